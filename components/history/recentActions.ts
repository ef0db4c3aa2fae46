/** The recent history with something to recognise each entry by. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { HistoryEntry, ListedEntry, RowFields } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { plainTex } from '~/lib/papers/text/plainTex';

export interface RecentAction {
  entry: ListedEntry;
  /** Of its first paper, where that is known. */
  title: string | undefined;
  /** What the records are known by that a merge took into that paper. */
  joined: string[];
}

/** The newest first. */
export async function recentActions(db: LibraryDatabase, limit: number): Promise<RecentAction[]> {
  const entries = await recentHistory(db, limit);
  const firsts = new Set(entries.flatMap(({ paperIds }) => paperIds.slice(0, 1)));
  const present = await getEntries(db, [...firsts]);
  const titles = new Map(present.map(({ paper }) => [paper.id, plainTex(paper.title)]));
  return entries.map((entry) => ({
    entry,
    title: titles.get(entry.paperIds[0] ?? '') ?? titleIn(entry),
    joined: joinedIn(entry),
  }));
}

/** A paper that is in no list any more may still stand in the entry that took it out. */
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
