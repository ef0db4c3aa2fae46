/** CSL-JSON (github.com/citation-style-language/schema, csl-data.json 1.0.2, 2021), as Zotero, Mendeley, pandoc and Dogear write it. */
import { type PaperType, type PublicationField, paperTypes } from '~/lib/papers/paper';
import type { ReadItem } from '~/lib/papers/readEntry';
import { EntryBuilder } from './kit/entryBuilder';
import { type Fields, fieldsOf, textOf } from './kit/jsonFields';
import { jsonItems, listLayout } from './kit/jsonItems';
import { listOf } from './kit/listOf';
import { publishedIn } from './kit/publishedIn';
import { variablesOf } from './kit/variablesOf';
import type { Reader } from './reader';

const otherTypes: Record<string, PaperType> = {
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  entry: 'chapter',
  manuscript: 'article',
  post: 'webpage',
  'post-weblog': 'webpage',
  // Crossref's own.
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  monograph: 'book',
  'edited-book': 'book',
  dissertation: 'thesis',
};

const publication: [variable: string, field: PublicationField][] = [
  ['publisher', 'publisher'],
  ['publisher-place', 'place'],
  ['event-title', 'event'],
  ['event', 'event'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['page', 'pages'],
  ['edition', 'edition'],
  ['language', 'language'],
];

/** Where Crossref's answers have the date if `issued` is empty. */
const crossrefDates = ['published-print', 'published-online', 'published'];

/** Variables that have a place of their own; all others are kept as they are. */
const placed = new Set([
  ...crossrefDates,
  ...publication.map(([variable]) => variable),
  ...'id type title author editor issued accessed container-title number DOI PMID PMCID URL ISBN ISSN abstract keyword note annote citation-key categories archive archive_location'.split(
    ' ',
  ),
]);

/** A key as a person would cite it: no address, number or UUID, nor Mendeley's `ITEM-1`. */
const isKey = (id: string): boolean =>
  /^[^\s/,{}#%\\~"()']{1,200}$/.test(id) && !/^(?:ITEM-)?\d+$|^[\da-f]{8}-[\da-f-]{27}$/i.test(id);

/** `{"date-parts": [["2017", 6, 12]]}`, `{"raw": "June 2017"}`, `"2017"`. */
function dateIn(value: unknown): string {
  const fields = fieldsOf(value);
  if (!fields) return textOf(value);
  const parts = fields.get('date-parts');
  const first = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : parts) : [];
  const [year, month, day] = first.map(textOf);
  if (year) return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  return textOf(fields.get('raw')) || textOf(fields.get('literal')) || textOf(fields.get('year'));
}

function people(entry: EntryBuilder, list: 'authors' | 'editors', value: unknown): void {
  for (const each of Array.isArray(value) ? value : []) {
    const name = fieldsOf(each);
    if (!name) entry.person(list, textOf(each));
    else {
      const part = (key: string): string | undefined => textOf(name.get(key)) || undefined;
      const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ') || undefined;
      entry.person(list, {
        given: part('given'),
        family: part('family'),
        particle,
        suffix: part('suffix'),
        // Crossref gives groups a `name`.
        literal: part('literal') ?? part('name'),
      });
    }
  }
}

function fill(entry: EntryBuilder, item: Fields): void {
  const get = (variable: string): string => textOf(item.get(variable));
  const type = get('type');
  entry.type(paperTypes.find((each) => each === type) ?? (Object.hasOwn(otherTypes, type) ? otherTypes[type] : undefined));
  if (entry.stated === undefined) entry.extra('type', type);
  entry.text('title', get('title'));
  people(entry, 'authors', item.get('author'));
  people(entry, 'editors', item.get('editor'));
  for (const variable of ['issued', ...crossrefDates]) {
    if (entry.published === undefined) entry.date('published', dateIn(item.get(variable)), variable);
  }
  entry.date('accessed', dateIn(item.get('accessed')), 'accessed');
  publishedIn(entry, get('container-title'), 'container-title');
  const isArxiv = /^arxiv$/i.test(get('archive')) || /^arxiv:/i.test(get('number'));
  if (isArxiv) entry.identifier('arxiv', get('archive_location') || get('number'), 'archive_location');
  else {
    entry.text('number', get('number'));
    for (const variable of ['archive', 'archive_location']) entry.extra(variable, get(variable));
  }
  for (const [variable, field] of publication) {
    if (!(isArxiv && variable === 'publisher' && /^arxiv$/i.test(get(variable)))) entry.text(field, get(variable), variable);
  }
  for (const variable of ['ISBN', 'ISSN']) entry.serial(get(variable), variable);
  entry.identifier('doi', get('DOI'), 'DOI');
  entry.identifier('pmid', get('PMID'), 'PMID');
  entry.identifier('pmcid', get('PMCID'), 'PMCID');
  entry.address(get('URL'), 'URL', 'page');
  entry.text('abstract', get('abstract'));
  for (const word of listOf(get('keyword'), /[,;]/)) entry.keyword(word);
  if (isKey(get('citation-key'))) entry.text('citationKey', get('citation-key'));
  entry.note(variablesOf(entry, get('note')));
  if (!entry.has('citationKey') && isKey(get('id'))) entry.text('citationKey', get('id'));
  entry.note(get('annote'), 'annote');
  for (const [variable, value] of item) if (!placed.has(variable)) entry.extra(variable, textOf(value));
}

export const csl: Reader = {
  id: 'csl',
  recognise(start) {
    if (!/^\s*[[{]/.test(start)) return 0;
    const marks = [
      /"(?:issued|accessed)"\s{0,9}:\s{0,9}\{\s{0,99}"(?:date-parts|raw|literal)"/,
      /"(?:container-title|citation-key|DOI|publisher-place|event-title)"\s{0,9}:/,
      /"type"\s{0,9}:\s{0,9}"(?:article-journal|paper-conference|article|chapter|book|thesis|report|dataset|software|webpage|post-weblog|manuscript|entry-encyclopedia)"/,
      /"(?:family|literal)"\s{0,9}:\s{0,9}"/,
    ].filter((mark) => mark.test(start)).length;
    return marks === 0 ? 0 : Math.min(1, 0.4 + marks * 0.2);
  },
  *read(text): Generator<ReadItem, void, undefined> {
    for (const step of jsonItems(text, listLayout(text, ['items', 'references', 'data']))) {
      if (step === undefined || 'problem' in step) yield step;
      else {
        const item = fieldsOf(step.value);
        if (!item) yield { problem: { at: step.at, code: 'notPaper', values: [textOf(step.value).slice(0, 100)] } };
        else {
          const entry = new EntryBuilder({ ...step.at, key: textOf(item.get('id')).slice(0, 200) || undefined });
          fill(entry, item);
          yield* entry.items();
        }
      }
    }
  },
};
