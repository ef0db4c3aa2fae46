/** Lists leave skipped papers out, unless the query names a status: `status:skipped`, `-status:read`, `is:skipped`. */
import type { Expression } from './expression';

const notSkipped: Expression = { kind: 'not', of: { kind: 'status', status: 'skipped' } };

/** Whether a list of the expression leaves skipped papers out: it names no status anywhere. */
export function leavesSkippedOut(expression: Expression): boolean {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.every(leavesSkippedOut);
    case 'not':
      return leavesSkippedOut(expression.of);
    default:
      return expression.kind !== 'status';
  }
}

/** The expression that a list answers: the given one, without skipped papers if it leaves them out. */
export const skippedLeftOut = (expression: Expression): Expression =>
  leavesSkippedOut(expression)
    ? { kind: 'all', of: [...(expression.kind === 'all' ? expression.of : [expression]), notSkipped] }
    : expression;
