/** Text work whose time must grow no faster than its input, on inputs made to be slow. */
import { mathSegments } from '~/components/paper/maths/mathSegments';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { authorName } from '~/lib/formats/writers/authorName';
import { formats } from '~/lib/formats/writers/formats';
import { blankAnnotation } from '~/lib/papers/annotation';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import { similarTags } from '~/lib/papers/similarTags';
import { foldText } from '~/lib/papers/text/foldText';
import { tidyText } from '~/lib/papers/text/tidyText';
import { matcher } from '~/lib/search/index/matcher';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { writeBackup } from '~/tests/support/writeBackup';

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const entries = (count: number): LibraryEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    paper: {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      identifiers: [`openreview:paper${index}`],
      title: `Paper ${index}`,
      authors: [{ name: 'Ada Lovelace' }],
      abstract: 'A long $x^2$ story & more. '.repeat(40),
      links: {},
      sites: ['openreview'],
      createdAt: index,
      refreshedAt: index,
    },
    annotation: { ...blankAnnotation, starredAt: index + 1, addedAt: index + 1, updatedAt: index + 1 },
  }));

const letters = (index: number): string =>
  [0, 1, 2].map((place) => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26))).join('');
const tags = (count: number, name: (letters: string) => string) =>
  Array.from({ length: count }, (_, index) => ({ tag: name(letters(index)), count: index }));

interface Work {
  name: string;
  /** Number of characters or items in the first measurement; the second has twice as many. */
  size: number;
  /** Makes the input, which is not timed. @returns the work to time. */
  prepare(size: number): () => unknown;
}

const hostileText = (name: string, size: number, pieces: readonly string[], work: (text: string) => unknown): Work[] =>
  pieces.map((piece) => ({
    name: `${name} of ${JSON.stringify(piece)}`,
    size,
    prepare: (length) => {
      const text = fill(piece, length);
      return () => work(text);
    },
  }));

const works: readonly Work[] = [
  ...hostileText('mathSegments', 20_000, ['$a', '\\(', '\\[', '$$a', '$\\', '\\$', '$ '], mathSegments),
  ...hostileText('authorName', 50_000, ['van ', ', ', 'a,', 'AI-', ' '], (name) => authorName({ name })),
  ...hostileText('foldText', 200_000, ["\\'", '\\H ', ' ', '{', '\u0301', 'é', '\\'], (text) => foldText(`\\'${text}`)),
  ...hostileText(
    'identifiersIn',
    500_000,
    [
      'a.',
      'pmid ',
      '10.1000/',
      '(',
      '10.1000/)',
      'arxiv ',
      '1',
      '-',
      '2021.',
      'acl:',
      'https:/',
      'x.yy/',
      'math.',
      '<1',
      ';10.1',
    ],
    identifiersIn,
  ),
  ...hostileText('parseIdentifier', 100_000, ['a.', '10.1000/((((', 'https:/', '2021.'], (text) => [
    parseIdentifier(text),
    identifierFromUrl(text),
  ]),
  ...hostileText(
    'parseQuery',
    5000,
    ['"a', '(a ', '(a|b ', ')', '-', 'tag:', '.*+?^$()|[]{}\\', '\\"{', '2024..', 'word '],
    (text) => parseQuery(text),
  ),
  ...hostileText('tidyText', 500_000, [' \u202e\n', 'a '], (text) => tidyText(text, 1000)),
  {
    name: 'matcher, words of a query',
    size: 1000,
    prepare(size) {
      const [entry] = entries(1);
      const matches = matcher(parseQuery(Array.from({ length: size }, (_, index) => `w${index}`).join(' ')).expression);
      return () => matches(entry!);
    },
  },
  {
    name: 'mergeNotes, lines',
    size: 100_000,
    prepare(size) {
      const blank = '\n'.repeat(size);
      return () => mergeNotes(blank, `a${blank}`, `${blank}b`);
    },
  },
  {
    name: 'similarTags that end alike',
    size: 2500,
    prepare: (size) =>
      later(
        tags(size, (some) => `${some} nets`),
        similarTags,
      ),
  },
  {
    name: 'similarTags that begin alike',
    size: 2500,
    prepare: (size) =>
      later(
        tags(size, (some) => `conference ${some}zzzzz`),
        similarTags,
      ),
  },
  {
    name: 'parseBackup, papers',
    size: 1000,
    prepare: (size) => {
      const file = [...writeBackup({ entries: entries(size), trash: [], history: [] }, { now: new Date(0) })].join('');
      return () => parseBackup(file);
    },
  },
  ...formats.map(
    (format): Work => ({
      name: `${format.id}, papers`,
      size: 1000,
      prepare: (size) => later(entries(size), (some) => format.write(some, { notes: true, tags: true, now: new Date(0) })),
    }),
  ),
];

function later<T>(given: T, work: (given: T) => unknown): () => unknown {
  return () => work(given);
}

export interface Measured {
  name: string;
  /** Milliseconds in the best round, at the size and at twice the size. */
  once: number;
  twice: number;
}

export const bench = (rounds: number): Measured[] =>
  works.map(({ name, size, prepare }) => {
    const [once, twice] = [prepare(size), prepare(2 * size)];
    const best = { once: Number.POSITIVE_INFINITY, twice: Number.POSITIVE_INFINITY };
    for (let round = 0; round < rounds; round++) {
      best.once = Math.min(best.once, timeOf(once));
      best.twice = Math.min(best.twice, timeOf(twice));
    }
    return { name, ...best };
  });

/** Repeats work that is too quick for the clock. @returns milliseconds of one repetition. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  let done = 0;
  do {
    work();
    done++;
  } while (performance.now() - start < 2);
  return (performance.now() - start) / done;
}
