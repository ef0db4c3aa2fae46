import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { markdown } from '~/lib/formats/writers/markdown';
import { splitMaths } from '~/lib/formats/writers/maths';
import { safeUrl } from '~/lib/formats/writers/publication';
import { tidyText } from '~/lib/papers/text/tidyText';
import { hostileText } from './hostile';
import { bare, entries, entryOf, full, uuid } from './sampleEntries';

const html = (text: string) =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const items = (text: string) => html(text).match(/^<li>$/gm)?.length ?? 0;

test('one item per paper, with its links', () => {
  expect(
    markdown.write(
      [
        entryOf({
          links: { page: 'https://example.org/a_(b)', code: 'https://github.com/a/b', pdf: 'javascript:alert(1)' },
          venue: 'NeurIPS 2017',
        }),
      ],
      bare,
    ),
  ).toBe(
    '- **[Attention Is All You Need](https://example.org/a_%28b%29)**\\\n  Ashish Vaswani, Noam Shazeer · 2017-06-12 · NeurIPS 2017 · [arXiv:1706.03762](https://arxiv.org/abs/1706.03762) · PDF · [Code](https://github.com/a/b)\n',
  );
  expect(items(markdown.write(entries, bare))).toBe(entries.length);
});

describe('text of a page', () => {
  test('renders as that text in CommonMark with GitHub’s extensions', () => {
    const hostile = fc.oneof(
      hostileText,
      fc.constantFrom(
        'www.example.org',
        'https://example.org',
        'a@b.org',
        '<script>alert(1)</script>',
        '![x](y)',
        '1. one',
        '- x',
        '# x',
        '~~x~~',
        '`x`',
        '&lt;',
        '[^1]',
        '| a | b |',
        '***',
        '---',
        '+ x',
        '\\',
        '[ ] x',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        fc.pre(splitMaths(`${title}`).every((piece) => 'text' in piece));
        const text = markdown.write(
          [
            entryOf({
              title,
              authors: [{ name: `${name} Team` }],
              links: {},
              identifiers: ['s2:corpus/1'],
              published: undefined,
            }),
            entryOf({ id: uuid(2) }),
          ],
          bare,
        );
        const rendered = html(text);
        expect(rendered.match(/^<li>$/gm)).toHaveLength(2);
        expect(decoded(rendered)).toContain(`<strong>${tidyText(title, 1000)}</strong><br />`);
        fc.pre(splitMaths(`${name} Team`).every((piece) => 'text' in piece));
        expect(decoded(rendered)).toContain(`<br />\n${tidyText(`${name} Team`, 1000)}</p>`);
        expect(rendered.split('<a ')).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its maths, unless that could be markup', () => {
    const lead = (title: string) =>
      markdown.write([entryOf({ title, links: {}, identifiers: ['s2:corpus/1'] })], bare).split('\\\n')[0];
    expect(lead('An $O(n^2)$ bound')).toBe('- **An $O(n^2)$ bound**');
    expect(lead('$\\alpha_1$-stable')).toBe('- **$\\alpha_1$-stable**');
    expect(lead('$[a](b)$')).toBe('- **\\$\\[a\\](b)\\$**');
    expect(lead('$<b>$')).toBe('- **\\$\\<b\\>\\$**');
  });
});

describe('maths renders the same with and without GitHub’s extensions', () => {
  const commonMark = (text: string) => micromark(text);
  const words = (rendered: string) => decoded(/<strong>(.*?)<\/strong>/s.exec(rendered)?.[1] ?? 'no title');
  test.each([
    '$\\mathcal{L}_{x}$ and $\\phi_{y}$',
    '$_{a}$ and $_{b}$',
    '$x_{i}_{j}$',
    '$a_{n}$ of $b_{n}$ in $c_{n}$',
    '$\\{0,1\\}^n$ and $a\\,b$',
    '$a*b$ and $c*d$',
    '$a<b$ and $c>d$',
    '$|x|$ or $a_1|b_2$',
    '$a \\| b$',
    '$~a~$ ~~b~~',
    'a\\_b \\* c < d | e_f_ *g*',
    '$∞_∞$ and $∑_∑$',
    '$\\alpha_1$ and $x_2$',
  ])('%s', (title) => {
    const text = markdown.write([entryOf({ title, links: {}, identifiers: ['s2:corpus/1'] })], bare);
    expect(words(html(text))).toBe(title);
    expect(words(commonMark(text))).toBe(title);
  });

  test('any formulas', () => {
    const sign = fc.constantFrom('_', '_', '{', '}', 'x', '1', ' ', '^', '\\phi', '*', '∞', '\\,', '(', '=');
    const formula = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `$${signs.join('')}$`);
    fc.assert(
      fc.property(fc.array(formula, { minLength: 1, maxLength: 4 }), (formulas) => {
        const title = tidyText(`w ${formulas.join(' or ')}`, 1000);
        const text = markdown.write([entryOf({ title, links: {}, identifiers: ['s2:corpus/1'] })], bare);
        expect(words(html(text))).toBe(title);
        expect(words(commonMark(text))).toBe(title);
      }),
      { numRuns: 500 },
    );
  });

  test('stays maths where both renderings agree', () => {
    const text = markdown.write([entryOf({ title: '$\\mathcal{L}_{x}$ alone, $\\alpha_1$' })], bare);
    expect(text).toContain('$\\mathcal{L}_{x}$ alone, $\\alpha_1$');
  });
});

test('an address keeps its target', () => {
  const address = fc
    .tuple(fc.webUrl({ withQueryParameters: true }), hostileText)
    .map(([url, more]) => url + more.replace(/[\t\n]/g, ''))
    .filter((url) => URL.canParse(url));
  const knownAddress = fc.constantFrom(
    'https://a.org/?a=1&copy;b',
    'https://a.org/a_b_c*d*',
    'https://a.org/a)b](c',
    'https://a.org/`x`<b>',
  );
  fc.assert(
    fc.property(fc.oneof(address, knownAddress), (page) => {
      const rendered = html(markdown.write([entryOf({ links: { page } })], bare));
      const href = decoded(/<strong><a href="([^"]*)">Attention Is All You Need<\/a><\/strong>/.exec(rendered)?.[1] ?? 'no link');
      const plain = (url: string) =>
        new URL(url).href.replace(/%([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      const bytes = (url: string) => [...new TextEncoder().encode(plain(url))].join();
      expect(bytes(href)).toBe(bytes(safeUrl(page) ?? ''));
      expect(plain(safeUrl(page) ?? '')).toBe(plain(page));
    }),
    { numRuns: 500 },
  );
});

test('a note stays in its item, whatever constructs it opens and never closes', () => {
  const line = fc.constantFrom(
    '```',
    '- item',
    '1. one',
    '# head',
    '> quote',
    '<div>',
    '<!--',
    '    code',
    '',
    '***',
    '$$',
    '| a |',
    '[x]: y',
    '\t- x',
    'text',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const note = lines.join('\n');
      const text = markdown.write([entryOf({ title: 'First' }, { note }), entryOf({ id: uuid(2), title: 'Second' })], full);
      expect(html(text)).toMatch(/<\/li>\n<li>\n<p><strong><a href="[^"]+">Second<\/a><\/strong>/);
    }),
    { numRuns: 300 },
  );
});

test('a note is quoted, so that its headings are separate from those of the list', () => {
  const text = markdown.write([entryOf({}, { note: '# Mine\r\n\n- *a*\n' })], full);
  expect(text.endsWith('\n\n  > # Mine\n  >\n  > - *a*\n')).toBe(true);
  expect(html(text)).toMatch(/<blockquote>\n<h1>Mine<\/h1>\n<ul>\n<li><em>a<\/em><\/li>\n<\/ul>\n<\/blockquote>/);
});

test('stars, statuses and tags are written if tags are requested', () => {
  const text = markdown.write(entries.slice(0, 1), full);
  expect(text).toContain('- ★ **');
  expect(text).toContain('read · \\#private-tag · \\#one, two');
});

test('the priority is written with the marks, and only then', () => {
  const queued = entryOf({}, { status: 'to-read', priority: 'high', tags: ['nlp'] });
  expect(markdown.write([queued], full)).toContain('to-read · high priority · \\#nlp');
  expect(markdown.write([queued], bare)).not.toContain('priority');
});
