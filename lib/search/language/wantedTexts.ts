import type { Expression, TextField } from './expression';

export interface Wanted {
  field: TextField;
  text: string;
}

/** The texts whose standing anywhere makes a document fit better: all but those that must not stand there. */
export function wantedTexts(expression: Expression): Wanted[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(wantedTexts);
    case 'text':
      return [expression];
    default:
      return [];
  }
}
