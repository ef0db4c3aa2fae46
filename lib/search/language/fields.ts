/** The fields of the query language, for the parser, the completion and the help. */
import { priorities, statuses } from '~/lib/papers/annotation';
import { schemes } from '~/lib/papers/identifiers/identifier';
import { timeFields } from './expression';

export type FieldKind = 'text' | 'tag' | 'value' | 'dates' | 'times' | 'status' | 'priority' | 'is' | 'has' | 'identifier';

export interface Field {
  name: string;
  kind: FieldKind;
  /** Values to offer: all values of a field with few, examples for a field of times. */
  values?: readonly string[] | undefined;
}

const named = (kind: FieldKind, names: readonly string[], values?: readonly string[]): Field[] =>
  names.map((name) => ({ name, kind, values }));

/** In the order in which they are offered. */
export const fields: readonly Field[] = [
  ...named('tag', ['tag']),
  ...named('text', ['author', 'title', 'abstract', 'note']),
  ...named('value', ['venue', 'site']),
  ...named('dates', ['year']),
  ...named('times', timeFields, ['today', 'yesterday', '<7d', '<30d', '>6m', '>1y']),
  ...named('status', ['status'], [...statuses, 'none']),
  ...named('priority', ['priority'], [...priorities, 'none']),
  ...named('is', ['is'], ['starred', ...statuses]),
  ...named('has', ['has'], ['note', 'tag', 'abstract', 'date', 'star']),
  ...named(
    'identifier',
    // `title:` is the field of titles.
    schemes.filter((scheme) => scheme !== 'url' && scheme !== 'title'),
  ),
];

const byName = new Map(fields.map((field) => [field.name, field]));

/** @param name in any case. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name.toLowerCase());
