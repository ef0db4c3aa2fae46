import { afterEach, describe, expect, test } from 'vitest';
import {
  boundsOf,
  datesOf,
  emptySpans,
  firstDayOfWeek,
  type Range,
  ranges,
  type Spans,
  spansOf,
} from '~/lib/library/overview/spans';
import { parseQuery } from '~/lib/search/language/parseQuery';

const home = process.env.TZ;
afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const hour = 3_600_000;
const days = (all: Spans): string[] => all.spans.map((span) => datesOf(all.unit, span));
const at = (...parts: [number, number, number, number?]): number =>
  new Date(parts[0], parts[1] - 1, parts[2], parts[3] ?? 0).getTime();
const [monday, saturday, sunday] = [1, 6, 7];

describe('weeks', () => {
  test('begin on the day of the locale, and the last one contains the present', () => {
    process.env.TZ = 'Europe/Berlin';
    const now = at(2026, 10, 7, 15);
    expect(days(spansOf('quarter', now, monday)).slice(-2)).toEqual(['2026-09-28..2026-10-04', '2026-10-05..2026-10-11']);
    expect(days(spansOf('quarter', now, sunday)).at(-1)).toBe('2026-10-04..2026-10-10');
    expect(days(spansOf('quarter', now, saturday)).at(-1)).toBe('2026-10-03..2026-10-09');
    for (const day of [5, 6, 7, 8, 9, 10, 11])
      expect(days(spansOf('quarter', at(2026, 10, day, 23), monday)).at(-1), String(day)).toBe('2026-10-05..2026-10-11');
    expect(ranges.map((range) => spansOf(range, now, monday).spans.length)).toEqual([13, 26, 52, 26]);
  });

  test.each([
    ['Europe/Berlin', at(2026, 4, 8), '2026-03-23..2026-03-29', 167],
    ['Europe/Berlin', at(2026, 11, 4), '2026-10-19..2026-10-25', 169],
    ['America/New_York', at(2026, 11, 4), '2026-10-26..2026-11-01', 169],
    ['Australia/Lord_Howe', at(2026, 4, 15), '2026-03-30..2026-04-05', 168.5],
    ['Asia/Kathmandu', at(2026, 4, 8), '2026-03-23..2026-03-29', 168],
  ])('in which clocks change are longer or shorter, and lose no hour: %s, %d', (zone, now, week, hours) => {
    process.env.TZ = zone;
    const all = spansOf('quarter', now, monday);
    const span = all.spans[days(all).indexOf(week)];
    expect(span && (span.before - span.from) / hour).toBe(hours);
    for (const [index, { from }] of all.spans.entries()) if (index > 0) expect(from).toBe(all.spans[index - 1]?.before);
  });

  test('follow each other over the end of a year', () => {
    process.env.TZ = 'Asia/Tokyo';
    expect(days(spansOf('quarter', at(2027, 1, 2), monday)).slice(-1)).toEqual(['2026-12-28..2027-01-03']);
  });
});

describe('everything', () => {
  const now = at(2026, 11, 29, 9);
  const all = (earliest: number) => spansOf('all', now, monday, earliest);

  test.each<[earliest: number, unit: string, first: string, count: number]>([
    [at(2026, 11, 29), 'week', '2026-11-23..2026-11-29', 1],
    [at(2026, 11, 22, 23), 'week', '2026-11-16..2026-11-22', 2],
    [at(2025, 10, 15), 'week', '2025-10-13..2025-10-19', 59],
    [at(2025, 8, 3), 'month', '2025-08', 16],
    [at(2021, 1, 31), 'month', '2021-01', 71],
    [at(2016, 5, 1), 'year', '2016', 11],
    // Later than now: the clock was wrong.
    [at(2027, 5, 1), 'week', '2026-11-23..2026-11-29', 1],
  ])('since %d is counted by %s', (earliest, unit, first, count) => {
    const counted = all(earliest);
    expect([counted.unit, days(counted)[0], counted.spans.length]).toEqual([unit, first, count]);
    expect(counted.spans.at(-1)?.before).toBeGreaterThan(now);
  });

  test('begins no more than a hundred years ago', () => {
    expect(all(1).spans.length).toBe(57);
    expect(all(at(1200, 1, 1)).spans.length).toBe(100);
  });
});

test('the query of a span finds just what is in the span', () => {
  process.env.TZ = 'America/Sao_Paulo';
  // Until 2019, days in October began at one o'clock there.
  const now = at(2018, 12, 31);
  for (const [range, earliest] of [
    ['half', undefined],
    ['all', at(2016, 1, 1)],
    ['all', at(2001, 1, 1)],
  ] as [Range, number?][]) {
    const all = spansOf(range, now, sunday, earliest);
    for (const span of all.spans) {
      const { expression, problems } = parseQuery(`added:${datesOf(all.unit, span)}`, now);
      expect(problems).toEqual([]);
      expect(expression).toEqual({ kind: 'time', field: 'added', ...span });
    }
  }
});

test('bounds are one more than spans', () => {
  const all = spansOf('quarter', at(2026, 11, 29), monday);
  expect(boundsOf(all)).toEqual([all.spans[0]?.from, ...all.spans.map(({ before }) => before)]);
  expect(boundsOf({ unit: 'week', spans: [] })).toEqual([]);
});

test('the time before the first paper is left out, but not all of it', () => {
  const all = spansOf('half', at(2026, 11, 29), monday);
  expect(emptySpans(all, at(2026, 11, 28), 8)).toBe(18);
  expect(emptySpans(all, at(2026, 8, 19), 8)).toBe(11);
  expect(emptySpans(all, 0, 8)).toBe(0);
  expect(emptySpans(all, at(2030, 1, 1), 8)).toBe(18);
});

test('the first day of the week is that of the locale', () => {
  expect(['de-DE', 'en-GB', 'en-US', 'ar-EG', 'pt-BR'].map(firstDayOfWeek)).toEqual([monday, monday, sunday, saturday, sunday]);
});
