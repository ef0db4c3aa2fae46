import { expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { libraryFacets } from '~/lib/library/lists/libraryFacets';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { draft, star, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

test('facets follow the listed papers: marks, refreshed bibliographies, the trash', async () => {
  const db = testLibrary();
  const paper = draft('pmid:1', { published: '2024-05', venue: 'ICLR' });
  const { id } = await annotate(db, { draft: paper }, star);
  await annotate(db, { draft: draft('pmid:2', { published: '2025' }) }, { kind: 'priority', priority: 'high' });
  const nothing = { byPriority: { high: 0, low: 0 }, years: [], venues: [], sites: [] };
  const one = {
    years: [{ value: '2024', count: 1 }],
    venues: [{ value: 'ICLR', count: 1 }],
    sites: [{ value: 'arxiv', count: 1 }],
  };
  expect(await libraryFacets(db)).toEqual({ ...nothing, ...one });
  await annotate(db, { draft: { ...paper, venue: 'ICLR 2024', site: 'openreview' } }, { kind: 'priority', priority: 'low' });
  expect(await libraryFacets(db)).toMatchObject({
    byPriority: { high: 0, low: 1 },
    venues: [{ value: 'ICLR 2024', count: 1 }],
    sites: [
      { value: 'arxiv', count: 1 },
      { value: 'openreview', count: 1 },
    ],
  });
  await annotate(db, { id }, unstar);
  expect(await libraryFacets(db)).toEqual(nothing);
  await annotate(db, { id }, star);
  await trashPapers(db, [id]);
  expect(await libraryFacets(db)).toEqual(nothing);
});

test('all years are included, the newest first; of venues the 100 with the most papers', async () => {
  const db = testLibrary();
  const entries = Array.from(
    { length: 300 },
    (_, index): LibraryEntry => ({
      paper: {
        id: crypto.randomUUID(),
        identifiers: [`pmid:${index + 1}`],
        title: `Paper ${index}`,
        authors: [],
        links: {},
        sites: [`site${index % 3}`],
        published: String(1800 + (index % 150)),
        venue: `Venue ${index < 150 ? index : index % 20}`,
        createdAt: 1,
        refreshedAt: 1,
      },
      annotation: { tags: ['x'], note: '', noteRevision: 0, addedAt: 1, updatedAt: 1 },
    }),
  );
  await importBackup(db, { entries, trash: [], history: [] });
  const { years, venues, sites } = await libraryFacets(db);
  expect(years).toHaveLength(150);
  expect(years.slice(0, 2)).toEqual([
    { value: '1949', count: 2 },
    { value: '1948', count: 2 },
  ]);
  expect(venues).toHaveLength(100);
  expect(venues.slice(0, 20).every(({ count }) => count >= 8)).toBe(true);
  expect(venues.slice(20).every(({ count }) => count === 1)).toBe(true);
  expect(sites).toEqual([0, 1, 2].map((index) => ({ value: `site${index}`, count: 100 })));
});
