import { datesOf, type Span, type Spans, type SpanUnit } from '~/lib/library/overview/spans';
import type { TimeField } from '~/lib/search/language/expression';
import { type FacetTerm, printTerm } from '~/lib/search/language/facetTerm';

/** The query for the papers of a span: `added:2026-10-05..2026-10-11`, or with a further term. */
export const spanQuery = (field: TimeField, unit: SpanUnit, span: Span, term?: FacetTerm): string =>
  `${term ? `${printTerm(term)} ` : ''}${field}:${datesOf(unit, span)}`;

/** The query for the papers of all spans together. */
export function wholeQuery(field: TimeField, { spans }: Spans, term?: FacetTerm): string {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? spanQuery(field, 'week', { from: first.from, before: last.before }, term) : '';
}
