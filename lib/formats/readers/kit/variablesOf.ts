/**
 * Reads the variables that programs keep as lines `Name: value` in a field for remarks: Zotero in "Extra"
 * (https://www.zotero.org/support/kb/item_types_and_fields, 2026), and everything that writes CSL's "cheater syntax"
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html, 2025).
 */
import type { Status } from '~/lib/papers/annotation';
import { type PublicationField, paperTypes } from '~/lib/papers/paper';
import type { EntryBuilder } from './entryBuilder';
import { timeOf } from './timeOf';

const line = /^\s{0,9}\{?:?([\p{L}_][\p{L}\p{N} _.-]{0,60}?)\s{0,9}:\s(.*)$|^\s{0,9}([A-Za-z]{2,20}):(\S.*)$/u;

const publication: Record<string, PublicationField> = {
  publisher: 'publisher',
  publisherplace: 'place',
  place: 'place',
  eventtitle: 'event',
  conferencename: 'event',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  page: 'pages',
  edition: 'edition',
  language: 'language',
};

/** Of the Zotero plugin "Reading List" (github.com/Dominic-DallOsto/zotero-reading-list, 2025). */
const readStates: Record<string, Status> = {
  new: 'to-read',
  'to read': 'to-read',
  'in progress': 'reading',
  reading: 'reading',
  read: 'read',
  'not reading': 'skipped',
};

type Take = (entry: EntryBuilder, value: string, name: string) => void;

const takers: Record<string, Take> = {
  citationkey: (entry, value) => entry.text('citationKey', value),
  comment: (entry, value, name) => entry.text('comment', value, name),
  isbn: (entry, value, name) => entry.serial(value, name),
  issn: (entry, value, name) => entry.serial(value, name),
  type: (entry, value, name) => {
    const type = paperTypes.find((each) => each === value);
    if (type) entry.type(type);
    else entry.extra(name, value);
  },
  readstatus: (entry, value, name) => {
    const status = readStates[value.toLowerCase()];
    if (status) entry.marks.status = status;
    else entry.extra(name, value);
  },
  readstatusdate: (entry, value, name) => {
    const time = timeOf(value);
    if (time !== undefined && entry.marks.status === 'read') entry.marks.readAt = time;
    else entry.extra(name, value);
  },
};
for (const [name, field] of [
  ['arxiv', 'arxiv'],
  ['arxivid', 'arxiv'],
  ['eprint', 'arxiv'],
  ['doi', 'doi'],
  ['pmid', 'pmid'],
  ['pmcid', 'pmcid'],
] as const) {
  takers[name] = (entry, value, from) => entry.identifier(field, value, from);
}
for (const [name, field] of Object.entries(publication)) takers[name] = (entry, value, from) => entry.text(field, value, from);

/** Whether a line is one of the plugin's. */
export const isReadState = (text: string): boolean => /^\s{0,9}Read_Status(?:_Date)?:\s/.test(text);

/** Lines that are read one by one; the rest is text. */
const mostLines = 1_000;

/** Takes the variables into the entry, those without a place as `extra`. @returns the other lines. */
export function variablesOf(entry: EntryBuilder, text: string): string {
  const lines = text.split('\n');
  const rest = lines.slice(0, mostLines).filter((each) => {
    const [, spaced, after, close, behind] = each.length > 2_000 ? [] : (line.exec(each) ?? []);
    const name = (spaced ?? close ?? '').trim();
    const value = (after ?? behind ?? '').trim();
    if (name === '' || value === '') return true;
    const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    // `https://…` is no variable, nor is a word of a sentence.
    if (value.startsWith('//') || (close !== undefined && !Object.hasOwn(takers, key))) return true;
    const take = Object.hasOwn(takers, key) ? takers[key] : undefined;
    if (take) take(entry, value, name);
    else entry.extra(name, value);
    return false;
  });
  return [...rest, ...lines.slice(mostLines)].join('\n').trim();
}
