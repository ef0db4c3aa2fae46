import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/writers/bibtex';
import { splitMaths } from '~/lib/formats/writers/maths';
import { tidyText } from '~/lib/papers/text/tidyText';
import { hostileText } from './hostile';
import {
  isInstalled,
  pandocReads,
  readWithBetterBibtex,
  readWithBiber,
  readWithCitationJs,
  readWithPandoc,
  typesetWithLatex,
} from './parsers';
import { bare, entries, entryOf, full, uuid } from './sampleEntries';

const plain = hostileText
  .map((text) => tidyText(text, 1000))
  .filter((text) => splitMaths(text).every((piece) => 'text' in piece));

test('an entry of arXiv', () => {
  expect(bibtex.write([entryOf({ categories: ['cs.CL', 'cs.LG'] })], bare)).toBe(`@misc{vaswani2017attention-1706.03762,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  year = {2017},
  month = jun,
  eprint = {1706.03762},
  archivePrefix = {arXiv},
  eprinttype = {arxiv},
  primaryClass = {cs.CL},
  doi = {10.48550/arXiv.1706.03762},
  url = {https://arxiv.org/abs/1706.03762},
}
`);
});

test.each([
  ['NeurIPS 2025', '@inproceedings', 'booktitle'],
  ['Proceedings of the 3rd Conference on Things', '@inproceedings', 'booktitle'],
  ['Advances in Neural Information Processing Systems 30', '@inproceedings', 'booktitle'],
  ['Journal of Machine Learning Research', '@article', 'journal'],
  ['Nature Physics', '@article', 'journal'],
  ['Some Blog', '@misc', 'howpublished'],
])('%s is %s', (venue, type, field) => {
  const text = bibtex.write([entryOf({ venue })], bare);
  expect(text.startsWith(`${type}{`)).toBe(true);
  expect(text).toContain(`\n  ${field} = {${venue}},\n`);
});

test('addresses are http(s) and cannot end a field', () => {
  expect(bibtex.write([entryOf({ links: { page: 'javascript:alert(1)' }, identifiers: ['s2:corpus/1'] })], bare)).not.toContain(
    'url',
  );
  const text = bibtex.write([entryOf({ links: { page: 'https://example.org/a}b{c d\\"é' } })], bare);
  expect(text).toContain('url = {https://example.org/a%7Db%7Bc%20d/%22%C3%A9},');
  expect(
    bibtex.write(
      [entryOf({ identifiers: ['doi:10.1/a}b'] as const, links: {} })].map((e) => e),
      bare,
    ),
  ).toContain('url = {https://doi.org/10.1/a%7Db}');
});

test('signs of mathematics survive every reader', (ctx) => {
  const title = 'w < x > y | z ~ a ^ b';
  const text = bibtex.write([entryOf({ title })], bare);
  expect(text).not.toMatch(/\\text(?:less|greater)/);
  expect(readWithCitationJs(text, '@bibtex/text')[0]?.title).toBe(title);
  expect(readWithBetterBibtex(text).entries[0]?.fields.title).toBe(title);
  if (!pandocReads('biblatex')) ctx.skip('pandoc is not installed');
  expect(readWithPandoc(text, 'biblatex')[0]?.title?.toLowerCase()).toBe(title);
});

describe('third-party parsers', () => {
  test('read the samples', () => {
    const text = bibtex.write(entries, full);
    const items = readWithCitationJs(text, '@bibtex/text');
    expect(items.map(({ title }) => title)).toEqual(entries.map(({ paper }) => paper.title));
    expect(items.map(({ id }) => id)).toEqual([
      'vaswani2017attention-1706.03762',
      'devlin2019bert-n19-1423',
      expect.stringMatching(/^vandermaaten2008visualizing-/),
      'arxiv2024-2401.00001',
      expect.stringMatching(/^title-/),
    ]);
    expect(items[2]?.author).toEqual([
      { given: 'Laurens', 'non-dropping-particle': 'van der', family: 'Maaten' },
      { given: 'Geoffrey', family: 'Hinton' },
    ]);
    const better = readWithBetterBibtex(text);
    expect(better.errors).toEqual([]);
    expect(better.entries[3]?.fields.author?.map((author) => author.name ?? author.lastName)).toEqual([
      '王小明',
      'DeepSeek-AI',
      'NVIDIA',
      'Team Kandinsky',
      'ATLAS Collaboration',
      'others',
    ]);
  });

  test('return hostile titles and names unchanged', () => {
    fc.assert(
      fc.property(plain, plain, (title, family) => {
        const text = bibtex.write(
          [
            entryOf({ title, authors: [{ name: `Ada ${family}`, given: 'Ada', family }, { name: 'Last Author' }] }),
            entryOf({ id: uuid(2) }),
          ],
          bare,
        );
        const items = readWithCitationJs(text, '@bibtex/text');
        expect(items).toHaveLength(2);
        expect(items[0]?.title).toBe(title);
        const [author, next] = items[0]?.author ?? [];
        // The parser splits names at spaces and hyphens, and drops a lone hyphen and one of two commas.
        const letters = (name: string) => name.replace(/[\s,-]/g, '');
        const parts = [author?.given, author?.['non-dropping-particle'], author?.family, author?.suffix];
        expect(letters(parts.join(''))).toBe(letters(`Ada${family}`));
        expect(next).toEqual({ given: 'Last', family: 'Author' });
        const better = readWithBetterBibtex(text);
        expect(better.errors).toEqual([]);
        expect(better.entries).toHaveLength(2);
        expect(better.entries[0]?.fields.author).toHaveLength(2);
      }),
      { numRuns: 150 },
    );
  });
});

describe('TeX programs', () => {
  const hostile = [
    ...entries.filter(({ paper }) => paper.published !== undefined),
    ...fc.sample(plain, { numRuns: 60, seed: 7 }).map((title, at) =>
      entryOf({
        id: uuid(100 + at),
        title,
        authors: [{ name: title }, { name: `Ada ${title}`, given: 'Ada', family: title }],
        identifiers: [`openreview:h${at}`],
        abstract: title,
      }),
    ),
  ];

  test('biber reads all of it without messages', (ctx) => {
    if (!isInstalled('biber')) ctx.skip('biber is not installed');
    const { status, output, messages } = readWithBiber(bibtex.write(hostile, full));
    // Its data model names the field `eprinttype`, which is written as well.
    expect(messages.filter((line) => !line.includes("Field 'archiveprefix' invalid in data model"))).toEqual([]);
    expect(status).toBe(0);
    expect(output.match(/^@/gm)).toHaveLength(hostile.length);
    expect(output).toContain('EPRINTTYPE = {arxiv}');
  });

  test('BibTeX and pdfLaTeX typeset every entry whose letters they support', (ctx) => {
    if (!isInstalled('bibtex') || !isInstalled('pdflatex')) ctx.skip('LaTeX is not installed');
    const supported = hostile.filter(({ paper }) => !/[大王😀]/u.test(JSON.stringify(paper)));
    const signs = entryOf({
      id: uuid(99),
      title: 'β-VAE ≤ ∞: $γ_1 \\to \\{0,1\\}^n$ in H₂O, Erdős–Rényi',
      abstract: '$\\input{list}$',
      identifiers: ['openreview:signs'],
    });
    const { complaints, bibliography } = typesetWithLatex(bibtex.write([...supported, signs], bare));
    expect(complaints).toEqual([]);
    expect(bibliography.match(/\\bibitem/g)).toHaveLength(supported.length + 1);
    expect(bibliography).toContain('Laurens van~der Maaten');
    expect(bibliography).toContain('{BERT}: Pre-training of deep bidirectional');
  });

  test('pandoc reads all of it', (ctx) => {
    if (!pandocReads('biblatex')) ctx.skip('pandoc is not installed');
    const items = readWithPandoc(bibtex.write(hostile, full), 'biblatex');
    expect(items).toHaveLength(hostile.length);
    expect(items.map(({ id }) => id)).toEqual([...bibtex.write(hostile, full).matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key));
    // Pandoc does not support `\textbraceleft`, and changes titles to sentence case.
    const comparable = (text: string | undefined) => text?.replace(/[{}\s]/g, '').toLowerCase();
    expect(items.map(({ title }) => comparable(title))).toEqual(hostile.map(({ paper }) => comparable(paper.title)));
  });
});
