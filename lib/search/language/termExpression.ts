/** Converts one value of a field into an expression. */
import { priorities, statuses } from '~/lib/papers/annotation';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { tagKey } from '~/lib/papers/tag';
import type { Expression, TextField, TimeField } from './expression';
import type { Field } from './fields';
import type { ValueToken } from './queryTokens';
import { searchable } from './searchable';
import { publicationDates, timeSpan } from './timeSpan';

/**
 * @param now milliseconds since the epoch.
 * @returns undefined for a value that the field does not accept; null for an empty one.
 */
export function termExpression({ name, kind }: Field, { text, quoted }: ValueToken, now: number): Expression | null | undefined {
  const value = text.trim();
  if (value === '') return null;
  const lower = value.toLowerCase();
  switch (kind) {
    case 'text':
      return textIn(name as TextField, value);
    case 'identifier':
      // A DOI may be in any spelling; an incomplete one is searched as the beginning of an identifier.
      return textIn(
        'identifier',
        (name === 'doi' && parseIdentifier(value)) || `${name}:${name === 'arxiv' ? value.replace(/v\d+$/u, '') : value}`,
      );
    case 'tag': {
      if (!quoted) return textIn('tag', value);
      return value.endsWith('/') && tagKey(value.slice(0, -1)) !== ''
        ? { kind: 'under', tag: tagKey(value.slice(0, -1)) }
        : { kind: 'value', field: 'tag', value: tagKey(value) };
    }
    case 'value': {
      const field = name as 'venue' | 'site';
      return quoted ? { kind: 'value', field, value: searchable(value).trim() } : textIn(field, value);
    }
    case 'dates':
      return publicationDates(value);
    case 'times': {
      const span = timeSpan(lower, now);
      return span && { kind: 'time', field: name as TimeField, ...span };
    }
    case 'status': {
      const status = statuses.find((each) => each === lower);
      return status ? { kind: 'status', status } : lower === 'none' ? { kind: 'status', status: null } : undefined;
    }
    case 'priority': {
      const priority = priorities.find((each) => each === lower);
      return priority ? { kind: 'priority', priority } : lower === 'none' ? { kind: 'priority', priority: null } : undefined;
    }
    case 'is': {
      const status = statuses.find((each) => each === lower);
      return lower === 'starred' ? { kind: 'has', what: 'star' } : status && { kind: 'status', status };
    }
    case 'has': {
      const what = (['note', 'tag', 'abstract', 'date', 'star'] as const).find((each) => each === lower || `${each}s` === lower);
      return what && { kind: 'has', what };
    }
  }
}

function textIn(field: TextField, value: string): Expression | null {
  const text = searchable(value).trim();
  return text === '' ? null : { kind: 'text', field, text };
}
