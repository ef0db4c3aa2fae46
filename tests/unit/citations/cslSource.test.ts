/** Exported CSL-JSON names the source of a preprint once, in each style of citeproc. */
import { describe, expect, test } from 'vitest';
import { csl as reader } from '~/lib/formats/readers/csl';
import { csl, cslItem } from '~/lib/formats/writers/csl';
import { type CitationStyle, citationStyles } from '~/lib/papers/copyKinds';
import { readAll } from '~/tests/unit/formats/readers/readAll';
import { entryOf, full } from '~/tests/unit/formats/writers/sampleEntries';
import { isOracleInstalled, oracleEntry } from './oracle';

const preprint = entryOf({
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani', given: 'Ashish', family: 'Vaswani' }],
  published: '2017-06-12',
  identifiers: ['arxiv:1706.03762'],
  links: {},
});

describe.skipIf(!isOracleInstalled)('of a preprint', () => {
  test.each([...citationStyles])('%s', (style: CitationStyle) => {
    const { text } = oracleEntry(cslItem(preprint, `source-${style}`, full), style);
    // Without its addresses, and without the number, which begins with the name of the archive.
    const said = text.replace(/https?:\/\/\S+|\bdoi:\s?\S+/gi, '').replace(/arXiv:1706\.03762/, 'NUMBER');
    expect(said.match(/arXiv/gi) ?? [], text).toHaveLength(['nature', 'acm'].includes(style) ? 0 : 1);
    expect(said.match(/1706\.03762/g) ?? [], text).toEqual([]);
  });
});

test('and its identifier comes back', () => {
  expect(readAll(reader, csl.write([preprint], full)).entries[0]?.identifiers).toContain('arxiv:1706.03762');
});
