import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { bibliographies } from '~/lib/citations/bibliographies';
import { formatCitation } from '~/lib/citations/formatCitation';
import { citationStyles } from '~/lib/papers/copyKinds';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { hostileText } from '~/tests/unit/formats/writers/hostile';
import { bare, entries, entryOf, full, uuid } from '~/tests/unit/formats/writers/sampleEntries';

const [html, markdown] = bibliographies as [(typeof bibliographies)[0], (typeof bibliographies)[0]];
const heading = 'Literatur & <Quellen>';

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}
const textOf = ({ data = '', children = [], name }: Node): string =>
  name === 'style' ? '' : children.length > 0 ? children.map(textOf).join('') : data;
function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* all(child);
}
const named = (text: string, name: string): Node[] => [...all(parseDocument(text) as Node)].filter((node) => node.name === name);

const rendered = (text: string): string =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const work = (family: string, published: string, at: number, title = `On ${family}`): LibraryEntry =>
  entryOf({
    id: uuid(at),
    title,
    authors: [{ name: `Ada ${family}`, given: 'Ada', family }],
    published,
    identifiers: [],
    links: {},
  });
const disordered = [
  work('Turing', '1950', 1),
  work('Hopper', '1952', 2),
  work('Turing', '1936', 3),
  work('Łukasiewicz', '1920', 4),
];

describe.each(citationStyles)('%s', (style) => {
  const options = { ...bare, style, heading };

  test('a page has one item for each paper, with the text of its citation', () => {
    const text = html.write(entries, options);
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-US">/);
    expect(named(text, 'title').map(textOf)).toEqual([heading]);
    const items = named(text, 'li').map((node) => squeezed(textOf(node)));
    expect(items).toHaveLength(entries.length);
    for (const { paper } of entries) {
      const citation = squeezed(formatCitation(paper, style).text);
      expect(items.some((item) => item.includes(citation))).toBe(true);
    }
  });

  test('order and numbers are those of the style', () => {
    const texts = [html.write(disordered, options), rendered(markdown.write(disordered, options))];
    const isNumbered = ['ieee', 'nature', 'vancouver', 'acm'].includes(style);
    for (const text of texts) {
      const years = [...text.matchAll(/\b(?:1950|1952|1936|1920)\b/g)].map(([year]) => year);
      expect([...new Set(years)]).toEqual(isNumbered ? ['1950', '1952', '1936', '1920'] : ['1952', '1920', '1936', '1950']);
    }
    if (isNumbered)
      expect(named(texts[0] ?? '', 'li').map((node) => /^\[?(\d)/.exec(textOf(node))?.[1])).toEqual(['1', '2', '3', '4']);
  });

  test('texts of any kind stay texts', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, name) => {
        const hostile = [entryOf({ title, authors: [{ name }], identifiers: [], links: {} }), work('Zuse', '1941', 9)];
        const page = html.write(hostile, options);
        expect(named(page, 'li')).toHaveLength(2);
        expect([...all(parseDocument(page) as Node)].filter((node) => ['script', 'img', 'a'].includes(node.name ?? ''))).toEqual(
          [],
        );
        const shown = squeezed(textOf(parseDocument(rendered(markdown.write(hostile, options))) as Node));
        const citation = formatCitation((hostile[0] as LibraryEntry).paper, style).text;
        // Beside emphasis, white space of other kinds may become a space.
        expect(shown.replaceAll(/\s/gu, '')).toContain(citation.replaceAll(/\s/gu, ''));
      }),
      { numRuns: 60 },
    );
  });

  test('a DOI or arXiv’s page is linked, and nothing but the web', () => {
    const list = [
      entryOf({ id: uuid(1) }),
      entryOf({ id: uuid(2), identifiers: ['doi:10.1000/a<b>'], links: {}, volume: '7', container: 'J' }),
      entryOf({ id: uuid(3), identifiers: [], links: { page: 'javascript:alert(1)' } }),
    ];
    const byHost = (one: string, other: string) => Number(one.includes('1706')) - Number(other.includes('1706'));
    const links = (text: string) => named(text, 'a').map(({ attribs }) => decodeURI(attribs?.href ?? ''));
    const expected = [
      'https://doi.org/10.1000/a<b>',
      // Some styles print arXiv’s DOI, others its address.
      expect.stringMatching(/^https:\/\/(?:arxiv\.org\/abs\/|doi\.org\/10\.48550\/arXiv\.)1706\.03762$/),
    ];
    expect(links(html.write(list, options)).toSorted(byHost)).toEqual(expected);
    expect(links(rendered(markdown.write(list, options))).toSorted(byHost)).toEqual(expected);
  });
});

test.each(bibliographies.map((format) => [format.id, format] as const))(
  '%s: nothing that the reader said is in it',
  (_, format) => {
    const text = format.write(entries, full);
    for (const secret of ['private-tag', 'private-note', '★']) expect(text).not.toContain(secret);
  },
);

test.each(bibliographies.map((format) => [format.id, format] as const))('%s: written in pieces, as at once', (_, format) => {
  for (const style of citationStyles) {
    const { begin, first = '', between = '', before, order, entry, end } = format.start({ ...bare, style });
    const pieces = new Map(disordered.toReversed().map((each) => [each.paper.id, entry(each)]));
    const ids = disordered.map(({ paper }) => paper.id);
    const texts = (order?.(ids) ?? ids).map((id, at) => `${before?.(id) ?? (at === 0 ? first : between)}${pieces.get(id)}`);
    expect(`${begin}${texts.join('')}${end}`).toBe(format.write(disordered, { ...bare, style }));
  }
});
