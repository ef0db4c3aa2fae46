/** Papers come from foreign pages: whatever they say, the work and the result have a bound. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countFeatures, eachFeature, mostFeatures, mostRead, type RankedPaper } from '~/lib/ranking/features';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '-', '.', '扩', 'ß', '\u0301', '\ud800', '𝒳', '\\', '{'), maxLength: 300 }),
);
const papers: fc.Arbitrary<RankedPaper> = fc.record(
  {
    title: text,
    abstract: text,
    authors: fc.array(fc.record({ name: text, family: text }, { requiredKeys: ['name'] }), { maxLength: 40 }),
    categories: fc.array(text, { maxLength: 20 }),
  },
  { requiredKeys: ['title', 'authors'] },
);

const visits = (paper: RankedPaper): { count: number; hashes: number[] } => {
  const hashes: number[] = [];
  eachFeature(paper, ({ hash, text, start, end }) => {
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
    expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
    hashes.push(hash);
  });
  return { count: hashes.length, hashes };
};

it('any paper has features, at most two for each letter that is read', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const { title, abstract = '', authors, categories = [] } = paper;
      const most = 2 * (title.length + abstract.length) + authors.length + categories.length;
      expect(visits(paper).count).toBeLessThanOrEqual(most);
      const { buckets, counts } = countFeatures(paper);
      expect(counts).toHaveLength(buckets.length);
      expect(new Set(buckets).size).toBe(buckets.length);
      expect(counts.every((count) => count > 0)).toBe(true);
    }),
  );
});

it('what is beyond the limits is not read', () => {
  const long = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
  fc.assert(
    fc.property(text, text, (more, tail) => {
      const paper: RankedPaper = {
        title: long('ab cd ', mostRead.title).slice(0, mostRead.title),
        abstract: long('扩散 of x ', mostRead.abstract).slice(0, mostRead.abstract),
        authors: Array.from({ length: mostRead.authors }, (_, index) => ({ name: `Person Number${index}` })),
        categories: Array.from({ length: mostRead.categories }, (_, index) => `c${index}`),
      };
      const longer: RankedPaper = {
        title: paper.title + more,
        abstract: paper.abstract + tail,
        authors: [...paper.authors, { name: more || 'x' }],
        categories: [...(paper.categories ?? []), tail],
      };
      expect(visits(longer)).toEqual(visits(paper));
    }),
    { numRuns: 20 },
  );
});

it('a paper of many different words keeps a bounded number of them, its authors first', () => {
  const words = Array.from({ length: 5000 }, (_, index) => index.toString(36).padStart(3, 'q')).join(' ');
  const given: RankedPaper = { title: 'Title', abstract: words, authors: [{ name: 'Shuran Song' }] };
  const { buckets } = countFeatures(given);
  expect(buckets).toHaveLength(mostFeatures);
  expect([...buckets]).toContain(countFeatures({ title: '', authors: given.authors }).buckets[0]);
});
