import { listOf } from './kit/listOf';
import { markdownOfHtml } from './kit/markdownOfHtml';
import { publishedIn } from './kit/publishedIn';
import { tableReader } from './kit/table';
import { timeOf } from './kit/timeOf';
import { variablesOf } from './kit/variablesOf';
import { zoteroType } from './kit/zoteroType';

/** Columns that are kept as they are, by their names. */
const kept = [
  'Series',
  'Series Number',
  'Rights',
  'Library Catalog',
  'Call Number',
  'Archive',
  'Short Title',
  'Num Pages',
  'Translator',
];
const folded = (name: string): string => name.toLowerCase().replaceAll(' ', '');

/** Several notes are joined by `; `; each begins with an element. */
const notesIn = (text: string): string[] => text.split(/; (?=<(?:div|p|h\d|ul|ol|blockquote)\b)/);

/**
 * Zotero's CSV (github.com/zotero/translators, CSV.js, 2022): names as `Family, Given` and tags, separated by `; `; notes as
 * HTML without line ends; the lines of "Extra" separated by a space.
 */
export const zoteroCsv = tableReader({
  id: 'zoteroCsv',
  columns: ['key', 'itemtype', 'publicationyear', 'author', 'title', 'publicationtitle', 'dateadded'],
  sure: 1,
  fill(row, entry) {
    const kind = row.get('itemtype');
    entry.type(zoteroType(kind));
    if (entry.stated === undefined) entry.extra('Item Type', kind);
    entry.text('title', row.get('title'));
    for (const name of listOf(row.get('author'))) entry.person('authors', name);
    for (const name of listOf(row.get('editor'))) entry.person('editors', name);
    entry.identifier('doi', row.get('doi'), 'DOI');
    for (const column of ['isbn', 'issn']) entry.serial(row.get(column), column.toUpperCase());
    entry.address(row.get('url'), 'Url');
    entry.text('abstract', row.get('abstractnote'));
    entry.date('published', row.get('date', 'publicationyear'), 'Date');
    entry.date('accessed', row.get('accessdate'), 'Access Date');
    const place = row.get('publicationtitle');
    const event = row.get('conferencename', 'meetingname');
    publishedIn(entry, place || (entry.stated === 'paper-conference' ? event : ''), 'Publication Title');
    entry.text('event', event, 'Conference Name');
    entry.text('pages', row.get('pages'), 'Pages');
    entry.text('issue', row.get('issue'), 'Issue');
    entry.text('volume', row.get('volume'), 'Volume');
    entry.text('publisher', row.get('publisher'), 'Publisher');
    entry.text('place', row.get('place'), 'Place');
    entry.text('language', row.get('language'), 'Language');
    entry.text('edition', row.get('edition'), 'Edition');
    const number = row.get('number', 'reportnumber', 'archiveid');
    if (/^arxiv:/i.test(number)) entry.identifier('arxiv', number, 'Number');
    else entry.text('number', number, 'Number');
    for (const name of kept) entry.extra(name, row.get(folded(name)));
    // The lines were joined: a name and a colon begin the next one.
    const extra = row.get('extra').replace(/ ((?:[A-Z][\w-]* )?[A-Z][\w-]*: |arXiv:|tex\.[\w-]+:)/g, '\n$1');
    entry.extra('Extra', variablesOf(entry, extra));
    for (const note of notesIn(row.get('notes'))) entry.note(markdownOfHtml(note), 'Notes');
    for (const tag of listOf(row.get('manualtags'))) entry.tag(tag);
    for (const word of listOf(row.get('automatictags'))) entry.keyword(word);
    entry.marks.addedAt = timeOf(
      row
        .get('dateadded')
        .replace(/(\d) (\d)/, '$1T$2')
        .replace(/:\d\d$/, '$&Z'),
    );
  },
});
