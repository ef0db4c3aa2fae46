/** The terms that pressing a facet puts into a query and takes out of it, leaving alone whatever else was typed. */
import type { Priority, Status } from '~/lib/papers/annotation';
import { type ParsedQuery, parseQuery, type QueryPart } from './parseQuery';

export type FacetTerm =
  | { facet: 'star' | 'note' }
  | { facet: 'status'; value: Status }
  | { facet: 'priority'; value: Priority }
  /** `tag` is one tag, `under` one with all below it. */
  | { facet: 'tag' | 'under' | 'year' | 'venue' | 'site'; value: string };

/** Of these any one will do: `status:to-read,reading`. */
const anyOf: ReadonlySet<FacetTerm['facet']> = new Set<FacetTerm['facet']>(['status', 'priority', 'year', 'venue', 'site']);

const quoted = (value: string): string => `"${value.replaceAll('"', '')}"`;

/** What follows the colon. */
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
  /** Which of the part's values it is. */
  index: number;
}

/** What is asked of a query once for each of hundreds of facets is made ready once. */
interface Places {
  /** By what the part says. */
  parts: Map<string, Place>;
  /** By what one of its values says alone. */
  values: Map<string, Place>;
}

const known = new WeakMap<ParsedQuery, Places>();
const keys = new Map<string, string>();
/** So many facets are never shown at once. */
const mostKeys = 10_000;

/** What a text asks for, as a text that is the same for the same. */
function keyOf(text: string): string {
  const present = keys.get(text);
  if (present !== undefined) return present;
  if (keys.size >= mostKeys) keys.clear();
  const key = JSON.stringify(parseQuery(text).expression);
  keys.set(text, key);
  return key;
}

function placesOf(query: ParsedQuery): Places {
  const ready = known.get(query);
  if (ready) return ready;
  const places: Places = { parts: new Map(), values: new Map() };
  for (const part of query.parts.toReversed()) {
    places.parts.set(JSON.stringify(part.expression), { part, index: 0 });
    if (part.expression.kind !== 'any' || part.field === undefined) continue;
    for (const [index, { text, quoted: isQuoted }] of (part.values ?? []).entries())
      places.values.set(keyOf(`${part.field}:${isQuoted ? quoted(text) : text}`), { part, index });
  }
  known.set(query, places);
  return places;
}

function placeOf(query: ParsedQuery, term: FacetTerm): Place | undefined {
  const { parts, values } = placesOf(query);
  if (parts.size === 0) return undefined;
  const key = keyOf(printTerm(term));
  return parts.get(key) ?? (anyOf.has(term.facet) ? values.get(key) : undefined);
}

/** Whether the whole query asks for the term. */
export const hasTerm = (query: ParsedQuery, term: FacetTerm): boolean => placeOf(query, term) !== undefined;

/** @returns the query without the term where it asks for it, and with it otherwise. */
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
  // A choice between alternatives becomes one thing of several that must hold.
  return hasTerm(parseQuery(plain), term) ? plain : `(${closed}) ${printTerm(term)}`;
}

function without(text: string, { part, index }: Place): string {
  const values = part.values ?? [];
  const value = values[index];
  if (values.length < 2 || !value) return joined(text.slice(0, part.start), text.slice(part.end));
  const others = values.filter((each) => each !== value).map((each) => (each.quoted ? quoted(each.text) : each.text));
  return `${text.slice(0, part.start)}${part.field}:${others.join(',')}${text.slice(part.end)}`;
}

const joined = (before: string, after: string): string => [before.trimEnd(), after.trimStart()].filter(Boolean).join(' ');

/** What is still open is closed, so that what follows is not drawn into it. */
function finished(text: string, { problems }: ParsedQuery): string {
  const count = (code: string): number => problems.filter((problem) => problem.code === code).length;
  return `${text}${count('quote') > 0 ? '"' : ''}${')'.repeat(count('unclosed'))}`;
}
