/** Whether one question can only be answered by what another one was answered by. */
import type { Expression } from './expression';

/**
 * @returns true only when every document that fits `narrower` fits `wider`: each thing that `wider` asks for is asked
 *   for by `narrower` too, in the same or in longer words. False where that is not plain to see.
 */
export function narrows(narrower: Expression, wider: Expression): boolean {
  const required = partsOf(narrower);
  return partsOf(wider).every((part) => required.some((other) => implies(other, part)));
}

const partsOf = (expression: Expression): Expression[] =>
  expression.kind === 'all' ? expression.of.flatMap(partsOf) : [expression];

function implies(a: Expression, b: Expression): boolean {
  if (a.kind === 'text' && b.kind === 'text') {
    const sameField = a.field === b.field || (b.field === 'any' && a.field !== 'site' && a.field !== 'tag');
    const beginsOnly = b.field === 'tag' || b.field === 'site' || b.field === 'venue' || b.field === 'identifier';
    return sameField && (beginsOnly ? a.text.startsWith(b.text) : a.text.includes(b.text));
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
