import type { Expression, TextField } from './expression';

export interface Wanted {
  field: TextField;
  text: string;
}

/** @returns the texts whose occurrence makes a document more relevant: all texts of the expression that are not negated. */
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
