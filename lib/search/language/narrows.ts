/** Decides whether all matches of one query are certainly matches of another one too. */
import type { Expression } from './expression';

/**
 * @returns true only if every document that matches `narrower` matches `wider`: `narrower` has each part of `wider`, with the
 *   same or a longer text. False if this cannot be decided easily.
 */
export function narrows(narrower: Expression, wider: Expression): boolean {
  const required = partsOf(narrower);
  return partsOf(wider).every((part) => required.some((candidate) => implies(candidate, part)));
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
