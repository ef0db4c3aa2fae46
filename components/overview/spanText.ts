import { lastDayOf, type Span, type SpanUnit } from '~/lib/library/overview/spans';

// Created once: creating a formatter takes far longer than using it.
const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });
const years = new Intl.DateTimeFormat(undefined, { year: 'numeric' });
const shortDays = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const shortMonths = new Intl.DateTimeFormat(undefined, { month: 'short' });

/** A span in the browser's locale: `Oct 5 – 11, 2026`, `October 2026`, `2026`. */
export function spanText(unit: SpanUnit, { from, before }: Span): string {
  if (unit === 'week') return days.formatRange(from, lastDayOf(before));
  return (unit === 'month' ? months : years).format(from);
}

/** A day in the browser's locale: `Oct 5, 2026`. @param time in milliseconds since the epoch. */
export const dayText = (time: number): string => days.format(time);

/** A day without its year: `Oct 5`. */
export const dayMark = (time: number): string => shortDays.format(time);

/** A month by its short name, January by its year: `Oct`, `Nov`, `Dec`, `2027`. */
export const monthMark = (time: number): string => (new Date(time).getMonth() === 0 ? years : shortMonths).format(time);

export const yearMark = (time: number): string => years.format(time);
