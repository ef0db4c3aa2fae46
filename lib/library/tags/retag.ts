/** Replaces or removes tags on all papers, in the trash too, in tag traits and in rules. For renaming, merging and deleting. */

import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { changeMany } from '~/lib/library/long-work/changeMany';
import type { Annotation } from '~/lib/papers/annotation';
import type { HistoryAction } from '~/lib/papers/history';
import { tagKey } from '~/lib/papers/tag';
import { limits } from '~/lib/papers/text/limits';
import { idsTagged, tagsKnown } from './tagQueries';

export interface RetagOptions extends CommandOptions {
  /** Whether tags below change along: `nlp/parsing` with `nlp`. */
  nested?: boolean | undefined;
}

export interface Retagged {
  /** For `undo`; 0 when nothing changed. */
  entry: number;
  /** The number of papers that had one of the tags, in the trash too. */
  papers: number;
}

export interface Retagging {
  /** Keys of the tags to replace or remove. */
  from: readonly string[];
  nested: boolean;
  /** The tag that replaces them, already tidied; null to remove them. */
  to: string | null;
  action: HistoryAction;
}

/**
 * Retags all papers with one history entry. Their `updatedAt` does not change, because the user marked none of them. A saved
 * search that names the tag stays as it is. A paper that gets one of the tags while this runs may keep it.
 * @throws LibraryError `not-found` when nothing has one of the tags, `invalid` when a tag below would get too long; the
 *   signal's reason when it is aborted before the end. Nothing is changed then.
 */
export async function retag(db: LibraryDatabase, retagging: Retagging, options: CommandOptions): Promise<Retagged> {
  const { from, nested, action } = retagging;
  const find = (): Promise<string[]> =>
    readTransaction(db, [db.annotations, db.trash], async () => (await idsTagged(db, from, nested)).flat());
  const respell = respeller(retagging, await readTransaction(db, [db.tagCounts], () => tagsKnown(db)));
  const isSource = (tag: string): boolean => sourceOf(retagging, tagKey(tag)) !== undefined;
  let papers = 0;
  const plan = async (changes: ChangeSet, chunk: readonly string[]): Promise<void> => {
    // Papers may have been trashed or restored since they were found.
    await Promise.all([changes.load('annotations', chunk), changes.load('trash', chunk)]);
    for (const id of chunk) {
      const annotation = changes.get('annotations', id);
      const entry = changes.get('trash', id);
      if ((annotation ?? entry?.annotation)?.tags.some(isSource)) papers++;
      if (annotation) changes.set('annotations', id, retagged(annotation, respell));
      if (entry) changes.set('trash', id, { ...entry, annotation: retagged(entry.annotation, respell) });
    }
  };
  const entry = await changeMany(
    db,
    { action, items: find, plan, planRest: (changes) => retagTheRest(db, changes, respell) },
    options,
  );
  if (papers === 0 && entry === 0) throw new LibraryError('not-found', 'There is no such tag.');
  return { entry, papers };
}

/** Returns what becomes of a tag: null if it is removed, the same text if it stays. */
type Respell = (tag: string) => string | null;

/** The key in `from` that a tag's key equals or, with `nested`, is below: the longest if there are several. */
const sourceOf = ({ from, nested }: Retagging, key: string): string | undefined =>
  from.includes(key) ? key : nested ? from.filter((source) => key.startsWith(`${source}/`)).sort(byLength)[0] : undefined;

function respeller(retagging: Retagging, spellings: ReadonlyMap<string, string>): Respell {
  const { to } = retagging;
  const respell = (tag: string): string | null => {
    const key = tagKey(tag);
    const source = sourceOf(retagging, key);
    if (source === undefined) return tag;
    if (to === null) return null;
    const next = to + below(tag, key, source);
    if ([...next].length > limits.tag) throw new LibraryError('invalid', 'A tag below it would be too long.');
    const nextKey = tagKey(next);
    // An existing tag that stays keeps its spelling.
    return sourceOf(retagging, nextKey) === undefined ? (spellings.get(nextKey) ?? next) : next;
  };
  const cache = new Map<string, string | null>();
  return (tag) => {
    const hit = cache.get(tag);
    if (hit !== undefined) return hit;
    const next = respell(tag);
    cache.set(tag, next);
    return next;
  };
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** The part of a tag below `source`, as spelled: `/Parsing` for `NLP/Parsing` below `nlp`; empty for the tag itself. */
function below(tag: string, key: string, source: string): string {
  if (key === source) return '';
  const parts = tag.split(/[/／]/u);
  const rest = parts.slice(source.split('/').length);
  const spelled = `/${rest.join('/')}`;
  return tagKey(spelled) === tagKey(key.slice(source.length)) ? spelled : key.slice(source.length);
}

/** The tags after respelling, each once, at the place of the first tag that it replaces. */
function respelled(tags: readonly string[], respell: Respell): string[] {
  const next = new Map<string, string>();
  for (const tag of tags) {
    const spelled = respell(tag);
    if (spelled !== null && !next.has(tagKey(spelled))) next.set(tagKey(spelled), spelled);
  }
  return [...next.values()];
}

const retagged = (annotation: Annotation, respell: Respell): Annotation => ({
  ...annotation,
  tags: respelled(annotation.tags, respell),
});

/** Retags tag traits (colours and `distinctFrom`) and rules. Deletes a rule that has no tag left. */
async function retagTheRest(db: LibraryDatabase, changes: ChangeSet, respell: Respell): Promise<void> {
  const [traits, rules] = await Promise.all([db.tags.toArray(), db.rules.toArray()]);
  for (const row of traits) changes.track('tags', row.key, row);
  const keyNow = (key: string): string | null => {
    const tag = respell(key);
    return tag === null ? null : tagKey(tag);
  };
  for (const { key } of traits) if (keyNow(key) !== key) changes.set('tags', key, null);
  for (const { key, colour, distinctFrom: apart } of traits) {
    const next = keyNow(key);
    if (next === null) continue;
    const existing = changes.get('tags', next);
    const others = [...(existing?.distinctFrom ?? []), ...(apart ?? [])]
      .map(keyNow)
      .filter((other) => other !== null && other !== next);
    const apartNow = [...new Set(others)].filter((other) => other !== null).sort();
    const chosen = existing?.colour ?? colour;
    changes.set('tags', next, {
      key: next,
      ...(chosen ? { colour: chosen } : {}),
      ...(apartNow.length > 0 ? { distinctFrom: apartNow } : {}),
    });
  }
  for (const rule of rules) {
    const tags = respelled(rule.tags, respell);
    changes.track('rules', rule.id, rule);
    changes.set('rules', rule.id, tags.length === 0 ? null : { ...rule, tags });
  }
}
