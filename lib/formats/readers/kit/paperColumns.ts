import type { Status } from '~/lib/papers/annotation';
import type { PublicationField } from '~/lib/papers/paper';
import type { EntryBuilder } from './entryBuilder';
import { listOf } from './listOf';
import { peopleIn } from './peopleIn';
import { publishedIn } from './publishedIn';
import type { TableRow } from './table';
import { timeOf } from './timeOf';

/** Names of columns, folded, as indexes and programs for references write them. */
const names = {
  title: ['title', 'papertitle', 'articletitle', 'documenttitle', 'itemtitle', 'name'],
  authors: ['authorfullnames', 'authors', 'author', 'authornames', 'creators'],
  abstract: ['abstract', 'abstractnote', 'summary'],
  date: ['publicationdate', 'publisheddate', 'published', 'date', 'publicationyear', 'year', 'pubyear'],
  container: [
    'journal',
    'venue',
    'publicationvenue',
    'publicationtitle',
    'sourcetitle',
    'source',
    'publication',
    'journalbook',
    'conference',
    'booktitle',
  ],
  doi: ['doi', 'digitalobjectidentifier'],
  arxiv: ['arxiv', 'arxivid', 'eprint'],
  pmid: ['pmid', 'pubmedid'],
  pmcid: ['pmcid'],
  url: ['url', 'link', 'paperurl', 'articleurl', 'links', 'semanticscholarurl', 's2url'],
  pdf: ['pdf', 'pdfurl', 'pdflink', 'openaccesspdf'],
  code: ['code', 'codeurl', 'github'],
  tags: ['tags', 'labels', 'manualtags'],
  keywords: ['keywords', 'authorkeywords', 'fieldsofstudy'],
  note: ['note', 'notes', 'comments'],
  key: ['citationkey', 'citekey', 'bibtexkey'],
  folder: ['folder', 'folders', 'collection', 'collections'],
};

const publication: [field: PublicationField, ...names: string[]][] = [
  ['publisher', 'publisher'],
  ['volume', 'volume'],
  ['issue', 'issue', 'number'],
  ['pages', 'pages', 'pagerange'],
  ['language', 'language'],
];

/** Words that people use for their states of reading, in Notion and in spreadsheets. */
const states: [RegExp, Status][] = [
  [/^(?:read|done|finished|completed?)$/i, 'read'],
  [/^(?:reading|in progress|started)$/i, 'reading'],
  [/^(?:to[ -]?read|to[ -]?do|not started|unread|inbox|next)$/i, 'to-read'],
];

/** Takes the columns of a table of papers into an entry, by their usual names. */
export function paperColumns(row: TableRow, entry: EntryBuilder): void {
  entry.text('title', row.get(...names.title));
  // Scopus adds its number of each author.
  peopleIn(entry, row.get(...names.authors).replace(/\s\(\d{6,15}\)/g, ''));
  entry.text('abstract', row.get(...names.abstract));
  entry.date('published', row.get(...names.date), 'date');
  publishedIn(entry, row.get(...names.container), 'journal');
  for (const [field, ...columns] of publication) entry.text(field, row.get(...columns));
  const pages = row.get('pagestart', 'startpage');
  if (pages !== '') entry.text('pages', [pages, row.get('pageend', 'endpage')].filter(Boolean).join('-'));
  for (const column of ['issn', 'isbn']) entry.serial(row.get(column), column);
  for (const kind of ['doi', 'arxiv', 'pmid', 'pmcid'] as const) entry.identifier(kind, row.get(...names[kind]), kind);
  entry.address(row.get(...names.url), 'url');
  entry.address(row.get(...names.pdf), 'pdf', 'pdf');
  entry.address(row.get(...names.code), 'code', 'code');
  for (const tag of listOf(row.get(...names.tags), /[;,|]/)) entry.tag(tag);
  for (const words of [row.get(...names.keywords), row.get('indexkeywords')])
    for (const word of listOf(words, words.includes(';') ? ';' : /[,|]/)) entry.keyword(word);
  for (const folder of listOf(row.get(...names.folder), /[;|]/)) entry.collection(listOf(folder, '/'));
  entry.note(row.get(...names.note));
  entry.text('citationKey', row.get(...names.key));
  const status = states.find(([pattern]) => pattern.test(row.get('status', 'readstatus', 'readingstatus')));
  if (status) entry.marks.status = status[1];
  entry.marks.addedAt = timeOf(row.get('created', 'createdtime', 'dateadded', 'added'));
}
