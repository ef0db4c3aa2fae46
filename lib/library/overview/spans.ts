/** Spans of time that an overview counts by: weeks, months or years, in the user's time zone and with the locale's first day. */

export type SpanUnit = 'week' | 'month' | 'year';

export interface Span {
  /** Milliseconds since the epoch, inclusive: the beginning of a day in the user's time zone. */
  from: number;
  /** Milliseconds since the epoch, exclusive. */
  before: number;
}

export interface Spans {
  unit: SpanUnit;
  /** Oldest first, without gaps; the last one contains the present. */
  spans: Span[];
}

export const ranges = ['quarter', 'half', 'year', 'all'] as const;

export type Range = (typeof ranges)[number];

const weeksIn: Record<Exclude<Range, 'all'>, number> = { quarter: 13, half: 26, year: 52 };
/** The largest numbers of weeks and of months that are counted one by one; a longer time is counted by the next larger unit. */
const mostWeeks = 60;
const mostMonths = 72;
const mostYears = 100;

/** Day of the week on which weeks begin: 1 for Monday to 7 for Sunday. Monday where the browser does not know it. */
export function firstDayOfWeek(locale: string): number {
  // Not in the types yet; older browsers have the property only.
  type WeekInfo = { firstDay?: number };
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/**
 * The spans of a range.
 * @param now milliseconds since the epoch.
 * @param firstDay as `firstDayOfWeek` returns it.
 * @param earliest the time at which `all` begins, in milliseconds since the epoch; `half` is used while it is unknown.
 */
export function spansOf(range: Range, now: number, firstDay: number, earliest?: number | undefined): Spans {
  const unit = range === 'all' && earliest !== undefined ? unitSince(earliest, now, firstDay) : 'week';
  const count =
    range === 'all' ? (earliest === undefined ? weeksIn.half : countSince(unit, earliest, now, firstDay)) : weeksIn[range];
  const starts = Array.from({ length: count + 1 }, (_, index) => startOf(unit, now, firstDay, index - count + 1));
  return { unit, spans: starts.slice(0, -1).map((from, index) => ({ from, before: starts[index + 1] ?? from })) };
}

/** The bounds of spans, as a timeline takes them. */
export const boundsOf = ({ spans }: Spans): number[] => [
  ...spans.slice(0, 1).map(({ from }) => from),
  ...spans.map(({ before }) => before),
];

/** The beginning of the span that contains a time, or of one that is some spans later. */
function startOf(unit: SpanUnit, time: number, firstDay: number, later = 0): number {
  const day = new Date(time);
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()];
  if (unit === 'year') return new Date(year + later, 0, 1).getTime();
  if (unit === 'month') return new Date(year, month + later, 1).getTime();
  // Counted in days of the calendar, because a week in which clocks change has an hour more or less.
  const past = (day.getDay() - (firstDay % 7) + 7) % 7;
  return new Date(year, month, date - past + 7 * later).getTime();
}

function unitSince(earliest: number, now: number, firstDay: number): SpanUnit {
  if (countSince('week', earliest, now, firstDay) <= mostWeeks) return 'week';
  return countSince('month', earliest, now, firstDay) <= mostMonths ? 'month' : 'year';
}

/** Number of spans from the one that contains `earliest` to the one that contains `now`. */
function countSince(unit: SpanUnit, earliest: number, now: number, firstDay: number): number {
  const [first, last] = [new Date(Math.min(earliest, now)), new Date(now)];
  const years = last.getFullYear() - first.getFullYear();
  if (unit === 'year') return Math.min(mostYears, years + 1);
  if (unit === 'month') return 12 * years + last.getMonth() - first.getMonth() + 1;
  const [from, to] = [startOf('week', first.getTime(), firstDay), startOf('week', now, firstDay)];
  return Math.round((to - from) / (7 * 86_400_000)) + 1;
}

/** How many spans to leave out because they end before `earliest`, as long as at least some remain. */
export function emptySpans({ spans }: Spans, earliest: number, least: number): number {
  const first = spans.findIndex(({ before }) => before > earliest);
  return Math.max(0, Math.min(first < 0 ? spans.length : first, spans.length - least));
}

/** The days of a span as the query language writes them: `2026-10-05..2026-10-11`, `2026-10`, `2026`. */
export function datesOf(unit: SpanUnit, { from, before }: Span): string {
  if (unit === 'year') return isoDay(from).slice(0, 4);
  if (unit === 'month') return isoDay(from).slice(0, 7);
  return `${isoDay(from)}..${isoDay(lastDayOf(before))}`;
}

/** A time within the last day of a span that ends at `before`. */
export const lastDayOf = (before: number): number => before - 1;

function isoDay(time: number): string {
  const day = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
