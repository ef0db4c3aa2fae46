import type { Status } from '~/lib/papers/annotation';
import type { Expression } from './expression';

/** What the library's own indexes can answer. All of it must hold. */
export interface IndexedFilter {
  /** All of them, by `tagKey`. */
  tags?: string[] | undefined;
  starred?: true | undefined;
  /** Any of them. */
  statuses?: Status[] | undefined;
  hasNote?: true | undefined;
}

/** @returns the filter that asks for the same; undefined when the indexes know no answer. */
export function libraryFilterOf(expression: Expression): IndexedFilter | undefined {
  const filter: IndexedFilter = {};
  for (const part of expression.kind === 'all' ? expression.of : [expression]) {
    const statuses = statusesOf(part);
    if (statuses && !filter.statuses) filter.statuses = statuses;
    else if (part.kind === 'value' && part.field === 'tag') filter.tags = [...(filter.tags ?? []), part.value];
    else if (part.kind === 'has' && part.what === 'star') filter.starred = true;
    else if (part.kind === 'has' && part.what === 'note') filter.hasNote = true;
    else return undefined;
  }
  return filter;
}

function statusesOf(expression: Expression): Status[] | undefined {
  if (expression.kind === 'status') return expression.status === null ? undefined : [expression.status];
  if (expression.kind !== 'any') return undefined;
  const each = expression.of.map((one) => (one.kind === 'any' ? undefined : statusesOf(one)?.[0]));
  return each.every((status) => status !== undefined) ? each : undefined;
}
