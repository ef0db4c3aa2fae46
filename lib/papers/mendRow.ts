/**
 * Mends damaged rows, keeping the fields that can be read: a file edited by hand, an older version or a failing disk may
 * leave rows that Dogear would not write. The checks are cheap, because every row that is read passes through them; the
 * schemas check more, where data enters.
 */

import { schemes } from '~/lib/papers/identifiers/identifier';
import { priorities, statuses, zoteroKey } from './annotation';
import { historyActions, historyTables } from './history';
import { editableFields, paperTypes, publicationFields } from './paper';
import { mostPosition, searchSorts } from './savedSearch';
import { tagColours } from './tagColour';

type Fields = Record<string, unknown>;

/** The check of a field, and the replacement for a value that fails it; `undefined` removes the field. */
interface Field {
  name: string;
  isValid: (value: unknown) => boolean;
  instead: (value: unknown, row: Fields) => unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): boolean => isText(value) && value.trim() !== '';
const isTime = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 8.64e15;
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWebUrl = (value: unknown): boolean => isText(value) && /^https?:\/\//iu.test(value) && URL.canParse(value);
const isIdentifier = (value: unknown): boolean =>
  isText(value) && schemes.some((scheme) => value.length > scheme.length + 1 && value.startsWith(`${scheme}:`));
const isDate = (value: unknown): boolean => {
  if (!isText(value)) return false;
  const parts = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value);
  const [month, day] = [Number(parts?.[1] ?? 1), Number(parts?.[2] ?? 1)];
  return parts !== null && month >= 1 && month <= 12 && day >= 1 && day <= 31;
};
const isAuthor = (value: unknown): boolean =>
  isObject(value) && isFilled(value.name) && [value.given, value.family].every((part) => part === undefined || isText(part));
const areLinks = (value: unknown): boolean =>
  isObject(value) && [value.page, value.pdf, value.code].every((link) => link === undefined || isWebUrl(link));
const isInZotero = (value: unknown): boolean =>
  isObject(value) && isTime(value.at) && (value.key === undefined || (isText(value.key) && zoteroKey.test(value.key)));
const isInObsidian = (value: unknown): boolean => isObject(value) && isTime(value.at) && isFilled(value.file);
const among = (values: readonly string[]) => (value: unknown) => isText(value) && values.includes(value);

const must = (name: string, isValid: Field['isValid'], instead: unknown): Field => ({ name, isValid, instead: () => instead });
const may = (name: string, isValid: Field['isValid']): Field =>
  must(name, (value) => value === undefined || isValid(value), undefined);
/** An array, of which only the elements that pass the check are kept. */
const list = (name: string, isValid: Field['isValid']): Field => ({
  name,
  isValid: (value) => Array.isArray(value) && value.every(isValid),
  instead: (value) => (Array.isArray(value) ? value.filter(isValid) : []),
});
/** The replacement for a title, name, id, query or tag that cannot be read. */
const nameless = '…';

const paper: readonly Field[] = [
  must('id', isFilled, nameless),
  must('title', isText, nameless),
  list('identifiers', isIdentifier),
  list('authors', isAuthor),
  list('sites', isFilled),
  {
    name: 'links',
    isValid: areLinks,
    instead: (value) => Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([, link]) => isWebUrl(link))),
  },
  must('createdAt', isTime, 0),
  must('refreshedAt', isTime, 0),
  may('authorCount', isCount),
  may('upvotes', isCount),
  may('published', isDate),
  may('type', among(paperTypes)),
  may('translated', (value) => value === true),
  ...['abstract', 'venue', 'comment'].map((name) => may(name, isText)),
  ...[...publicationFields, 'citationKey'].map((name) => may(name, isFilled)),
  may('accessed', isDate),
  may('extra', (value) => isObject(value) && Object.values(value).every(isText)),
  { ...list('editors', isAuthor), isValid: (value) => value === undefined || (Array.isArray(value) && value.every(isAuthor)) },
  may('edited', (value) => Array.isArray(value) && value.every(among(editableFields))),
  may('categories', (value) => Array.isArray(value) && value.every(isText)),
];

const isTo = { zotero: isInZotero, obsidian: isInObsidian };
const isHandedTo = (value: unknown): boolean =>
  value === undefined ||
  (isObject(value) && Object.entries(isTo).every(([name, test]) => value[name] === undefined || test(value[name])));
const mendHandedTo = (value: unknown): Fields | undefined => {
  const kept = Object.entries(isTo).flatMap(([name, test]) =>
    isObject(value) && test(value[name]) ? [[name, value[name]]] : [],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
};

const annotation: readonly Field[] = [
  list('tags', isFilled),
  must('note', isText, ''),
  must('noteRevision', isCount, 0),
  must('addedAt', isTime, 0),
  must('updatedAt', isTime, 0),
  may('starredAt', isTime),
  may('status', among(statuses)),
  may('readAt', isTime),
  may('priority', among(priorities)),
  { ...may('handedTo', isHandedTo), instead: (value) => mendHandedTo(value) },
];

const isStep = (value: unknown): boolean =>
  isObject(value) &&
  among(historyTables)(value.table) &&
  isText(value.key) &&
  [value.before, value.after].every((side) => side === null || isObject(side));
const steps: Field = must('steps', (value) => Array.isArray(value) && value.every(isStep), []);

const areNames = (value: unknown): boolean => Array.isArray(value) && value.every(isFilled);
const isImported = (value: unknown): boolean =>
  isObject(value) &&
  [value.files, value.formats].every(areNames) &&
  [value.papers, value.added, value.merged, value.unchanged, value.problems].every(isCount);

const within = (name: string, fields: readonly Field[]): Field => ({
  name,
  isValid: (value) => isObject(value) && fields.every((field) => field.isValid(value[field.name])),
  instead: (value) => mended(isObject(value) ? value : {}, fields),
});

const tables: Record<string, readonly Field[]> = {
  papers: [...paper, must('titleKey', isText, ''), must('publishedKey', isText, '')],
  annotations: annotation,
  trash: [
    // The row has the id too.
    { ...within('paper', paper), instead: (value, { id }) => mended({ ...(isObject(value) ? value : {}), id }, paper) },
    within('annotation', annotation),
    must('trashedAt', isTime, 0),
  ],
  distinctPairs: [
    {
      name: 'ids',
      isValid: (value) => Array.isArray(value) && value.length === 2 && value.every(isFilled),
      instead: (_, { pair }) => `${String(pair)} ${nameless} ${nameless}`.split(' ').slice(0, 2),
    },
    must('at', isTime, 0),
  ],
  tags: [may('colour', among(tagColours)), may('distinctFrom', (value) => Array.isArray(value) && value.every(isFilled))],
  searches: [
    must('name', isFilled, nameless),
    must('text', isText, ''),
    must('sort', among(searchSorts), 'added'),
    must('descending', (value) => typeof value === 'boolean', true),
    must('position', (value) => isCount(value) && (value as number) <= mostPosition, 0),
    must('createdAt', isTime, 0),
  ],
  // `mendRow` switches a mended rule off: with a changed text it would do what the user did not request.
  rules: [
    must('text', isFilled, nameless),
    {
      name: 'tags',
      isValid: (value) => Array.isArray(value) && value.length > 0 && value.every(isFilled),
      instead: (value) => {
        const tags = Array.isArray(value) ? value.filter(isFilled) : [];
        return tags.length > 0 ? tags : [nameless];
      },
    },
    must('on', (value) => typeof value === 'boolean', false),
    must('createdAt', isTime, 0),
  ],
  history: [
    must('at', isTime, 0),
    must('action', among(historyActions), 'refresh'),
    list('paperIds', isFilled),
    may('paperCount', isCount),
    steps,
    may('session', isText),
    may('undoneAt', isTime),
    may('imported', isImported),
  ],
  historySteps: [list('records', isFilled), steps],
  seen: [must('day', isCount, 0), must('site', isFilled, nameless), may('skippedAt', isTime), may('unskippedAt', isTime)],
  noteRevisions: [must('note', isText, ''), must('savedAt', isTime, 0)],
  identifiers: [must('paperId', isFilled, nameless)],
  tagCounts: [{ name: 'tag', isValid: isFilled, instead: (_, { key }) => key }, must('count', Number.isInteger, 0)],
  duplicateIndex: [list('ids', isFilled)],
  counters: [must('count', Number.isInteger, 0)],
};

/** The tables whose rows are checked. */
export const mendedTables = Object.keys(tables);

/** @returns the row itself if all its fields can be read, otherwise a copy with the other fields replaced or removed. */
export function mendRow<Row>(table: string, row: Row): Row {
  const fields = tables[table] ?? [];
  if (!isObject(row)) return row;
  for (const { name, isValid } of fields)
    if (!isValid(row[name])) return { ...mended(row, fields), ...(table === 'rules' ? { on: false } : {}) } as Row;
  return row;
}

function mended(row: Fields, fields: readonly Field[]): Fields {
  const copy: Fields = { ...row };
  for (const { name, isValid, instead } of fields) {
    if (isValid(row[name])) continue;
    const value = instead(row[name], row);
    if (value === undefined) delete copy[name];
    else copy[name] = value;
  }
  return copy;
}

/** The names of the fields of a row that cannot be read. */
export const unreadableFields = (table: string, row: unknown): string[] =>
  isObject(row) ? (tables[table] ?? []).filter(({ name, isValid }) => !isValid(row[name])).map(({ name }) => name) : [];
