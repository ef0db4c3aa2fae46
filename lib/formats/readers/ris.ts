/**
 * Reads RIS. Sources: the specification of Research Information Systems (2001, and the tags per type of 2011), and the exports
 * of Zotero, EndNote, Mendeley, Scopus, Web of Science, IEEE Xplore, Springer and ProQuest.
 */
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import { looseTime } from '~/lib/formats/readers/kit/looseTime';
import { noteText } from '~/lib/formats/readers/kit/noteText';
import { publishedIn } from '~/lib/formats/readers/kit/publishedIn';
import { type TaggedFormat, type TaggedLine, taggedRecords } from '~/lib/formats/readers/kit/taggedLines';
import type { PaperType, PublicationField } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import type { Reader } from './reader';

const types: ReadonlyMap<string, PaperType> = new Map(
  Object.entries({
    'article-journal': 'JOUR JFULL EJOUR MGZN NEWS ABST INPR',
    'paper-conference': 'CONF CPAPER',
    article: 'GEN UNPB MANSCPT',
    chapter: 'CHAP ECHAP DICT ENCYC',
    book: 'BOOK EBOOK EDBOOK CLSWK SER',
    thesis: 'THES',
    report: 'RPRT GOVDOC STAND',
    dataset: 'DATA AGGR DBASE',
    software: 'COMP',
    webpage: 'ELEC BLOG ICOMM WEB',
  } satisfies Record<PaperType, string>).flatMap(([type, tags]) =>
    tags.split(' ').map((tag) => [tag, type as PaperType] as const),
  ),
);

/** The spaces around the hyphen vary; a value may be missing. */
const line = /^\s{0,3}\ufeff?([A-Z][A-Z\d]) {0,4}- ?(.*)$/s;

const format: TaggedFormat = {
  tagOf(text) {
    const [, tag, value] = line.exec(text) ?? [];
    return tag === undefined ? null : { tag, value: value ?? '' };
  },
  begins: ({ tag }) => tag === 'TY',
  ends: ({ tag }) => tag === 'ER',
};

const texts: Record<string, PublicationField> = {
  VL: 'volume',
  VO: 'volume',
  PB: 'publisher',
  CY: 'place',
  PP: 'place',
  ET: 'edition',
  LA: 'language',
};
const titles = ['TI', 'T1', 'CT'];
const containers = ['T2', 'JO', 'JF', 'JA', 'J1', 'J2', 'BT'];
const links = ['UR', 'LK'];
/** Files in the manner of L1 are often on a person's disk. */
const files = ['L1', 'L2', 'L3', 'L4'];

interface Context {
  entry: EntryBuilder;
  type: PaperType | undefined;
  all: readonly TaggedLine[];
}

const valueAt = (all: readonly TaggedLine[], tags: readonly string[]): string | undefined =>
  tags.map((tag) => all.find((field) => field.tag === tag && field.value !== '')?.value).find((value) => value !== undefined);

function readTitles({ entry, type, all }: Context): void {
  // A book has its title in BT where it has no other (2001); T2 of a book is the title of its series (2011).
  const isWhole = type === 'book' || type === 'report' || type === 'thesis';
  const title = valueAt(all, titles) ?? (isWhole ? valueAt(all, ['BT']) : undefined);
  entry.text('title', title, 'TI');
  const proceedings = type === 'paper-conference' ? valueAt(all, ['C3']) : undefined;
  const container = isWhole ? undefined : (proceedings ?? valueAt(all, ['T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1']));
  publishedIn(entry, container, 'T2');
  // A paper's T2 beside its proceedings is the conference.
  const isBook = type === 'book' || type === 'chapter';
  const event =
    proceedings !== undefined ? valueAt(all, ['T2']) : type === 'paper-conference' || isBook ? undefined : valueAt(all, ['C3']);
  entry.text('event', event, 'C3');
  const known = [title, container, event];
  for (const { tag, value } of all)
    if ([...titles, ...containers, 'C3'].includes(tag) && !known.includes(value)) entry.extra(tag, value);
}

function readPages({ entry, type, all }: Context): void {
  const [start, end] = [valueAt(all, ['SP']), valueAt(all, ['EP'])];
  const whole =
    start === undefined
      ? end
      : end === undefined || end === start || end === '+' || /[-–]/.test(start)
        ? start + (end === '+' ? '+' : '')
        : `${start}-${end}`;
  // SP of a book is the number of its pages.
  if (type === 'book' && end === undefined && /^\d+$/.test(start ?? '')) entry.extra('SP', whole);
  else entry.text('pages', whole, 'SP');
  if (end !== undefined && start !== undefined && /[-–]/.test(start) && !start.endsWith(end)) entry.extra('EP', end);
}

function readField({ entry, type, all }: Context, { tag, value }: TaggedLine): void {
  const { marks } = entry;
  if (texts[tag]) entry.text(texts[tag], value, tag);
  else if (/^A[U1]$/.test(tag) || (tag === 'A2' && type === undefined)) readAuthors(entry, value);
  else if (/^(?:ED|A2)$/.test(tag)) entry.person('editors', value);
  else if (/^(?:PY|Y1|DA)$/.test(tag)) readDate(entry, tag, value, valueAt(all, ['PY', 'Y1']));
  else if (tag === 'Y2') entry.date('accessed', value, tag);
  else if (tag === 'IS' || tag === 'CP') entry.text(type === 'report' || type === 'thesis' ? 'number' : 'issue', value, tag);
  else if (tag === 'SN') entry.serial(value, tag);
  else if (/^(?:AB|N2)$/.test(tag)) entry.text('abstract', value, tag);
  else if (/^(?:KW|DE)$/.test(tag)) for (const word of value.split(/\n|；|;(?=\s)|;(?=[\p{Script=Han}])/u)) entry.keyword(word);
  else if (tag === 'N1' || tag === 'RN') readNote(entry, tag, value);
  else if (tag === 'DO' || tag === 'DI') entry.identifier('doi', value, tag);
  else if (tag === 'M3' && /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s?)?10\.\d{4}/i.test(value))
    entry.identifier('doi', value, tag);
  else if (
    tag === 'AN' &&
    /^\d{1,8}$/.test(value) &&
    all.some(({ tag, value }) => /^D[BP]$/.test(tag) && /pubmed|medline|^nlm$/i.test(value))
  )
    entry.identifier('pmid', value, tag);
  else if (/^(?:AN|C[1-8]|M[123]|ID|LB|U\d)$/.test(tag)) readOther(entry, tag, value, type);
  else if (links.includes(tag)) for (const each of value.split(/\s+|;(?=http)/, 20)) entry.address(each, tag);
  else if (files.includes(tag)) entry.address(value, tag, tag === 'L1' ? 'pdf' : undefined);
  else if (tag === 'Y3' || tag === 'DM') marks.addedAt ??= looseTime(value);
  else entry.extra(tag, value);
}

/** One name in each field; indexes of China put all into one. */
function readAuthors(entry: EntryBuilder, value: string): void {
  const names = value.length < 5_000 ? value.split(/[;；]/) : [value];
  const isList = names.every((name) => /^[\p{Script=Han}·\s]*$/u.test(name));
  for (const name of isList ? names : [value]) entry.person('authors', name);
}

/** PY often has a year and DA the same with a day; DA of some programs has no year. */
function readDate(entry: EntryBuilder, tag: string, value: string, year = ''): void {
  const isPart = tag === 'DA' && !/\d{4}/.test(value);
  const isRead = isPart && /^\d{4}\/*$/.test(year) && entry.date('published', `${value}, ${year.slice(0, 4)}`, tag);
  if (isPart && !isRead) entry.extra(tag, value);
  else if (!isPart) entry.date('published', value, tag);
}

function readNote(entry: EntryBuilder, tag: string, value: string): void {
  // Scopus and EndNote put what they know of the record there.
  if (/^(?:Cited By|Export Date|Correspondence Address|Publisher: )/i.test(value) && value.length < 500) entry.extra(tag, value);
  else entry.note(noteText(value), tag);
}

/** Fields that programs use for different purposes. */
function readOther(entry: EntryBuilder, tag: string, value: string, type: PaperType | undefined): void {
  const pmcid = /^\s*(PMC\d{3,9})\b/i.exec(value)?.[1];
  if (tag === 'AN' && /arxiv/i.test(value) && entry.mentioned(value, 'arxiv:')) return;
  if (/^(?:C2|U2)$/.test(tag) && pmcid !== undefined) entry.identifier('pmcid', pmcid, tag);
  else if (tag === 'C7' && !entry.has('pages')) entry.text('pages', value, tag);
  else if (tag === 'ID' && !/^\d+$/.test(value)) entry.text('citationKey', value, tag);
  else if (tag === 'LB') {
    // EndNote's label; Zotero writes the citation key there.
    if (!entry.has('citationKey') && /^[^\s,{}]{1,100}$/.test(value)) entry.text('citationKey', value, tag);
    else entry.extra(tag, value);
  } else if (tag === 'M1' && (type === 'report' || type === 'article')) entry.text('number', value, tag);
  else entry.extra(tag, value);
}

const isOrdered = (tag: string): boolean => ['SP', 'EP', 'TY', ...titles, ...containers, 'C3'].includes(tag);

function* read(text: string): Generator<ReadItem, void, undefined> {
  const keys = new Set<string>();
  let number = 0;
  for (const record of taggedRecords(text, format)) {
    if (record === undefined) {
      yield undefined;
      continue;
    }
    const all = record.fields.filter(({ value }) => value !== '');
    if (all.length === 0 || (all.length === 1 && all[0]?.tag === 'TY')) continue;
    number += 1;
    const key = valueAt(all, ['ID']);
    const entry = new EntryBuilder({ entry: number, line: record.line, ...(key !== undefined && { key: key.slice(0, 200) }) });
    const named = valueAt(all, ['TY'])?.trim().toUpperCase();
    const type = named === undefined ? undefined : types.get(named);
    entry.type(type);
    if (type === undefined && named !== undefined) entry.extra('TY', named);
    if (!record.ended) entry.problem('unfinished');
    const context: Context = { entry, type, all };
    readTitles(context);
    readPages(context);
    for (const field of all) {
      if (isOrdered(field.tag)) continue;
      if (field.tag === 'ID' && keys.has(field.value)) entry.problem('repeatedKey', field.value);
      else readField(context, field);
    }
    if (key !== undefined) keys.add(key);
    yield* entry.items();
  }
}

export const ris: Reader = {
  id: 'ris',
  recognise: (start) =>
    /^\s{0,3}\ufeff?TY {1,4}- ?[A-Z]{3,7}\s*$/m.test(start)
      ? 1
      : /^(?:AU|TI|T1|PY) {2}- \S/m.test(start) && /^ER {2}-/m.test(start)
        ? 0.8
        : 0,
  read,
};
