import type { Status } from '~/lib/papers/annotation';
import type { Expression } from './expression';

/** Conditions that the library's own indexes can check. A paper must meet all of them. */
export interface IndexedFilter {
  /** All of these tags, as `tagKey`s. */
  tags?: string[] | undefined;
  starred?: true | undefined;
  /** One of these statuses. */
  statuses?: Status[] | undefined;
  hasNote?: true | undefined;
  /** Not the status `skipped`. */
  unskipped?: true | undefined;
}

/** @returns the filter with the same meaning; undefined if the indexes cannot check the expression. */
export function libraryFilterOf(expression: Expression): IndexedFilter | undefined {
  const filter: IndexedFilter = {};
  for (const part of expression.kind === 'all' ? expression.of : [expression]) {
    const statuses = statusesOf(part);
    if (statuses && !filter.statuses) filter.statuses = statuses;
    else if (part.kind === 'value' && part.field === 'tag') filter.tags = [...(filter.tags ?? []), part.value];
    else if (part.kind === 'has' && part.what === 'star') filter.starred = true;
    else if (part.kind === 'has' && part.what === 'note') filter.hasNote = true;
    else if (part.kind === 'not' && part.of.kind === 'status' && part.of.status === 'skipped') filter.unskipped = true;
    else return undefined;
  }
  return filter;
}

function statusesOf(expression: Expression): Status[] | undefined {
  if (expression.kind === 'status') return expression.status === null ? undefined : [expression.status];
  if (expression.kind !== 'any') return undefined;
  const each = expression.of.map((part) => (part.kind === 'any' ? undefined : statusesOf(part)?.[0]));
  return each.every((status) => status !== undefined) ? each : undefined;
}
