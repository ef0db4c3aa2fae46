/**
 * Reads the format of PubMed and MEDLINE, `.nbib`. Source: MEDLINE/PubMed Data Element (Field) Descriptions,
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html, 2024.
 */
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import type { NameParts } from '~/lib/formats/readers/kit/personOf';
import { publishedIn } from '~/lib/formats/readers/kit/publishedIn';
import { type TaggedFormat, type TaggedLine, taggedRecords } from '~/lib/formats/readers/kit/taggedLines';
import type { PaperType, PublicationField } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { isSuffix } from '~/lib/papers/text/nameAffixes';
import type { Reader } from './reader';

const line = /^([A-Z]{2,4}) {0,2}- ?(.*)$/s;

const format: TaggedFormat = {
  // Lines that continue a field begin with six spaces.
  tagOf(text) {
    const [, tag, value] = line.exec(text) ?? [];
    return tag === undefined ? null : { tag, value: value ?? '' };
  },
  begins: ({ tag }) => tag === 'PMID',
  ends: () => false,
};

const texts: Record<string, PublicationField> = {
  VI: 'volume',
  IP: 'issue',
  PL: 'place',
  LA: 'language',
  PB: 'publisher',
  EN: 'edition',
};

/** ISO 639-2 codes of MEDLINE with another code in BCP 47. */
const languages: Record<string, string> = {
  eng: 'en',
  ger: 'de',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  rus: 'ru',
  jpn: 'ja',
  chi: 'zh',
  kor: 'ko',
  pol: 'pl',
  dut: 'nl',
};

/** Publication types that decide; the first that occurs counts. */
const types: [RegExp, PaperType][] = [
  [/^Preprint$/i, 'article'],
  [/^Journal Article$/i, 'article-journal'],
  [/^Dataset$/i, 'dataset'],
  [/^Technical Report$/i, 'report'],
  [/^(?:Academic )?Dissertation$/i, 'thesis'],
  [/^Book$/i, 'book'],
];

/** `Lovelace, Ada Jr`: the suffix stands behind the given names. */
function personIn(name: string): NameParts | string {
  const [, family, given = '', suffix = ''] = /^([^,]{1,300}), (.{1,300}?) (\S{1,5})$/.exec(name) ?? [];
  return family !== undefined && isSuffix(suffix) ? { family, given, suffix } : name;
}

/** `101-15` is `101-115`. */
const fullPages = (pages: string): string =>
  pages.replace(/^(\d{1,9})-(\d{1,8})$/, (_, first: string, last: string) =>
    last.length < first.length ? `${first}-${first.slice(0, first.length - last.length)}${last}` : `${first}-${last}`,
  );

function readNames(entry: EntryBuilder, fields: readonly TaggedLine[]): void {
  const has = (tag: string): boolean => fields.some((field) => field.tag === tag);
  for (const [list, full, short] of [
    ['authors', 'FAU', 'AU'],
    ['editors', 'FED', 'ED'],
  ] as const)
    for (const { tag, value } of fields) {
      if (tag === full || (tag === short && !has(full))) entry.person(list, personIn(value));
      else if (list === 'authors' && tag === 'CN') entry.person(list, { literal: value });
    }
}

function readField(entry: EntryBuilder, { tag, value }: TaggedLine): void {
  const place = texts[tag];
  if (tag === 'LA') entry.text('language', languages[value.toLowerCase()] ?? value, tag);
  else if (place !== undefined) entry.text(place, value, tag);
  else if (tag === 'TI' || tag === 'BTI') entry.text('title', value, tag);
  else if (tag === 'AB') entry.text('abstract', value, tag);
  else if (tag === 'PG') entry.text('pages', fullPages(value), tag);
  else if (tag === 'DP') entry.date('published', value, tag);
  else if (tag === 'PMID') entry.identifier('pmid', value, tag);
  else if (tag === 'PMC') entry.identifier('pmcid', value, tag);
  else if (tag === 'LID' || tag === 'AID') readLocation(entry, tag, value);
  else if (tag === 'IS' || tag === 'ISBN') entry.serial(value, tag);
  else if (tag === 'MH' || tag === 'OT') entry.keyword(value.replaceAll('*', ''));
  else if (/^(?:CTDT|DCOM|EDAT|MHDA|CRDT|PHST|LR|OWN|STAT|DA|PST|SO|AU|FAU|ED|FED|CN|AUID|PT|JT|TA|CTI)$/.test(tag)) return;
  else entry.extra(tag, value);
}

function readLocation(entry: EntryBuilder, tag: string, value: string): void {
  if (/\[doi\]$/i.test(value)) entry.identifier('doi', value.replace(/\s{0,9}\[doi\]$/i, ''), tag);
  else if (!/\[pii\]$/i.test(value)) entry.extra(tag, value);
}

function* read(text: string): Generator<ReadItem, void, undefined> {
  let number = 0;
  for (const record of taggedRecords(text, format)) {
    if (record === undefined) {
      yield undefined;
      continue;
    }
    const fields = record.fields.filter(({ value }) => value !== '');
    if (!fields.some(({ tag }) => /^(?:PMID|TI|BTI|AB)$/.test(tag))) continue;
    number += 1;
    const valueAt = (tag: string): string | undefined => fields.find((field) => field.tag === tag)?.value;
    const entry = new EntryBuilder({ entry: number, line: record.line, key: valueAt('PMID')?.slice(0, 200) });
    publishedIn(entry, valueAt('CTI') ?? valueAt('JT') ?? valueAt('TA'), 'JT');
    const stated = fields.filter(({ tag }) => tag === 'PT').map(({ value }) => value);
    const found = types.find(([pattern]) => stated.some((type) => pattern.test(type)));
    entry.type(
      found?.[1] ?? (valueAt('BTI') === undefined ? 'article-journal' : valueAt('TI') === undefined ? 'book' : 'chapter'),
    );
    for (const type of stated) if (!/^(?:Journal Article|Preprint)$/i.test(type)) entry.extra('PT', type);
    readNames(entry, fields);
    for (const field of fields) readField(entry, field);
    yield* entry.items();
  }
}

export const nbib: Reader = {
  id: 'nbib',
  recognise: (start) =>
    /^PMID ?- ?\d{1,9}/m.test(start)
      ? /^(?:OWN|STAT|FAU|JT) {0,2}- /m.test(start)
        ? 1
        : 0.7
      : /^FAU {0,2}- \S/m.test(start)
        ? 0.6
        : 0,
  read,
};
