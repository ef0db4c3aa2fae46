import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ris } from '~/lib/formats/writers/ris';
import { tidyText } from '~/lib/papers/text/tidyText';
import { hostileText } from './hostile';
import { pandocReads, readWithCitationJs, readWithPandoc } from './parsers';
import { bare, entries, entryOf, full, uuid } from './sampleEntries';

test('an entry of arXiv', () => {
  expect(ris.write([entryOf({ links: { pdf: 'https://arxiv.org/pdf/1706.03762' } })], bare).split('\r\n')).toEqual([
    'TY  - GEN',
    'ID  - vaswani2017attention-1706.03762',
    'TI  - Attention Is All You Need',
    'AU  - Vaswani, Ashish',
    'AU  - Shazeer, Noam',
    'PY  - 2017',
    'DA  - 2017/06/12',
    'DO  - 10.48550/arXiv.1706.03762',
    'AN  - arXiv:1706.03762',
    'PB  - arXiv',
    'UR  - https://arxiv.org/abs/1706.03762',
    'L1  - https://arxiv.org/pdf/1706.03762',
    'ER  - ',
    '',
    '',
  ]);
});

test('a comma in a name only separates family and given name', () => {
  const authors = ['Barnes and Noble, Inc.', 'Sammy Davis, Jr.', 'Laurens van der Maaten', '王小明'].map((name) => ({ name }));
  const lines = ris.write([entryOf({ authors })], bare).split('\r\n');
  expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
    'AU  - Barnes and Noble Inc.',
    'AU  - Davis, Sammy, Jr.',
    'AU  - van der Maaten, Laurens',
    'AU  - 王小明',
  ]);
});

test('every line is a tag and a value, even for a note of several lines', () => {
  const lines = ris.write(entries, full).split('\r\n');
  for (const line of lines.filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- [^\r\n]*$/);
  expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(entries.length);
});

test('a third-party parser returns hostile titles, names and tags unchanged', () => {
  const tidied = hostileText.map((text) => tidyText(text, 1000));
  fc.assert(
    fc.property(tidied, hostileText, (title, tag) => {
      const text = ris.write(
        [
          entryOf({ title, authors: [{ name: 'Ada Lovelace' }, { name: 'Qwen Team' }] }, { tags: [tag] }),
          entryOf({ id: uuid(2) }),
        ],
        full,
      );
      const items = readWithCitationJs(text, '@ris/file');
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({
        title,
        author: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'Qwen Team' }],
        keyword: tidyText(tag, 1000),
      });
      expect(items[0]?.issued).toEqual({ 'date-parts': [[2017, 6, 12]] });
    }),
    { numRuns: 300 },
  );
});

test('pandoc reads all of it', (ctx) => {
  if (!pandocReads('ris')) ctx.skip('pandoc is not installed, or too old for RIS');
  expect(readWithPandoc(ris.write(entries, full), 'ris').map(({ title }) => title)).toEqual(
    entries.map(({ paper }) => paper.title),
  );
});
