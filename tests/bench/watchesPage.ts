/** The part of the bench of watched searches that runs in a page. */
import { judgeWatches } from '~/lib/judging/judgeWatches';
import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import type { PaperDraft } from '~/lib/papers/paper';
import { tagColours } from '~/lib/papers/tagColour';
import { searchable } from '~/lib/search/language/searchable';
import { inTurns } from './inTurns';

const words =
  'attention scaling retrieval sparse diffusion reward token alignment vision graph latent policy memory benchmark protein'.split(
    ' ',
  );
const sentence = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * 3) % words.length]).join(' ');

const cards: PaperDraft[] = Array.from({ length: 700 }, (_, index) => ({
  identifiers: [`arxiv:2601.${String(index + 1).padStart(5, '0')}`],
  site: 'arxiv',
  title: sentence(index, 9),
  authors: [{ name: `Ada Lovelace ${index}` }, { name: 'Alan Turing' }, { name: 'Emmy Noether' }],
  abstract: sentence(index, 180),
  published: '2026-01-05',
  categories: ['cs.LG'],
  links: {},
}));

const texts = [
  ...['protein folding', '"sparse retrieval"', 'author:turing', 'author:noether graph', 'year:2026 diffusion'],
  ...['title:policy', 'tag:lab', '-vision memory', 'cs.LG benchmark', 'reward OR token'],
];

/** What no answer can do without: the searches and the marks of these cards are read, and their text is folded. */
async function floor(db: LibraryDatabase): Promise<void> {
  await db.transaction('r', [db.searches, db.identifiers, db.annotations], async () => {
    await db.searches.toArray();
    const names = await db.identifiers.toArray();
    await db.annotations.bulkGet(names.map(({ paperId }) => paperId));
  });
  for (const { title, authors, abstract = '' } of cards)
    searchable([title, ...authors.map(({ name }) => name), abstract].join('\n'));
}

/** @returns milliseconds, lower quartiles. */
export async function bench(rounds: number): Promise<{ judged: number; floor: number }> {
  const db = openLibrary({ name: `watches-${crypto.randomUUID()}` });
  for (const [index, card] of cards.entries())
    if (index % 7 === 0) await annotate(db, { draft: card }, { kind: 'star', starred: true });
  for (const [index, text] of [...texts, ...texts.map((text) => `${text} latent`)].entries()) {
    const watch = tagColours[index % tagColours.length];
    await saveSearch(db, { name: text, text, sort: 'added', descending: true, watch });
  }
  const times = await inTurns(rounds, { judged: () => judgeWatches(db, cards), floor: () => floor(db) });
  await db.delete();
  return times;
}
