/** Hints in the built extension: learned in the service worker from a library, and shown on a feed. */
import { expect } from '@playwright/test';
import { buttons } from '../support/markerButton.mjs';
import { otherPaper, robotPaper } from '../support/someFeed';
import { importBackup } from './hostile/markedLibrary';
import { type FeedPaper, huggingFaceDaily } from './pages/feeds';
import { test } from './test';

const time = 1_790_000_000_000;

const entry = (index: number, about: typeof robotPaper, said: object) => ({
  paper: {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    identifiers: [`arxiv:2609.${10_000 + index}`],
    ...about(index),
    links: {},
    sites: ['arxiv'],
    createdAt: time + index,
    refreshedAt: time + index,
  },
  annotation: { tags: [], note: '', noteRevision: 0, addedAt: time, updatedAt: time + index, ...said },
});

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

const library = {
  dogear: 1,
  entries: [
    ...times(8, (index) => entry(index, robotPaper, { starredAt: time + index })),
    ...times(30, (index) => entry(100 + index, otherPaper, { status: 'skipped' })),
  ],
  trash: [],
  history: [],
};

const card = (id: string, { title, abstract = '', authors }: ReturnType<typeof robotPaper>): FeedPaper => ({
  id,
  title,
  abstract,
  authors: authors.map(({ name }) => name),
});
const feed = huggingFaceDaily([
  card('2610.00001', robotPaper(500)),
  ...times(4, (index) => card(`2610.1000${index}`, otherPaper(500 + index))),
]);

test.use({ site: { render: ({ pathname }) => (pathname === '/papers' ? feed : null) } });

test('a card like the kept papers gets a hint with its reasons, until hints are switched off', async ({ dogear }) => {
  const page = await dogear.surface('library.html');
  await importBackup(page, library);
  await page.close();

  const papers = await dogear.feed('https://huggingface.co/papers');
  const described = async (): Promise<string[]> => (await buttons(papers, /^Star “/)).map(({ description }) => description);
  await expect.poll(described).toEqual([expect.stringMatching(/likely for you: .*robot/i), '', '', '', '']);

  const settings = await dogear.surface('library.html#settings');
  const section = settings.getByRole('region', { name: 'For you', exact: true });
  await expect(section.getByText('Learned from 8 papers you kept and 30 you passed over.')).toBeVisible();
  await section.getByRole('switch').click();
  await papers.bringToFront();
  await expect.poll(described).toEqual(['', '', '', '', '']);
  expect(dogear.errors).toEqual([]);
});
