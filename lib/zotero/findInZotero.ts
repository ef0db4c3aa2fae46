/**
 * "Does Zotero have this paper?", asked of Zotero's local API, which is a copy of its web API and off until it is turned on in
 * Zotero's settings (zotero/zotero, chrome/content/zotero/xpcom/server/server_localAPI.js, 2026).
 */
import type { Identifier, Scheme } from '~/lib/papers/identifiers/identifier';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import type { Paper } from '~/lib/papers/paper';
import { titleKey } from '~/lib/papers/text/foldText';
import { plainTex } from '~/lib/papers/text/plainTex';
import type { Ask } from './connector';
import { answerOf } from './zoteroProblem';

/** What of a paper is looked for. */
export type Sought = Pick<Paper, 'title' | 'identifiers'>;

/** `off`: the local API is not on. Otherwise the key of Zotero's newest item of the paper; null if there is none. */
export type Found = 'off' | { key: string } | null;

/** Milliseconds. */
const patience = 8_000;
/** Items that one question may answer with. */
const most = 25;
/** Words of a title that are asked for: Zotero wants each of them, and titles are written in several ways. */
const titleWords = 8;

/**
 * Looks for a paper in the reader's own library, not in groups, by its DOI, its arXiv id, and its title. What Zotero's search gives
 * is compared with the paper: a number may occur anywhere.
 * @throws ZoteroError
 */
export async function findInZotero(ask: Ask, paper: Sought, signal?: AbortSignal): Promise<Found> {
  for (const [mode, words] of questions(paper)) {
    const query = new URLSearchParams({ q: words, qmode: mode, itemType: '-attachment', limit: String(most) });
    query.append('sort', 'dateAdded');
    query.append('direction', 'desc');
    const reply = await ask({ method: 'GET', path: `/api/users/0/items?${query}`, patience }, signal);
    if (reply.answered && reply.status === 403) return 'off';
    const { value } = answerOf(reply);
    const key = (Array.isArray(value) ? value : []).flatMap((item) => keyIfSame(item, paper))[0];
    if (key !== undefined) return { key };
  }
  return null;
}

const valueIn = ({ identifiers }: Sought, scheme: Scheme): string | undefined =>
  identifiers.find((each) => each.startsWith(`${scheme}:`))?.slice(scheme.length + 1);

function questions(paper: Sought): ['everything' | 'titleCreatorYear', string][] {
  const names = [valueIn(paper, 'doi'), valueIn(paper, 'arxiv')].filter((name) => name !== undefined);
  const words = (plainTex(paper.title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, titleWords).join(' ');
  return [
    ...names.map((name) => ['everything', name] as const),
    ...(words === '' ? [] : [['titleCreatorYear', words] as const]),
  ].map(([mode, text]) => [mode, text]);
}

const textFields = ['DOI', 'url', 'archiveID', 'extra'] as const;

function keyIfSame(item: unknown, paper: Sought): string[] {
  const { key, data } = (item ?? {}) as { key?: unknown; data?: unknown };
  if (typeof key !== 'string' || !/^[A-Z\d]{8}$/.test(key) || typeof data !== 'object' || data === null) return [];
  const fields = data as Record<string, unknown>;
  if (fields.itemType === 'note' || fields.itemType === 'attachment' || fields.itemType === 'annotation') return [];
  const named = new Set<Identifier>(textFields.flatMap((field) => identifiersOf(fields[field])));
  const title = titleKey(plainTex(paper.title));
  const same =
    paper.identifiers.some((each) => named.has(each)) ||
    (typeof fields.title === 'string' && title !== '' && titleKey(plainTex(fields.title.slice(0, 2000))) === title);
  return same ? [key] : [];
}

/** `Extra` has a line for each value, some with a label. */
const identifiersOf = (value: unknown): Identifier[] =>
  typeof value === 'string'
    ? value
        .slice(0, 5000)
        .split('\n')
        .map((line) => line.slice(0, 500))
        // input ≤ 500
        .flatMap((line) => parseIdentifier(line.replace(/\s\[[^\]]*\]$/, '').replace(/^(?:DOI|URL): /i, '')) ?? [])
    : [];
