/**
 * Reads EndNote's XML. Source: the files that EndNote X7 to 21 and Zotero's translator write; its DTD is `RSXML.dtd` of EndNote.
 * Texts are divided into elements `style`, which are joined.
 */
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import { looseTime } from '~/lib/formats/readers/kit/looseTime';
import { noteText } from '~/lib/formats/readers/kit/noteText';
import { publishedIn } from '~/lib/formats/readers/kit/publishedIn';
import { childAt, childrenOf, elementsIn, textOf, type XmlElement } from '~/lib/formats/readers/kit/xml';
import type { PublicationField } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { endNoteType } from './kit/endNoteType';
import type { Reader } from './reader';

const texts: Record<string, PublicationField> = {
  volume: 'volume',
  pages: 'pages',
  publisher: 'publisher',
  'pub-location': 'place',
  edition: 'edition',
  language: 'language',
};
/** Elements with elements of their own, and what only EndNote needs. */
const read = new Set(
  'titles contributors periodical dates keywords urls ref-type database source-app rec-number foreign-keys number isbn abstract notes research-notes electronic-resource-num accession-num label custom2 access-date image caption full-title'.split(
    ' ',
  ),
);

/** Lines are separated by carriage returns, which XML keeps as `&#xD;`. */
const plain = (element: XmlElement | undefined): string => textOf(element).replace(/\r\n?/g, '\n').trim();
const at = (record: XmlElement, ...path: string[]): string => plain(childAt(record, ...path));

function readTitles(entry: EntryBuilder, record: XmlElement, isWhole: boolean): void {
  entry.text('title', at(record, 'titles', 'title'), 'title');
  const secondary = at(record, 'titles', 'secondary-title');
  const journal = at(record, 'periodical', 'full-title');
  if (isWhole) entry.extra('secondary-title', secondary);
  else {
    publishedIn(entry, secondary || journal, 'secondary-title');
    entry.text('container', journal, 'periodical');
  }
  for (const title of childrenOf(childAt(record, 'titles')))
    if (title.name !== 'title' && title.name !== 'secondary-title') entry.extra(title.name, plain(title));
}

function readPeople(entry: EntryBuilder, record: XmlElement, isWhole: boolean): void {
  for (const group of childrenOf(childAt(record, 'contributors'))) {
    const names = childrenOf(group).map(plain).filter(Boolean);
    if (group.name === 'authors') for (const name of names) entry.person('authors', name);
    // The secondary authors of a paper are the editors of the book; those of a book the editors of its series.
    else if (group.name === 'secondary-authors' && !isWhole) for (const name of names) entry.person('editors', name);
    else for (const name of names) entry.extra(group.name, name);
  }
}

function readDates(entry: EntryBuilder, record: XmlElement): void {
  const year = at(record, 'dates', 'year');
  const day = at(record, 'dates', 'pub-dates', 'date');
  entry.date('published', year, 'year');
  if (/\d{4}/.test(day)) entry.date('published', day, 'date');
  else if (day !== '' && (year === '' || !entry.date('published', `${day}, ${year}`, 'date'))) entry.extra('date', day);
  entry.date('accessed', at(record, 'access-date'), 'access-date');
  const added = childAt(record, 'foreign-keys', 'key')?.attributes.get('timestamp');
  if (added !== undefined && /^\d{9,10}$/.test(added)) entry.marks.addedAt = Number(added) * 1000;
  else entry.marks.addedAt = looseTime(added ?? '') ?? entry.marks.addedAt;
}

function readAddresses(entry: EntryBuilder, record: XmlElement): void {
  for (const group of childrenOf(childAt(record, 'urls')))
    for (const url of childrenOf(group))
      for (const address of plain(url).split(/\s+/, 20))
        entry.address(address, group.name, group.name === 'pdf-urls' ? 'pdf' : undefined);
}

function entryOf(record: XmlElement, place: { entry: number; line: number }): EntryBuilder {
  const entry = new EntryBuilder({ ...place, key: at(record, 'rec-number').slice(0, 200) || undefined });
  const kind = childAt(record, 'ref-type');
  const type = endNoteType(kind?.attributes.get('name') ?? '') ?? endNoteType(plain(kind));
  entry.type(type);
  if (type === undefined) entry.extra('ref-type', kind?.attributes.get('name') ?? plain(kind));
  const isWhole = type === 'book' || type === 'thesis' || type === 'report';
  readTitles(entry, record, isWhole);
  readPeople(entry, record, isWhole);
  readDates(entry, record);
  readAddresses(entry, record);
  for (const word of childrenOf(childAt(record, 'keywords'))) for (const each of plain(word).split('\n')) entry.keyword(each);
  entry.text(isWhole ? 'number' : 'issue', at(record, 'number'), 'number');
  entry.serial(at(record, 'isbn'), 'isbn');
  entry.text('abstract', at(record, 'abstract'), 'abstract');
  for (const name of ['notes', 'research-notes']) entry.note(noteText(at(record, name)), name);
  entry.identifier('doi', at(record, 'electronic-resource-num'), 'electronic-resource-num');
  const accession = at(record, 'accession-num');
  const source = `${at(record, 'remote-database-name')} ${at(record, 'remote-database-provider')}`;
  if (/pubmed|medline|\bnlm\b/i.test(source) && /^\d{1,8}$/.test(accession)) entry.identifier('pmid', accession, 'accession-num');
  else if (!entry.mentioned(accession, 'arxiv:')) entry.extra('accession-num', accession);
  const pmcid = at(record, 'custom2');
  if (/^PMC\d+$/i.test(pmcid)) entry.identifier('pmcid', pmcid, 'custom2');
  else entry.extra('custom2', pmcid);
  const label = at(record, 'label');
  if (/^[^\s,{}]{1,100}$/.test(label)) entry.text('citationKey', label, 'label');
  else entry.extra('label', label);
  for (const child of childrenOf(record)) {
    const place = texts[child.name];
    if (place !== undefined) entry.text(place, plain(child), child.name);
    else if (!read.has(child.name)) entry.extra(child.name, plain(child));
  }
  return entry;
}

function* readFile(text: string): Generator<ReadItem, void, undefined> {
  let number = 0;
  for (const part of elementsIn(text, 'record')) {
    if (part === undefined) {
      yield undefined;
      continue;
    }
    number += 1;
    const entry = entryOf(part.element, { entry: number, line: part.line });
    if (part.unfinished) entry.problem('unfinished');
    if (part.tooDeep) entry.problem('tooDeep');
    yield* entry.items();
  }
}

export const endnoteXml: Reader = {
  id: 'endnoteXml',
  recognise: (start) =>
    /<record>/.test(start) && /<(?:ref-type|rec-number|source-app|titles)[\s>]/.test(start)
      ? /^\s{0,99}<(?:\?xml|xml|records)/.test(start)
        ? 1
        : 0.6
      : 0,
  read: readFile,
};
