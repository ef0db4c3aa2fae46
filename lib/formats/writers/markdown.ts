import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { authorName, displayName } from './authorName';
import { defineFormat, type FormatOptions } from './format';
import { markdownLink } from './markdownLink';
import { markdownLiteral, markdownText } from './markdownText';
import { publicationOf, safeUrl } from './publication';

function authorsText({ authors, authorCount }: Paper): string {
  const names = authors.map((author) => markdownLiteral(displayName(authorName(author)))).join(', ');
  return names !== '' && (authorCount ?? 0) > authors.length ? `${names} et al.` : names;
}

/** Quotes a note, which is the user's own Markdown, so that no fence or list in it extends beyond its paper. */
const quoted = (note: string): string =>
  note
    .trim()
    .split(/\r\n|[\r\n]/)
    .map((line) => `  > ${line}`.trimEnd())
    .join('\n');

function itemText({ paper, annotation }: LibraryEntry, options: FormatOptions): string {
  const about = publicationOf(paper);
  const star = options.tags && annotation.starredAt !== undefined ? '★ ' : '';
  const facts = [
    authorsText(paper),
    paper.published ?? '',
    markdownLiteral(paper.venue ?? ''),
    about.arxiv === undefined ? '' : markdownLink(`arXiv:${about.arxiv}`, `https://arxiv.org/abs/${about.arxiv}`),
    paper.links.pdf === undefined ? '' : markdownLink('PDF', safeUrl(paper.links.pdf)),
    paper.links.code === undefined ? '' : markdownLink('Code', safeUrl(paper.links.code)),
  ].filter((fact) => fact !== '');
  const marks = options.tags
    ? [
        annotation.status ?? '',
        annotation.priority ? `${annotation.priority} priority` : '',
        ...annotation.tags.map((tag) => `\\#${markdownLiteral(tag)}`),
      ].filter(Boolean)
    : [];
  const lines = [
    `- ${star}**${markdownLink(markdownText(writtenTex(paper.title)), about.url)}**`,
    facts.join(' · '),
    marks.join(' · '),
  ].filter(Boolean);
  const note = options.notes && annotation.note.trim() !== '' ? `\n\n${quoted(annotation.note)}` : '';
  return `${lines.join('\\\n  ')}${note}\n`;
}

/** A Markdown list (CommonMark 0.31, GitHub's dialect): one item per paper, with its links. */
export const markdown = defineFormat({ id: 'markdown', extension: 'md', mediaType: 'text/markdown' }, (options) => ({
  begin: '',
  between: '\n',
  entry: (entry) => itemText(entry, options),
  end: '',
}));
