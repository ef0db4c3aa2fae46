/** Whether one question can only be answered by what another one was answered by. */
import type { Expression } from './expression';

/**
 * @returns true only when every document that fits `narrower` fits `wider`: each thing that `wider` asks for is asked
 *   for by `narrower` too, in the same or in longer words. False where that is not plain to see.
 */
export function narrows(narrower: Expression, wider: Expression): boolean {
  const asked = partsOf(narrower);
  return partsOf(wider).every((part) => asked.some((other) => implies(other, part)));
}

const partsOf = (expression: Expression): Expression[] =>
  expression.kind === 'all' ? expression.of.flatMap(partsOf) : [expression];

function implies(one: Expression, other: Expression): boolean {
  if (one.kind === 'text' && other.kind === 'text') {
    const sameField = one.field === other.field || (other.field === 'any' && one.field !== 'site' && one.field !== 'tag');
    const beginsOnly = other.field === 'tag' || other.field === 'site' || other.field === 'venue' || other.field === 'identifier';
    return sameField && (beginsOnly ? one.text.startsWith(other.text) : one.text.includes(other.text));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
