import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Author, PaperType } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { type AuthorName, authorName, familyOf } from './authorName';
import { keysOfOneList } from './citationKey';
import { defineFormat, type FormatOptions } from './format';
import { latexLiteral, latexNote, latexText, latexTitle } from './latex';
import { type Publication, publicationOf } from './publication';

/** The entry's type, and the field of what it appeared in or where. */
const types: Record<PaperType, [type: string, container: string]> = {
  'article-journal': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
  article: ['misc', 'howpublished'],
  chapter: ['incollection', 'booktitle'],
  book: ['book', 'publisher'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
  dataset: ['misc', 'howpublished'],
  software: ['misc', 'howpublished'],
  webpage: ['misc', 'howpublished'],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A comma or an `and` in a name would take it apart, and biblatex reads `given=…`; in braces they are text. */
const part = (text: string): string => (/[,=]|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latexLiteral(text)}}` : latexLiteral(text));

/** By what `authorName` gave, which is the same object for the same name. */
const written = new WeakMap<AuthorName, string>();

function nameText(name: AuthorName): string {
  const before = written.get(name);
  if (before !== undefined) return before;
  const text = nameAnew(name);
  written.set(name, text);
  return text;
}

function nameAnew(name: AuthorName): string {
  if ('literal' in name) return `{${latexLiteral(name.literal)}}`;
  return [part(familyOf(name)), name.suffix && part(name.suffix), name.given && part(name.given)].filter(Boolean).join(', ');
}

/** Where a page named only some of them, the list says so. */
export const namesText = (authors: readonly Author[], count: number | undefined): string =>
  [
    ...authors.map((author) => nameText(authorName(author))),
    ...((count ?? 0) > authors.length && authors.length ? ['others'] : []),
  ].join(' and ');

/** Fields in their order; a value is complete with its braces. */
function* fieldsOf({ paper, annotation }: LibraryEntry, about: Publication, options: FormatOptions) {
  const month = about.date?.month;
  const [category] = paper.categories ?? [];
  yield ['title', `{${latexTitle(writtenTex(paper.title))}}`];
  if (paper.authors.length > 0) yield ['author', `{${namesText(paper.authors, paper.authorCount)}}`];
  if (about.container !== undefined) yield [types[about.type][1], `{${latexLiteral(about.container)}}`];
  if (about.date) yield ['year', `{${about.date.year}}`];
  if (month !== undefined) yield ['month', months[month - 1] ?? ''];
  if (about.arxiv !== undefined) {
    yield ['eprint', `{${about.arxiv}}`];
    // biblatex and BibTeX's styles know `archivePrefix`; Zotero keeps the eprint only where `eprinttype` stands.
    yield ['archivePrefix', '{arXiv}'];
    yield ['eprinttype', '{arxiv}'];
    if (category !== undefined && /^[\w-]+(?:\.[\w-]+)?$/.test(category)) yield ['primaryClass', `{${category}}`];
  }
  if (about.doi !== undefined) yield ['doi', `{${about.doi}}`];
  if (about.url !== undefined) yield ['url', `{${about.url}}`];
  if (paper.abstract !== undefined && paper.abstract !== '') yield ['abstract', `{${latexText(paper.abstract)}}`];
  if (options.tags && annotation.tags.length > 0) {
    yield [
      'keywords',
      `{${annotation.tags.map((tag) => (tag.includes(',') ? `{${latexLiteral(tag)}}` : latexLiteral(tag))).join(', ')}}`,
    ];
  }
  // `annote` and not `note`: standard styles print a note in the bibliography.
  if (options.notes && annotation.note.trim() !== '') yield ['annote', `{${latexNote(annotation.note)}}`];
}

/** BibTeX as BibTeX 0.99d, biber and reference managers read it, in UTF-8. */
export const bibtex = defineFormat({ id: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex' }, (options) => {
  const keyOf = keysOfOneList();
  return {
    begin: '',
    between: '\n',
    entry(entry) {
      const about = publicationOf(entry.paper);
      const fields = [...fieldsOf(entry, about, options)].map(([name, value]) => `  ${name} = ${value},\n`);
      return `@${types[about.type][0]}{${keyOf(entry.paper)},\n${fields.join('')}}\n`;
    },
    end: '',
  };
});
