import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperType } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { tidyText } from '~/lib/papers/text/tidyText';
import { type AuthorName, authorName, familyOf } from './authorName';
import { keysOfOneList } from './citationKey';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf, safeUrl } from './publication';

const types: Record<PaperType, string> = {
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  article: 'GEN',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  webpage: 'ELEC',
};
const two = (number: number): string => String(number).padStart(2, '0');

/** A comma separates family and given name, so commas are removed from a group's name and from parts. */
function nameText(name: AuthorName): string {
  if ('literal' in name) return name.literal.replace(/,\s*/g, ' ');
  const parts = [familyOf(name), name.given ?? '', name.suffix ?? ''].map((part) => part.replaceAll(',', ' '));
  return withoutEnd(parts.join(', '), /[, ]/);
}

/** A range in two lines. Other forms, such as `e12` or `1-4, 9`, are whole in the first one. */
function* pagesOf(pages: string | undefined): Generator<[string, string | undefined]> {
  const [, first, last] = /^([^\s,–-]+)[–-]([^\s,–-]+)$/u.exec(pages ?? '') ?? [];
  yield ['SP', first ?? pages];
  yield ['EP', last];
}

function* linesOf(
  { paper, annotation }: LibraryEntry,
  key: string,
  options: FormatOptions,
): Generator<[string, string | undefined]> {
  const about = publicationOf(paper);
  const { year, month, day } = about.date ?? {};
  yield ['TY', types[about.type]];
  yield ['ID', key];
  yield ['TI', writtenTex(paper.title)];
  for (const author of paper.authors) yield ['AU', nameText(authorName(author))];
  yield ['PY', year === undefined ? undefined : String(year)];
  yield ['DA', month === undefined ? undefined : `${year}/${two(month)}/${day === undefined ? '' : two(day)}`];
  for (const editor of paper.editors ?? []) yield ['ED', nameText(authorName(editor))];
  const isConference = about.type === 'paper-conference';
  yield [isConference ? 'C3' : 'T2', about.container];
  yield [isConference ? 'T2' : 'C3', about.event];
  yield ['VL', about.volume];
  yield ['IS', about.issue];
  yield* pagesOf(about.pages);
  yield ['M1', about.number];
  yield ['ET', about.edition];
  yield ['CY', about.place];
  yield ['SN', about.isbn];
  yield ['SN', about.issn];
  yield ['LA', about.language];
  if (options.abstracts !== false) yield ['AB', paper.abstract];
  yield ['DO', about.doi];
  yield ['AN', about.arxiv && `arXiv:${about.arxiv}`];
  yield ['PB', about.publisher ?? (about.type === 'article' && about.arxiv !== undefined ? 'arXiv' : undefined)];
  yield ['UR', about.url];
  yield ['Y2', paper.accessed?.replaceAll('-', '/')];
  yield ['L1', safeUrl(paper.links.pdf)];
  if (options.tags) for (const tag of annotation.tags) yield ['KW', tag];
  if (options.notes) yield ['N1', annotation.note];
}

/** RIS that Reference Manager, EndNote and Zotero can read (specification of 2011), in UTF-8. A value is always one line. */
export const ris = defineFormat({ id: 'ris', extension: 'ris', mediaType: 'application/x-research-info-systems' }, (options) => {
  const keyOf = keysOfOneList(options.keys);
  return {
    begin: '',
    entry: (entry) =>
      `${[...linesOf(entry, keyOf(entry.paper), options)]
        .map(([tag, value]) => [tag, tidyText(value ?? '', Number.POSITIVE_INFINITY)])
        .filter(([, value]) => value !== '')
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join('')}ER  - \r\n\r\n`,
    end: '',
  };
});
