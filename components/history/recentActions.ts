/** The recent history, with the title of a paper to recognise each entry by. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { lastUndoable } from '~/lib/library/history/lastUndoable';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { HistoryEntry, ListedEntry, RowFields } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { plainTex } from '~/lib/papers/text/plainTex';

export interface RecentAction {
  entry: ListedEntry;
  /** Title of the entry's first paper, if it is known. */
  title: string | undefined;
  /** For a merge: one identifier, as display text, of each record that was merged into that paper. */
  joined: string[];
}

/** @returns the last `limit` entries, newest first. */
export const recentActions = async (db: LibraryDatabase, limit: number): Promise<RecentAction[]> =>
  described(db, await recentHistory(db, limit));

/** @returns the newest entry that is not undone; null when there is none. */
export async function lastAction(db: LibraryDatabase): Promise<RecentAction | null> {
  const entry = await lastUndoable(db);
  const [action] = entry ? await described(db, [entry]) : [];
  return action ?? null;
}

async function described(db: LibraryDatabase, entries: readonly ListedEntry[]): Promise<RecentAction[]> {
  const firsts = new Set(entries.flatMap(({ paperIds }) => paperIds.slice(0, 1)));
  const present = await getEntries(db, [...firsts]);
  const titles = new Map(present.map(({ paper }) => [paper.id, plainTex(paper.title)]));
  return entries.map((entry) => ({
    entry,
    title: titles.get(entry.paperIds[0] ?? '') ?? titleIn(entry),
    joined: joinedIn(entry),
  }));
}

/** The title of a paper that is in no list any more, from the entry that removed the paper. */
function titleIn({ steps }: HistoryEntry): string | undefined {
  for (const { table, before, after } of steps) {
    const row = before ?? after;
    const paper = table === 'trash' ? (row?.paper as RowFields | undefined) : table === 'papers' ? row : undefined;
    if (typeof paper?.title === 'string') return plainTex(paper.title);
  }
  return undefined;
}

const joinedIn = ({ action, steps }: HistoryEntry): string[] =>
  action === 'merge'
    ? steps
        .filter(({ table, after }) => table === 'papers' && after === null)
        .flatMap(({ before }) => (before?.identifiers as Identifier[] | undefined)?.slice(0, 1) ?? [])
        .map(printIdentifier)
    : [];
