import type { Expression, TextField } from './expression';

export interface SearchTerm {
  field: TextField;
  text: string;
}

/** @returns the texts whose occurrence makes a document more relevant: all texts of the expression that are not negated. */
export function searchTerms(expression: Expression): SearchTerm[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(searchTerms);
    case 'text':
      return [expression];
    default:
      return [];
  }
}
