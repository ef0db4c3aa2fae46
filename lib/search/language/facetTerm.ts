/** Adds the term of a facet to a query, or removes it, and leaves the rest of the query as typed. */
import type { Priority, Status } from '~/lib/papers/annotation';
import { type ParsedQuery, parseQuery, type QueryPart } from './parseQuery';

export type FacetTerm =
  | { facet: 'star' | 'note' }
  | { facet: 'status'; value: Status }
  | { facet: 'priority'; value: Priority }
  /** `tag` is one tag, `under` is a tag with all tags below it. */
  | { facet: 'tag' | 'under' | 'year' | 'venue' | 'site'; value: string };

/** Facets of which a paper needs only one of several values: `status:to-read,reading`. */
const anyOf: ReadonlySet<FacetTerm['facet']> = new Set<FacetTerm['facet']>(['status', 'priority', 'year', 'venue', 'site']);

const quoted = (value: string): string => `"${value.replaceAll('"', '')}"`;

/** The text after the colon. */
function printValue(term: FacetTerm): string {
  switch (term.facet) {
    case 'star':
      return 'starred';
    case 'note':
      return 'note';
    case 'under':
      return quoted(`${term.value}/`);
    case 'tag':
    case 'venue':
    case 'site':
      return quoted(term.value);
    default:
      return term.value;
  }
}

const fieldOf = ({ facet }: FacetTerm): string => ({ star: 'is', note: 'has', under: 'tag' })[facet as string] ?? facet;

/** The term as it is written in a query. */
export const printTerm = (term: FacetTerm): string => `${fieldOf(term)}:${printValue(term)}`;

interface Place {
  part: QueryPart;
  /** Index of the value in the part's values. */
  index: number;
}

/** The places of a query's terms. Computed once per query, because hundreds of facets look up their terms in it. */
interface Places {
  /** Whole parts, by the JSON of their expression. */
  parts: Map<string, Place>;
  /** Single values of a part with several, by the JSON of the expression that the value alone would give. */
  values: Map<string, Place>;
}

const placesByQuery = new WeakMap<ParsedQuery, Places>();
const keys = new Map<string, string>();
/** Maximum size of `keys`, more than the number of facets shown at once. */
const mostKeys = 10_000;

/** The expression of a query text as JSON: equal for queries with the same meaning. */
function keyOf(text: string): string {
  const present = keys.get(text);
  if (present !== undefined) return present;
  if (keys.size >= mostKeys) keys.clear();
  const key = JSON.stringify(parseQuery(text).expression);
  keys.set(text, key);
  return key;
}

function placesOf(query: ParsedQuery): Places {
  const ready = placesByQuery.get(query);
  if (ready) return ready;
  const places: Places = { parts: new Map(), values: new Map() };
  for (const part of query.parts.toReversed()) {
    places.parts.set(JSON.stringify(part.expression), { part, index: 0 });
    if (part.expression.kind !== 'any' || part.field === undefined) continue;
    for (const [index, { text, quoted: isQuoted }] of (part.values ?? []).entries())
      places.values.set(keyOf(`${part.field}:${isQuoted ? quoted(text) : text}`), { part, index });
  }
  placesByQuery.set(query, places);
  return places;
}

function placeOf(query: ParsedQuery, term: FacetTerm): Place | undefined {
  const { parts, values } = placesOf(query);
  if (parts.size === 0) return undefined;
  const key = keyOf(printTerm(term));
  return parts.get(key) ?? (anyOf.has(term.facet) ? values.get(key) : undefined);
}

/** Whether the query as a whole requires the term. */
export const hasTerm = (query: ParsedQuery, term: FacetTerm): boolean => placeOf(query, term) !== undefined;

/** @returns the query without the term if it has the term, otherwise with it. */
export function toggleTerm(text: string, term: FacetTerm): string {
  const query = parseQuery(text);
  const place = placeOf(query, term);
  if (place) return without(text, place);
  const list = anyOf.has(term.facet)
    ? query.parts.find(({ field, values }) => field === fieldOf(term) && values !== undefined)
    : undefined;
  if (list) return `${text.slice(0, list.end)},${printValue(term)}${text.slice(list.end)}`;
  const closed = finished(text, query).trim();
  if (closed === '') return printTerm(term);
  const plain = `${closed} ${printTerm(term)}`;
  // The alternatives of a query with OR are put in parentheses, so that the term applies to all of them.
  return hasTerm(parseQuery(plain), term) ? plain : `(${closed}) ${printTerm(term)}`;
}

function without(text: string, { part, index }: Place): string {
  const values = part.values ?? [];
  const value = values[index];
  if (values.length < 2 || !value) return joined(text.slice(0, part.start), text.slice(part.end));
  const remaining = values.filter((each) => each !== value).map((each) => (each.quoted ? quoted(each.text) : each.text));
  return `${text.slice(0, part.start)}${part.field}:${remaining.join(',')}${text.slice(part.end)}`;
}

const joined = (before: string, after: string): string => [before.trimEnd(), after.trimStart()].filter(Boolean).join(' ');

/** Closes open quotes and parentheses, so that text after them does not become part of them. */
function finished(text: string, { problems }: ParsedQuery): string {
  const count = (code: string): number => problems.filter((problem) => problem.code === code).length;
  return `${text}${count('quote') > 0 ? '"' : ''}${')'.repeat(count('unclosed'))}`;
}
