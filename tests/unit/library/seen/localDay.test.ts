import { expect, test } from 'vitest';
import { localDay } from '~/lib/library/seen/localDay';

test('a day begins and ends at midnight where the user is', () => {
  const midnight = new Date(2026, 9, 4).getTime();
  const day = localDay(midnight);
  expect(day).toBe(Date.UTC(2026, 9, 4) / 86_400_000);
  expect(localDay(midnight - 1)).toBe(day - 1);
  expect(localDay(new Date(2026, 9, 4, 23, 59, 59, 999).getTime())).toBe(day);
  expect(localDay(new Date(2026, 9, 5).getTime())).toBe(day + 1);
});

test('every day of a year follows the day before, also where clocks are changed', () => {
  const days = Array.from({ length: 365 }, (_, index) => localDay(new Date(2026, 0, 1 + index, 12).getTime()));
  expect(days).toEqual(days.map((_, index) => days[0]! + index));
});
