/** Decisions of a feed: where a skip is stored. */
import { expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { decide } from '~/lib/library/marks/decide';
import { marksFor } from '~/lib/library/marks/marksFor';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { draft, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const paper = draft('pmid:1');
const markIn = async (db: LibraryDatabase) => (await marksFor(db, [paper.identifiers]))[0];

test('a paper that has no mark any more is skipped as one without a record, and that is taken back', async () => {
  const db = testLibrary();
  await annotate(db, { draft: paper }, star);
  await annotate(db, { draft: paper }, unstar);
  const { annotation, entry, wasSkipped } = await decide(db, paper, { changes: [], skipped: true }, 'pubmed');
  expect([annotation.status, entry, wasSkipped]).toEqual([undefined, 0, false]);
  expect(await markIn(db)).toMatchObject({ seen: 'skipped', starred: false });
  await decide(db, paper, { changes: [], skipped: false }, 'pubmed');
  expect((await markIn(db))?.seen).toBeUndefined();
  expect(await findDifferences(db)).toEqual([]);
});

test('a paper of the library gets the status', async () => {
  const db = testLibrary();
  await annotate(db, { draft: paper }, tag('graphs'));
  const { annotation, wasSkipped } = await decide(db, paper, { changes: [], skipped: true }, 'pubmed');
  expect([annotation.status, wasSkipped]).toEqual(['skipped', undefined]);
});
