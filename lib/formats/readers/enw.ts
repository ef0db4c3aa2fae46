/**
 * Reads EndNote's import format (`.enw`) and its ancestor `refer`. Sources: M. E. Lesk, Some Applications of Inverted Indexes on
 * the UNIX System (1978); EndNote's manual, "EndNote Import", 2021; the exports of Google Scholar and of Zotero.
 */
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import { noteText } from '~/lib/formats/readers/kit/noteText';
import { publishedIn } from '~/lib/formats/readers/kit/publishedIn';
import { type TaggedFormat, type TaggedLine, taggedRecords } from '~/lib/formats/readers/kit/taggedLines';
import type { PaperType, PublicationField } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { endNoteType } from './kit/endNoteType';
import type { Reader } from './reader';

const line = /^%([\dA-Z@!#$&(*+>^<?[=~|{}\]:;,.)-]) ?(.*)$/is;

const format: Omit<TaggedFormat, 'blankEnds'> = {
  tagOf(text) {
    const [, tag, value] = line.exec(text) ?? [];
    return tag === undefined ? null : { tag: `%${tag}`, value: value ?? '' };
  },
  begins: ({ tag }) => tag === '%0',
  ends: () => false,
};

const texts: Record<string, PublicationField> = {
  '%V': 'volume',
  '%P': 'pages',
  '%I': 'publisher',
  '%C': 'place',
  '%7': 'edition',
  '%G': 'language',
};

function readField(entry: EntryBuilder, { tag, value }: TaggedLine, type: PaperType | undefined): void {
  const place = texts[tag];
  if (place !== undefined) entry.text(place, value, tag);
  else if (tag === '%T') entry.text('title', value, tag);
  else if (tag === '%A') for (const name of value.split('\n')) entry.person('authors', name);
  else if (/^%[EY]$/.test(tag)) for (const name of value.split('\n')) entry.person('editors', name);
  else if (tag === '%N') entry.text(type === 'report' || type === 'book' ? 'number' : 'issue', value, tag);
  else if (tag === '%X') entry.text('abstract', value, tag);
  else if (tag === '%K') for (const word of value.split(/\n|[;,](?=\s)/)) entry.keyword(word);
  else if (tag === '%Z') entry.note(noteText(value), tag);
  else if (tag === '%R') readNumber(entry, tag, value);
  else if (tag === '%@') entry.serial(value, tag);
  else if (tag === '%U') for (const each of value.split(/\s+/, 20)) entry.address(each, tag);
  else if (tag === '%>') entry.address(value, tag, 'pdf');
  else if (tag === '%[') entry.date('accessed', value, tag);
  else if (tag === '%F') entry.text('citationKey', value, tag);
  else if (tag === '%M' && entry.mentioned(value, 'arxiv:')) return;
  else entry.extra(tag, value);
}

/** The electronic resource number, which mostly is a DOI; the number of a report in `refer`. */
function readNumber(entry: EntryBuilder, tag: string, value: string): void {
  if (/10\.\d{4}|arxiv/i.test(value)) entry.identifier('doi', value, tag);
  else entry.text('number', value, tag);
}

/** %D is the year; %8 the date, often without it. */
function readDates(entry: EntryBuilder, fields: readonly TaggedLine[]): void {
  const valueAt = (wanted: string): string | undefined => fields.find(({ tag }) => tag === wanted)?.value;
  const [year, day] = [valueAt('%D'), valueAt('%8')];
  entry.date('published', year, '%D');
  if (day === undefined) return;
  if (/\d{4}/.test(day)) entry.date('published', day, '%8');
  else if (year === undefined || !entry.date('published', `${day}, ${year}`, '%8')) entry.extra('%8', day);
}

function* read(text: string): Generator<ReadItem, void, undefined> {
  let number = 0;
  const keys = new Set<string>();
  // In `refer`, which has no %0, a blank line separates records.
  const blankEnds = !/^%0 /m.test(text);
  for (const record of taggedRecords(text, { ...format, blankEnds })) {
    if (record === undefined) {
      yield undefined;
      continue;
    }
    const fields = record.fields.filter(({ value }) => value !== '');
    if (fields.every(({ tag }) => tag === '%0')) continue;
    number += 1;
    const valueAt = (wanted: string): string | undefined => fields.find(({ tag }) => tag === wanted)?.value;
    const key = valueAt('%F');
    const entry = new EntryBuilder({ entry: number, line: record.line, ...(key !== undefined && { key: key.slice(0, 200) }) });
    const named = valueAt('%0') ?? (valueAt('%J') === undefined ? '' : 'Journal Article');
    const type = endNoteType(named);
    entry.type(type);
    if (type === undefined) entry.extra('%0', named);
    publishedIn(entry, valueAt('%J') ?? valueAt('%B'), '%J');
    entry.text('container', valueAt('%B'), '%B');
    readDates(entry, fields);
    for (const field of fields) {
      if (/^%[0JBD8]$/.test(field.tag)) continue;
      if (field.tag === '%F' && keys.has(field.value)) entry.problem('repeatedKey', field.value);
      else readField(entry, field, type);
    }
    if (key !== undefined) keys.add(key);
    yield* entry.items();
  }
}

export const enw: Reader = {
  id: 'enw',
  recognise: (start) =>
    /^%0 [A-Z]/m.test(start) && /^%[TA] \S/m.test(start) ? 1 : /^%T \S/m.test(start) && /^%A \S/m.test(start) ? 0.8 : 0,
  read,
};
