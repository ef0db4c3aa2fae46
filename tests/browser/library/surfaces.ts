import { expect } from 'vitest';
import { formats } from '~/lib/formats/writers/formats';
import { walkBackup } from '~/lib/library/backup/walkBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { splitOptions } from '~/lib/library/identity/splitPaper';
import { getEntries } from '~/lib/library/lists/getEntries';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { listPapers } from '~/lib/library/lists/listPapers';
import { readLibrary } from '~/lib/library/lists/readLibrary';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { noteRevisionsOf } from '~/lib/library/marks/noteRevisionsOf';
import { paperState } from '~/lib/library/marks/paperState';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { listSearches } from '~/lib/library/searches/listSearches';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { listRules, saveRule } from '~/lib/library/tags/saveRule';
import { setTagColour } from '~/lib/library/tags/setTagColour';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import { tagDetails } from '~/lib/library/tags/tagDetails';
import { searchDocument } from '~/lib/search/index/searchDocument';
import { draft, mark, note, star, tag, testLibrary } from './testLibrary';

const numbers = [1, 2, 3, 4] as const;
const identifierOf = (number: number) => `arxiv:2605.0000${number}` as const;

/** A library with at least one row in every table. */
export async function furnished(): Promise<{ db: LibraryDatabase; ids: string[] }> {
  const db = testLibrary();
  const ids: string[] = [];
  for (const number of numbers) ids.push(await mark(db, identifierOf(number), star));
  const [first = '', second = '', , last = ''] = ids;
  await annotate(db, { id: first }, tag('nlp', 'vision'));
  await annotate(db, { id: first }, note('Words.', 0));
  await annotate(
    db,
    {
      draft: draft(identifierOf(2), {
        published: '2024-05',
        venue: 'ICLR',
        container: 'Proceedings',
        pages: '1-9',
        editors: [{ name: 'Ed' }],
      }),
    },
    { kind: 'status', status: 'to-read' },
  );
  await markAsDistinct(db, first, second);
  await setTagColour(db, 'nlp', 'red');
  await saveSearch(db, { name: 'Mine', text: 'tag:nlp', sort: 'added', descending: true });
  await saveRule(db, { text: 'title:paper', tags: ['vision'], on: true });
  await trashPapers(db, [last]);
  await markSeen(db, [[identifierOf(1)], ['arxiv:2605.00009']], 'arxiv', 0);
  await skipCards(db, [['arxiv:2605.00009']], true, 'arxiv');
  return { db, ids };
}

/** Runs all reads of the surfaces. @returns the ids of the listed papers. */
export async function readEverything(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const listed: string[][] = [];
  for (const sort of ['added', 'starred', 'updated', 'published', 'title', 'queue'] as const) {
    listed.push((await listPapers(db, { sort, descending: true, limit: 10 })).entries.map(({ paper }) => paper.id));
  }
  const text: unknown[] = [];
  for await (const entries of readLibrary(db))
    text.push(
      ...entries.map(searchDocument),
      ...formats.map((format) => format.write(entries, { notes: true, tags: true, now: new Date(0) })),
    );
  text.push(await getEntries(db, ids), await listTrash(db, 10), await recentHistory(db, 50), await libraryCounts(db));
  text.push(
    await marksFor(
      db,
      numbers.map((number) => [identifierOf(number)]),
    ),
  );
  text.push(
    await readTagCounts(db),
    await tagDetails(db),
    await suggestTags(db, 'n', 5),
    await listSearches(db),
    await listRules(db),
  );
  text.push(await duplicateSuggestions(db, { limit: 5 }));
  for (const id of ids)
    text.push(
      await paperState(db, { id }),
      await historyOf(db, id, 20),
      await noteRevisionsOf(db, id),
      await splitOptions(db, id),
    );
  const sections: unknown[] = [];
  await walkBackup(db, (row) => void sections.push(row));
  expect(() => JSON.stringify([text, sections])).not.toThrow();
  return [...new Set(listed.flat())].sort();
}
