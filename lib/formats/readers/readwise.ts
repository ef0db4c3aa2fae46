/**
 * Readwise's two files: the highlights (readwise.io/export, 2025), one in each row, of which those of one document become one
 * note; and the library of its Reader, one document in each row.
 */

import type { ReadItem } from '~/lib/papers/readEntry';
import { EntryBuilder } from './kit/entryBuilder';
import { listOf } from './kit/listOf';
import { peopleIn } from './kit/peopleIn';
import { hasColumns, type TableRow, tableRows } from './kit/table';
import { timeOf } from './kit/timeOf';
import { pageTitle, webPage } from './kit/webPage';
import type { Reader } from './reader';

const ofHighlights = ['highlight', 'booktitle', 'bookauthor'];
const ofLibrary = ['title', 'url', 'documenttags', 'saveddate', 'readingprogress', 'location'];

/** `['to read', "it's"]`, as Python writes a list, or `a, b`. */
const tagsIn = (text: string): string[] =>
  text.startsWith('[')
    ? [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map((found) => found[1] ?? found[2] ?? '')
    : listOf(text, ',');

const quoted = (text: string): string => text.replace(/^/gm, '> ');

/** Readwise reads `.word` at the beginning of a note as a tag. */
function highlightText(row: TableRow): string {
  const [text, note] = [row.get('highlight'), row.get('note')];
  return [text && quoted(text), note].filter(Boolean).join('\n\n');
}

function* highlights(text: string): Generator<ReadItem, void, undefined> {
  const documents = new Map<string, { first: TableRow; entry: EntryBuilder; notes: string[] }>();
  for (const row of tableRows(text)) {
    if (row === undefined || 'problem' in row) {
      yield row;
      continue;
    }
    const key = [row.get('booktitle'), row.get('bookauthor'), row.get('url', 'sourceurl')].join('\n');
    const known = documents.get(key) ?? { first: row, entry: new EntryBuilder(row.at), notes: [] };
    documents.set(key, known);
    known.notes.push(highlightText(row));
    for (const tag of tagsIn(row.get('documenttags'))) known.entry.tag(tag);
    const time = timeOf(row.get('highlightedat'));
    const { marks } = known.entry;
    if (time !== undefined) marks.addedAt = Math.min(marks.addedAt ?? time, time);
  }
  for (const { first, entry, notes } of documents.values()) {
    pageTitle(entry, first.get('booktitle'));
    peopleIn(entry, first.get('bookauthor'));
    entry.address(first.get('url', 'sourceurl'), 'url');
    entry.note(notes.filter(Boolean).join('\n\n'), 'highlights');
    yield* entry.items();
  }
}

function* library(text: string): Generator<ReadItem, void, undefined> {
  for (const row of tableRows(text)) {
    if (row === undefined || 'problem' in row) yield row;
    else {
      yield* webPage(row.at, row.get('url'), row.get('title'), (entry) => {
        for (const tag of tagsIn(row.get('documenttags'))) entry.tag(tag);
        const place = row.get('location');
        const progress = Number(row.get('readingprogress'));
        if (place === 'archive') entry.marks.status = 'read';
        else if (progress > 0.05) entry.marks.status = 'reading';
        else if (/^(?:new|inbox|later|shortlist)$/.test(place)) entry.marks.status = 'to-read';
        entry.marks.addedAt = timeOf(row.get('saveddate'));
      });
    }
  }
}

export const readwise: Reader = {
  id: 'readwise',
  recognise: (start) => (hasColumns(start, ofHighlights) || hasColumns(start, ofLibrary) ? 1 : 0),
  read: (text) => (hasColumns(text.slice(0, 10_000), ofHighlights) ? highlights(text) : library(text)),
};
