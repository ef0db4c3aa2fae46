import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { copiesOf, copyCitation } from '~/lib/citations/copyCitation';
import { parseKeyTemplate } from '~/lib/formats/writers/keyTemplate';
import { type CopyKind, copyKinds } from '~/lib/papers/copyKinds';
import { entries, entryOf, uuid } from '../formats/writers/sampleEntries';

const papers = entries.map(({ paper }) => paper);
const { paper } = entryOf();
const copy = (given: typeof papers, kind: CopyKind): string => copyCitation(given, kind).text;
const html = (text: string) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

test('every kind gives a text for one paper, for several and for none', () => {
  expect(copiesOf.map(({ kind }) => kind)).toEqual(copyKinds);
  for (const { kind, rich } of copiesOf) {
    for (const given of [[paper], papers]) {
      const { text, html: richText } = copyCitation(given, kind);
      expect(text).not.toBe('');
      expect(richText !== undefined).toBe(rich);
      expect(copyCitation(given, kind, { plain: true })).toEqual({ text });
    }
    expect(copyCitation([], kind)).toEqual({ text: '' });
  }
});

describe('as a Markdown link', () => {
  test('the title leads to the paper', () => {
    expect(copy([paper], 'markdown')).toBe('[Attention Is All You Need](https://arxiv.org/abs/1706.03762)');
  });

  test('text that Markdown would read as its own is shown as it is', () => {
    const title = 'A [link](https://evil.example) *and* <img src=x> on www.example.org';
    const text = copy([{ ...paper, title, links: { page: 'https://example.org/a_(b)' } }], 'markdown');
    expect(html(text)).toBe(
      '<p><a href="https://example.org/a_%28b%29">A [link](https://evil.example) *and* &lt;img src=x&gt; on www.example.org</a></p>',
    );
  });

  test('several papers are a list', () => {
    const text = copy(papers, 'markdown');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(papers.length);
    expect(html(text).match(/<li>/g)).toHaveLength(papers.length);
  });
});

describe('as BibTeX', () => {
  test('each paper is an entry with a key of its own', () => {
    const text = copy([paper, { ...paper, id: uuid(9) }], 'bibtex');
    const keys = [...text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
    expect(text).toContain('title = {Attention Is All You Need}');
  });

  test('neither what the user said nor the abstract is in it', () => {
    expect(copy(papers, 'bibtex')).not.toMatch(/keywords|annote|private|abstract/);
  });
});

describe('as keys', () => {
  const kept = { ...paper, id: uuid(8), citationKey: 'Vaswani_2017!' };

  test.each<[CopyKind, string]>([
    ['key', 'vaswani2017attention-1706.03762\nVaswani_2017!'],
    ['latex', '\\cite{vaswani2017attention-1706.03762,Vaswani_2017!}'],
    ['pandoc', '[@vaswani2017attention-1706.03762; @{Vaswani_2017!}]'],
  ])('%s', (kind, text) => expect(copy([paper, kept], kind)).toBe(text));

  test('by a template', () => {
    const parsed = parseKeyTemplate('[auth][shortyear]');
    const template = 'template' in parsed ? parsed.template : undefined;
    const other = { ...paper, id: uuid(9), identifiers: ['arxiv:2401.00001' as const] };
    const known = new Map([[paper.id, 'Vaswani17-x']]);
    const { text } = copyCitation([paper, other], 'latex', { keys: { template, known } });
    expect(text).toBe('\\cite{Vaswani17-x,Vaswani17}');
    expect(copyCitation([paper], 'key', { keys: { template } }).text).toBe('Vaswani17');
  });
});

test('title and address, as text and as a link', () => {
  expect(copyCitation([{ ...paper, title: 'a < b & c' }], 'address')).toEqual({
    text: 'a < b & c\nhttps://arxiv.org/abs/1706.03762',
    html: '<a href="https://arxiv.org/abs/1706.03762">a &lt; b &amp; c</a>',
  });
});

describe('a list', () => {
  const named = (family: string, at: number) => ({
    ...paper,
    id: uuid(at),
    authors: [{ name: `Ada ${family}` }],
    authorCount: undefined,
  });
  const two = [named('Zuse', 1), named('Ångström', 2)];

  test.each(['ieee', 'nature', 'vancouver', 'acm'] as const)('%s numbers its entries in the given order', (style) => {
    const lines = copy(two, style).trimEnd().split('\n');
    expect(lines.map((line) => line.match(/\d+/)?.[0])).toEqual(['1', '2']);
    expect(lines[0]).toContain('Zuse');
  });

  test.each(['apa', 'mla', 'chicago', 'harvard'] as const)('%s is alphabetical', (style) => {
    const { text, html: rich } = copyCitation(two, style);
    expect(text.split('\n').map((line) => line.match(/^[^,]*/)?.[0])).toEqual(['Ångström', 'Zuse', '']);
    expect(rich?.match(/<p>[^,]*/g)).toEqual(['<p>Ångström', '<p>Zuse']);
  });
});

test('markup in a title stays text', () => {
  for (const { kind } of copiesOf) {
    const rich = copyCitation([{ ...paper, title: '<img src=x onerror="a"> & <i>b</i>' }], kind).html;
    expect(rich ?? '').not.toMatch(/<img|onerror="/);
  }
});
