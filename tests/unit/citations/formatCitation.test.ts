import { describe, expect, test } from 'vitest';
import { formatCitation } from '~/lib/citations/formatCitation';
import { citationItem } from '~/lib/citations/kit/work';
import { publicationOf } from '~/lib/formats/writers/publication';
import { type CitationStyle, citationStyles } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { seeded } from '~/tests/support/seeded.mjs';
import { madePapers } from './madePapers';
import { isOracleInstalled, oracleEntry } from './oracle';
import { realPapers } from './realPapers';

/** Where Dogear's entry is another on purpose, with the reasons in docs/decisions/citation-templates.md. */
function differsOnPurpose(paper: Paper, style: CitationStyle): boolean {
  // In these styles the word `in` stands even before a container that is not known.
  const { type, container } = publicationOf(paper);
  const isPart = type === 'chapter' || type === 'paper-conference';
  if (['chicago', 'harvard', 'nature', 'vancouver'].includes(style) && isPart && container === undefined) return true;
  // Punctuation at the beginning of a title is printed outside its quotation marks and italics, or twice.
  return /^[.,:;!?]/.test(paper.title);
}

if (!isOracleInstalled)
  console.warn('Skipped citeproc-js: install citation-style-language-styles and citation-style-language-locales (Debian).');

describe.skipIf(!isOracleInstalled)('citeproc-js writes the same entry', () => {
  const papers = [...realPapers, ...madePapers(600)];

  test.each(citationStyles)('%s', (style) => {
    const compared = papers.filter((paper) => !differsOnPurpose(paper, style));
    expect(compared.length).toBeGreaterThan(600);
    for (const paper of compared) {
      expect({ ...formatCitation(paper, style), paper }).toEqual({ ...oracleEntry(citationItem(paper), style), paper });
    }
  });
});

const attention = realPapers[0] as Paper;

test.each<[CitationStyle, string]>([
  [
    'apa',
    'Vaswani, A., Shazeer, N., Parmar, N., Uszkoreit, J., Jones, L., Gomez, A. N., Kaiser, Ł., &amp; Polosukhin, I. (2017). Attention Is All You Need. <i>Advances in Neural Information Processing Systems</i>, <i>30</i>, 5998–6008. https://doi.org/10.48550/arXiv.1706.03762',
  ],
  [
    'mla',
    'Vaswani, Ashish, et al. “Attention Is All You Need.” <i>Advances in Neural Information Processing Systems</i>, vol. 30, 2017, pp. 5998–6008, https://doi.org/10.48550/arXiv.1706.03762.',
  ],
  [
    'nature',
    'Vaswani, A. <i>et al.</i> Attention Is All You Need. in <i>Advances in Neural Information Processing Systems</i> vol. 30 5998–6008 (2017).',
  ],
])('%s, without citeproc-js', (style, html) => expect(formatCitation(attention, style).html).toBe(html));

test('a title that begins with punctuation keeps it, once and inside its marks', () => {
  const paper = { ...attention, authors: [], title: '...and justice for all' };
  expect(formatCitation(paper, 'ieee').text).toMatch(/^“\.\.\.and justice for all,” in /);
});

test('`in` is left out where the container is not known', () => {
  for (const style of citationStyles) {
    const { text } = formatCitation({ ...attention, container: undefined }, style);
    expect(text).not.toMatch(/\bin\b/i);
  }
});

test('any text gives an entry whose HTML shows exactly its text', () => {
  const random = seeded(3);
  const shown = (html: string) =>
    html
      .replaceAll(/<\/?[ib]>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  for (const paper of madePapers(100, 5)) {
    const hostile = {
      ...paper,
      title: `<script>&${random()}"'“‘$</i>`,
      container: '<b onclick="x">',
      pages: `${'9'.repeat(5000)}-`,
    };
    for (const style of citationStyles) {
      const { text, html } = formatCitation(hostile, style);
      expect(html).not.toMatch(/<(?!\/?[ib]>)/);
      expect(shown(html)).toBe(text);
    }
  }
});
