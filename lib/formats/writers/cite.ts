import { blankAnnotation } from '~/lib/papers/annotation';
import type { Paper } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { bibtex } from './bibtex';
import { markdownLink } from './markdownLink';
import { markdownText } from './markdownText';
import { publicationOf } from './publication';

const linkOf = (paper: Paper): string => markdownLink(markdownText(writtenTex(paper.title)), publicationOf(paper).url);

/**
 * Citations for the clipboard: BibTeX entries, or a Markdown link; several links are a list, one per line. Neither
 * abstracts nor what the user said about the papers are in them.
 */
export function cite(papers: readonly Paper[], style: 'bibtex' | 'markdown'): string {
  if (style === 'markdown')
    return papers.length === 1 ? papers.map(linkOf).join('') : papers.map((paper) => `- ${linkOf(paper)}\n`).join('');
  const entries = papers.map((paper) => ({ paper: { ...paper, abstract: undefined }, annotation: blankAnnotation }));
  return bibtex.write(entries, { notes: false, tags: false, now: new Date() });
}
