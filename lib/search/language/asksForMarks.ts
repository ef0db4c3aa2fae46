import type { Expression } from './expression';

const ofMarks = new Set(['tag', 'note']);

/** Whether the answer depends on marks of the user, and not only on what a paper says of itself. */
export function asksForMarks(expression: Expression): boolean {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.some(asksForMarks);
    case 'not':
      return asksForMarks(expression.of);
    case 'text':
      return expression.field === 'any' || ofMarks.has(expression.field);
    case 'value':
      return ofMarks.has(expression.field);
    case 'published':
      return false;
    case 'has':
      return expression.what !== 'abstract' && expression.what !== 'date';
    default:
      return true;
  }
}
