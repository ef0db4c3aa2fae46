import { describe, expect, test } from 'vitest';
import { axisMarks, countMarks } from '~/components/overview/axisMarks';
import { spanText } from '~/components/overview/spanText';
import { spansOf } from '~/lib/library/overview/spans';

const now = new Date(2026, 10, 29).getTime();
const texts = (...[spans, width]: Parameters<typeof axisMarks>) => axisMarks(spans, width).map(({ text }) => text);

describe('marks of the time axis', () => {
  test('are months, at the first week that begins in them', () => {
    const spans = spansOf('half', now, 1);
    const marks = axisMarks(spans, 600);
    expect(marks.map(({ text }) => text)).toEqual(['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']);
    expect(marks.map(({ at }) => new Date(spans.spans[at]?.from ?? 0).getDate())).toEqual([1, 6, 3, 7, 5, 2]);
  });

  test('become fewer where there is less room, and always some are left', () => {
    const spans = spansOf('year', now, 1);
    for (const width of [0, 20, 60, 150, 250, 400, 900, 4000]) {
      const marks = axisMarks(spans, width);
      expect(marks.length, String(width)).toBeGreaterThan(0);
      expect(marks.length * 46, String(width)).toBeLessThanOrEqual(Math.max(46, width));
    }
    expect(texts(spans, 250)).toEqual(['2026', 'Apr', 'Jul', 'Oct']);
  });

  test('are days for a few weeks, and years for many years', () => {
    const few = { ...spansOf('quarter', now, 1), spans: spansOf('quarter', now, 1).spans.slice(-8) };
    expect(texts(few, 400)).toEqual(['Oct 5', 'Oct 12', 'Oct 19', 'Oct 26', 'Nov 2', 'Nov 9', 'Nov 16', 'Nov 23']);
    expect(texts(few, 200)).toEqual(['Oct 12', 'Oct 26', 'Nov 9', 'Nov 23']);
    expect(texts(spansOf('all', now, 1, new Date(2010, 0, 1).getTime()), 250)).toEqual(['2010', '2015', '2020', '2025']);
    expect(texts(spansOf('all', now, 1, new Date(2024, 0, 9).getTime()), 400)).toEqual([
      '2024',
      'Jul',
      '2025',
      'Jul',
      '2026',
      'Jul',
    ]);
  });
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [4, [0, 2, 4]],
  [7, [0, 5, 10]],
  [15, [0, 5, 10, 15]],
  [16, [0, 10, 20]],
  [300, [0, 100, 200, 300]],
  [301, [0, 200, 400]],
  [99_999, [0, 50_000, 100_000]],
])('counts up to %d are marked %j', (largest, marks) => {
  expect(countMarks(largest)).toEqual(marks);
});

test('spans are named as the locale does', () => {
  const text = (range: 'half' | 'all', earliest?: number) => {
    const { unit, spans } = spansOf(range, now, 1, earliest);
    return spanText(unit, spans.at(-1) ?? { from: 0, before: 0 });
  };
  expect(text('half')).toMatch(/^Nov 23\s–\s29, 2026$/u);
  expect(text('all', new Date(2024, 0, 1).getTime())).toBe('November 2026');
  expect(text('all', new Date(2004, 0, 1).getTime())).toBe('2026');
});
