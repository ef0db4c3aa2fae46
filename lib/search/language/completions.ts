/** Completes a query at the caret: names of fields, and values of a field. */
import { type Field, fieldNamed, fields } from './fields';
import { searchable } from './searchable';

export interface Vocabulary {
  tags: readonly { tag: string; count: number }[];
  venues: readonly { value: string; count: number }[];
  sites: readonly { value: string; count: number }[];
  years: readonly { value: string; count: number }[];
}

export interface CompletionOption {
  kind: 'field' | 'value';
  /** Replaces the text from `from` to `to`. */
  insert: string;
  label: string;
  /** Number of papers with the value. */
  count?: number | undefined;
}

export interface Completions {
  /** UTF-16 offsets in the query. */
  from: number;
  to: number;
  options: CompletionOption[];
}

/** Maximum number of options. */
const most = 8;
/** A word that may become the name of a field: at the start of the query, or after white space, `(` or `-`. */
const word = /(?:^|[\s(-])([a-z]+)$/iu;
/** A field name, its complete values, and the value that is being typed. */
// input ≤ 300
const value = /(?:^|[\s(-])([a-z]+):(?:(?:"[^"]*"|[^\s,"()]*),)*(?:"([^"]*)|([^\s,"()]*))$/iu;

/** @param caret UTF-16 offset; the text after it is ignored. @returns undefined if there is nothing to offer. */
export function completions(text: string, caret: number, vocabulary: Vocabulary): Completions | undefined {
  const before = text.slice(Math.max(0, caret - 300), caret);
  const inValue = value.exec(before);
  if (inValue) {
    const field = fieldNamed(inValue[1] ?? '');
    const typed = inValue[2] ?? inValue[3] ?? '';
    const from = caret - typed.length - (inValue[2] === undefined ? 0 : 1);
    return field && offered(from, caret, valueOptions(field, typed, vocabulary));
  }
  const typed = word.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const matching = fields.filter(({ name }) => name.startsWith(typed.toLowerCase()));
  const options = matching.map(({ name }): CompletionOption => ({ kind: 'field', insert: `${name}:`, label: `${name}:` }));
  return offered(caret - typed.length, caret, options);
}

const offered = (from: number, to: number, options: CompletionOption[]): Completions | undefined =>
  options.length === 0 ? undefined : { from, to, options: options.slice(0, most) };

function valueOptions({ name, kind, values }: Field, typed: string, vocabulary: Vocabulary): CompletionOption[] {
  if (values) {
    const prefix = typed.toLowerCase();
    return values
      .filter((each) => each.startsWith(prefix) && each !== prefix)
      .map((each) => ({ kind: 'value', insert: `${each} `, label: each }));
  }
  const candidates =
    kind === 'tag' ? vocabulary.tags.map(({ tag, count }) => ({ value: tag, count })) : countedOf(name, vocabulary);
  const prefix = searchable(typed).trim();
  const begins = (text: string): boolean => searchable(text).startsWith(prefix);
  const containing = candidates.filter((each) => searchable(each.value).includes(prefix));
  const ranked = [...containing.filter((each) => begins(each.value)), ...containing.filter((each) => !begins(each.value))];
  return ranked.slice(0, most).map(({ value, count }) => ({
    kind: 'value',
    insert: kind === 'dates' ? `${value} ` : `"${value.replaceAll('"', '')}" `,
    label: value,
    count,
  }));
}

const countedOf = (name: string, { venues, sites, years }: Vocabulary): readonly { value: string; count: number }[] =>
  ({ venue: venues, site: sites, year: years })[name] ?? [];
