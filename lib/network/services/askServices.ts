/** What each service is asked, and how its answer becomes drafts. Every function throws a RequestError where there is no answer. */
import '~/lib/papers/zodSetup';
import { z } from 'zod';
import type { AskOptions, Door, Purpose } from '~/lib/network/door';
import { RequestError } from '~/lib/network/requestError';
import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { authorKey, sameAuthor } from '~/lib/papers/merging/authorKey';
import type { Author, PaperDraft } from '~/lib/papers/paper';
import { titleKey } from '~/lib/papers/text/foldText';
import { crossrefDraft, crossrefWork, selected } from './crossrefDraft';
import { looseList, looseNumber, looseText } from './loose';
import { parseJson } from './parseJson';
import { readArxiv } from './readArxiv';
import { s2Draft, s2Fields, s2Identifiers, s2Name, s2Paper } from './s2Draft';
import { serviceDraft } from './serviceDraft';

type Found = Map<Identifier, PaperDraft>;

/** A paper that is known by its title only. */
export interface Titled {
  title: string;
  author: Author;
}

const bareValue = (identifier: Identifier): string => identifier.slice(identifier.indexOf(':') + 1);
const sentOf = (identifiers: readonly Identifier[]): string => identifiers.map(printIdentifier).join(', ');
const details: Purpose = 'details';

/** @param asked at most `services.arxiv.most` arXiv identifiers. */
export function askArxiv(door: Door, asked: readonly Identifier[], options: AskOptions): Promise<Found> {
  const ids = asked.map(bareValue);
  const query = new URLSearchParams({ id_list: ids.join(','), max_results: String(ids.length) });
  const path = `/api/query?${query}`;
  return door.ask({ service: 'arxiv', purpose: details, path, format: 'xml', sent: sentOf(asked) }, options, (text) =>
    readArxiv(text, asked),
  );
}

const one = z.object({ message: crossrefWork });
const several = z.object({ message: z.object({ items: looseList(crossrefWork) }) });

/** An answer about another work is refused. A DOI that Crossref does not know, such as one of DataCite's, has no answer. */
export function askCrossref(door: Door, asked: Identifier, options: AskOptions): Promise<PaperDraft | null> {
  const path = `/works/${encodeURIComponent(bareValue(asked))}`;
  return door.ask({ service: 'crossref', purpose: details, path, format: 'json', sent: sentOf([asked]) }, options, (text) => {
    const work = parseJson(text, one).message;
    if (doiIdentifier(work.DOI) !== asked) throw new RequestError('invalid');
    return crossrefDraft(work);
  });
}

/** @param asked at most `services.semanticScholar.most` identifiers for which `s2Name` has a name. */
export function askSemanticScholar(door: Door, asked: readonly Identifier[], options: AskOptions): Promise<Found> {
  const body = { ids: asked.map((identifier) => s2Name(identifier) ?? '') };
  const path = `/graph/v1/paper/batch?fields=${s2Fields}`;
  return door.ask(
    { service: 'semanticScholar', purpose: details, path, body, format: 'json', sent: sentOf(asked) },
    options,
    (text) => readBatch(text, asked),
  );
}

function readBatch(text: string, asked: readonly Identifier[]): Found {
  const papers = parseJson(text, z.array(z.unknown()));
  if (papers.length !== asked.length) throw new RequestError('invalid');
  const found: Found = new Map();
  for (const [index, identifier] of asked.entries()) {
    const paper = s2Paper.safeParse(papers[index]);
    // Left out: null for a paper that it does not know, and another paper than the one that was asked for.
    const draft = paper.success && s2Identifiers(paper.data).includes(identifier) ? s2Draft(paper.data) : null;
    if (draft) found.set(identifier, draft);
  }
  return found;
}

/** https://huggingface.co/docs/hub/api (2026). */
const hfPaper = z.object({
  id: z.string(),
  title: z.string(),
  summary: looseText,
  publishedAt: looseText,
  authors: looseList(z.object({ name: z.string(), hidden: z.boolean().optional() })),
  upvotes: looseNumber,
  githubRepo: looseText,
});

export function askHuggingFace(door: Door, asked: Identifier, options: AskOptions): Promise<PaperDraft | null> {
  const path = `/api/papers/${bareValue(asked)}`;
  return door.ask({ service: 'huggingface', purpose: details, path, format: 'json', sent: sentOf([asked]) }, options, (text) =>
    readHubPaper(text, asked),
  );
}

function readHubPaper(text: string, asked: Identifier): PaperDraft | null {
  const paper = parseJson(text, hfPaper);
  const identifier = arxivIdentifier(paper.id);
  if (identifier !== asked) throw new RequestError('invalid');
  return serviceDraft({
    site: 'huggingface',
    identifiers: [identifier],
    title: paper.title,
    authors: (paper.authors ?? []).filter(({ hidden }) => hidden !== true).map(({ name }) => ({ name })),
    abstract: paper.summary,
    published: [paper.publishedAt],
    code: paper.githubRepo,
    upvotes: paper.upvotes,
  });
}

/** Only a paper with the same folded title whose first author can be the same person is the one that was meant. */
function isMeant({ title, author }: Titled, draft: PaperDraft): boolean {
  const [asked, found] = [authorKey(author), draft.authors[0] && authorKey(draft.authors[0])];
  return titleKey(draft.title) === titleKey(title) && asked !== null && !!found && sameAuthor(asked, found);
}

const titleQuestion = ({ title, author }: Titled): string => `${title} – ${author.name}`;

/** @returns null where no result is the paper. */
export function findInCrossref(door: Door, titled: Titled, options: AskOptions): Promise<PaperDraft | null> {
  const query = new URLSearchParams({
    'query.bibliographic': `${titled.title} ${titled.author.name}`,
    rows: '5',
    select: selected.join(','),
  });
  return door.ask(
    { service: 'crossref', purpose: 'title', path: `/works?${query}`, format: 'json', sent: titleQuestion(titled) },
    options,
    (text) => {
      const drafts = (parseJson(text, several).message.items ?? []).map(crossrefDraft);
      return drafts.find((draft) => draft !== null && isMeant(titled, draft)) ?? null;
    },
  );
}

/** @returns null where no result is the paper. */
export function findInSemanticScholar(door: Door, titled: Titled, options: AskOptions): Promise<PaperDraft | null> {
  const query = new URLSearchParams({ query: titled.title, fields: s2Fields });
  return door.ask(
    {
      service: 'semanticScholar',
      purpose: 'title',
      path: `/graph/v1/paper/search/match?${query}`,
      format: 'json',
      sent: titled.title,
    },
    options,
    (text) => {
      const [paper] = parseJson(text, z.object({ data: looseList(s2Paper) })).data ?? [];
      const draft = paper ? s2Draft(paper) : null;
      return draft && isMeant(titled, draft) ? draft : null;
    },
  );
}
