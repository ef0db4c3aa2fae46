import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { cite } from '~/lib/formats/writers/cite';
import { entries, entryOf, uuid } from './sampleEntries';

const papers = entries.map(({ paper }) => paper);
const { paper } = entryOf();
const html = (text: string) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

describe('as a Markdown link', () => {
  test('the title leads to the paper', () => {
    expect(cite([paper], 'markdown')).toBe('[Attention Is All You Need](https://arxiv.org/abs/1706.03762)');
  });

  test('text that Markdown would read as its own is shown as it is', () => {
    const title = 'A [link](https://evil.example) *and* <img src=x> on www.example.org';
    const text = cite([{ ...paper, title, links: { page: 'https://example.org/a_(b)' } }], 'markdown');
    expect(html(text)).toBe(
      '<p><a href="https://example.org/a_%28b%29">A [link](https://evil.example) *and* &lt;img src=x&gt; on www.example.org</a></p>',
    );
  });

  test('several papers are a list', () => {
    const text = cite(papers, 'markdown');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(papers.length);
    expect(html(text).match(/<li>/g)).toHaveLength(papers.length);
  });
});

describe('as BibTeX', () => {
  test('each paper is an entry with a key of its own', () => {
    const text = cite([paper, { ...paper, id: uuid(9) }], 'bibtex');
    const keys = [...text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
    expect(text).toContain('title = {Attention Is All You Need}');
  });

  test('neither what the user said nor the abstract is in it', () => {
    expect(cite(papers, 'bibtex')).not.toMatch(/keywords|annote|private|abstract/);
  });
});
