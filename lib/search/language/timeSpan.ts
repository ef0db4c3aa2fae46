/** Parses the values of fields of times and dates, such as `added:<7d` and `year:2023..2025`. */
import type { Expression } from './expression';

const day = 24 * 60 * 60 * 1000;
const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;
const age = /^([<>]=?)(\d{1,5})([hdwmy])$/iu;
const bound = /^([<>]=?)(.+)$/u;

/** `2023..2025`, or with a dash, `to` or an ellipsis between. */
// input ≤ 60
const between = /^(.*?)\s*(?:\.{2,3}|[\u2026\u2010-\u2015\u2212\u301c\uff5e~]|\s(?:to|-)\s)\s*(.*)$/iu;
/** `2023-2025`, `2023-` and, unless it is a month, `2023-25`. */
const years = /^(\d{4})-(\d{4}|\d{2})?$/u;

/** @returns the two ends of a range, each possibly empty; undefined for other texts. */
function endsOf(text: string): [string, string] | undefined {
  const short = text.slice(0, 60);
  const [, from, to] = between.exec(short) ?? [];
  if (from !== undefined && to !== undefined) return [from, withCentury(from, to)];
  const [, first, last = ''] = years.exec(short) ?? [];
  // `2024-13` is a wrong month and not a range.
  if (first === undefined || (last.length === 2 && Number(last) <= Math.max(12, Number(first.slice(2))))) return undefined;
  return [first, withCentury(first, last)];
}

/** Adds the century to the second year of `2023–25`. */
const withCentury = (from: string, to: string): string =>
  /^\d{4}$/u.test(from) && /^\d{2}$/u.test(to) ? from.slice(0, 2) + to : to;

interface Span {
  from?: number | undefined;
  before?: number | undefined;
}

/**
 * Milliseconds since the epoch; days begin in the user's time zone. `<7d`: less than 7 days ago; `>6m`: more than six months
 * ago; the units are hours, days, weeks, months and years. Also `today`, `yesterday`, a year, month or day, `from..to` and
 * `>2024-03`.
 * @returns undefined for any other text.
 */
export function timeSpan(text: string, now: number): Span | undefined {
  const ago = age.exec(text);
  if (ago) {
    const since = before(now, Number(ago[2]), (ago[3] ?? '').toLowerCase());
    return ago[1]?.startsWith('<') ? { from: since } : { before: since };
  }
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (text === 'today') return { from: today };
  if (text === 'yesterday') return { from: new Date(today - day / 2).setHours(0, 0, 0, 0), before: today };
  const ends = endsOf(text);
  if (ends) {
    const [first, last] = ends;
    const open: Span = {};
    const from = first === '' ? open : dateSpan(first);
    const to = last === '' ? open : dateSpan(last);
    return from && to && first + last !== '' ? { from: from.from, before: to.before } : undefined;
  }
  const compared = bound.exec(text);
  if (!compared) return dateSpan(text);
  const span = dateSpan(compared[2] ?? '');
  if (!span) return undefined;
  return { '>': { from: span.before }, '>=': { from: span.from }, '<': { before: span.from }, '<=': { before: span.before } }[
    compared[1] ?? ''
  ];
}

function before(now: number, count: number, unit: string): number {
  const hours = { h: 1, d: 24, w: 24 * 7 }[unit];
  if (hours) return now - count * hours * 60 * 60 * 1000;
  const then = new Date(now);
  then.setMonth(then.getMonth() - count * (unit === 'y' ? 12 : 1));
  return then.getTime();
}

function dateSpan(text: string): { from: number; before: number } | undefined {
  const parts = dateParts(text);
  if (!parts) return undefined;
  const [year, month, dayOfMonth] = parts;
  const start = new Date(year, (month ?? 1) - 1, dayOfMonth ?? 1);
  const end = new Date(start);
  if (dayOfMonth !== undefined) end.setDate(end.getDate() + 1);
  else if (month !== undefined) end.setMonth(end.getMonth() + 1);
  else end.setFullYear(end.getFullYear() + 1);
  return { from: start.getTime(), before: end.getTime() };
}

function dateParts(text: string): [number, number?, number?] | undefined {
  const parts = date.exec(text);
  if (!parts) return undefined;
  const [year, month, dayOfMonth] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1000 || month === 0 || (month ?? 1) > 12 || dayOfMonth === 0 || (dayOfMonth ?? 1) > 31)
    return undefined;
  return month === undefined ? [year] : dayOfMonth === undefined ? [year, month] : [year, month, dayOfMonth];
}

/** @returns `2024-03` for `2024-3`. */
function isoDate(text: string): string | undefined {
  return dateParts(text)
    ?.map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Parses a value of `year:`: a year, month or day, `from..to`, `>2020`. @returns undefined for any other text. */
export function publicationDates(text: string): Expression | undefined {
  const ends = endsOf(text);
  if (ends) {
    const [first, last] = ends;
    const from = isoDate(first);
    const to = isoDate(last);
    if ((first !== '' && !from) || (last !== '' && !to) || first + last === '') return undefined;
    return { kind: 'published', from, to };
  }
  const compared = bound.exec(text);
  const date = isoDate(compared?.[2] ?? text);
  if (date === undefined) return undefined;
  switch (compared?.[1]) {
    case '>=':
      return { kind: 'published', from: date };
    case '<=':
      return { kind: 'published', to: date };
    case '>':
      return otherThan({ kind: 'published', to: date });
    case '<':
      return otherThan({ kind: 'published', from: date });
    default:
      return { kind: 'published', from: date, to: date };
  }
}

/** Papers with a publication date that does not match `dates`. */
const otherThan = (dates: Expression): Expression => ({
  kind: 'all',
  of: [
    { kind: 'has', what: 'date' },
    { kind: 'not', of: dates },
  ],
});
