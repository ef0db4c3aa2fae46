import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Author, Paper, PaperType } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { type AuthorName, authorName, familyOf } from './authorName';
import { keysOfOneList } from './citationKey';
import { defineFormat, type FormatOptions } from './format';
import { latexLiteral, latexNote, latexText, latexTitle } from './latex';
import { type Publication, publicationOf } from './publication';

/** The type of the entry, and the fields for its container and its publisher. */
const types: Record<PaperType, [type: string, container: string, publisher: string]> = {
  'article-journal': ['article', 'journal', 'publisher'],
  'paper-conference': ['inproceedings', 'booktitle', 'publisher'],
  article: ['misc', 'howpublished', 'publisher'],
  chapter: ['incollection', 'booktitle', 'publisher'],
  book: ['book', 'series', 'publisher'],
  thesis: ['phdthesis', 'series', 'school'],
  report: ['techreport', 'series', 'institution'],
  dataset: ['misc', 'howpublished', 'publisher'],
  software: ['misc', 'howpublished', 'publisher'],
  webpage: ['misc', 'howpublished', 'publisher'],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A comma or an `and` splits a name, and biblatex reads `given=…` as a part; braces prevent both. */
const part = (text: string): string => (/[,=]|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${latexLiteral(text)}}` : latexLiteral(text));

/** Written names by the result of `authorName`, which is usually the same object for the same name. */
const written = new WeakMap<AuthorName, string>();

function nameText(name: AuthorName): string {
  const cached = written.get(name);
  if (cached !== undefined) return cached;
  const text = writeName(name);
  written.set(name, text);
  return text;
}

function writeName(name: AuthorName): string {
  if ('literal' in name) return `{${latexLiteral(name.literal)}}`;
  return [part(familyOf(name)), name.suffix && part(name.suffix), name.given && part(name.given)].filter(Boolean).join(', ');
}

/** Ends the list with `others` if the page listed only some of the authors. */
export const namesText = (authors: readonly Author[], count: number | undefined): string =>
  [
    ...authors.map((author) => nameText(authorName(author))),
    ...((count ?? 0) > authors.length && authors.length ? ['others'] : []),
  ].join(' and ');

/** Yields the fields in order; a value includes its braces. */
function* fieldsOf({ paper, annotation }: LibraryEntry, about: Publication, options: FormatOptions) {
  const month = about.date?.month;
  const [category] = paper.categories ?? [];
  yield ['title', `{${latexTitle(writtenTex(paper.title))}}`];
  if (paper.authors.length > 0) yield ['author', `{${namesText(paper.authors, paper.authorCount)}}`];
  if (paper.editors?.length) yield ['editor', `{${namesText(paper.editors, undefined)}}`];
  for (const [name, text] of publicationOfEntry(about)) if (text !== undefined) yield [name, `{${latexLiteral(text)}}`];
  if (about.date) yield ['year', `{${about.date.year}}`];
  if (month !== undefined) yield ['month', months[month - 1] ?? ''];
  if (about.arxiv !== undefined) {
    yield ['eprint', `{${about.arxiv}}`];
    // biblatex and BibTeX's styles read `archivePrefix`; Zotero keeps the eprint only if there is an `eprinttype`.
    yield ['archivePrefix', '{arXiv}'];
    yield ['eprinttype', '{arxiv}'];
    if (category !== undefined && /^[\w-]+(?:\.[\w-]+)?$/.test(category)) yield ['primaryClass', `{${category}}`];
  }
  if (about.doi !== undefined) yield ['doi', `{${about.doi}}`];
  if (about.url !== undefined) yield ['url', `{${about.url}}`];
  if (paper.accessed !== undefined) yield ['urldate', `{${paper.accessed}}`];
  if (paper.abstract && options.abstracts !== false) yield ['abstract', `{${latexText(paper.abstract)}}`];
  if (options.tags && annotation.tags.length > 0) {
    yield [
      'keywords',
      `{${annotation.tags.map((tag) => (/[,;]/.test(tag) ? `{${latexLiteral(tag)}}` : latexLiteral(tag))).join(', ')}}`,
    ];
  }
  // `annote` and not `note`: standard styles print a note in the bibliography.
  if (options.notes && annotation.note.trim() !== '') yield ['annote', `{${latexNote(annotation.note)}}`];
  yield* extraFields(paper, about);
}

/** Names of fields that BibTeX can read. input ≤ 100 */
const fieldName = /^[a-z][a-z\d_-]*$/;
/** Fields whose values are never taken from `extra`. */
const own = new Set(
  'title author editor year month date eprint archiveprefix eprinttype primaryclass doi url urldate abstract keywords annote'.split(
    ' ',
  ),
);

/** What an imported file said and no other field holds. */
function* extraFields({ extra = {} }: Paper, about: Publication) {
  const stated = new Set(publicationOfEntry(about).flatMap(([name, text]) => (text === undefined ? [] : [name])));
  for (const [name, text] of Object.entries(extra))
    if (fieldName.test(name) && !own.has(name) && !stated.has(name)) yield [name, `{${latexText(text)}}`];
}

/** The names are those of BibTeX 0.99d (1988); `eventtitle`, `eid` and `urldate` those of biblatex 3.19 (2023). */
function publicationOfEntry(about: Publication): [name: string, text: string | undefined][] {
  const [, container, publisher] = types[about.type];
  const isArticle = about.type === 'article-journal';
  return [
    [container, about.container],
    ['eventtitle', about.event],
    ['volume', about.volume],
    ['number', about.issue ?? (isArticle ? undefined : about.number)],
    ['eid', isArticle || about.issue !== undefined ? about.number : undefined],
    ['pages', about.pages?.replace(/(?<=\w)[-–](?=\w)/u, '--')],
    ['edition', about.edition],
    [publisher, about.publisher],
    ['address', about.place],
    ['isbn', about.isbn],
    ['issn', about.issn],
    ['language', about.language],
  ];
}

/** BibTeX that BibTeX 0.99d, biber and reference managers can read, in UTF-8. */
export const bibtex = defineFormat({ id: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex' }, (options) => {
  const keyOf = keysOfOneList(options.keys);
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
