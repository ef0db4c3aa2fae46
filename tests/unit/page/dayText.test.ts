import { expect, it } from 'vitest';
import { dayOf, dayText } from '~/lib/page/triage/dayText';

const monday = dayOf(new Date(2026, 10, 30, 12).getTime());

it('a day of the last week is its name, an older one its date', () => {
  expect(dayText(monday - 4, monday)).toBe(
    new Intl.DateTimeFormat(undefined, { weekday: 'long' }).format(new Date(2026, 10, 26, 12)),
  );
  const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
  expect(dayText(monday - 7, monday)).toBe(day.format(new Date(2026, 10, 23, 12)));
});

it('a day is the local one, from its first to its last minute', () => {
  expect(dayOf(new Date(2026, 10, 30, 0, 1).getTime())).toBe(monday);
  expect(dayOf(new Date(2026, 10, 30, 23, 59).getTime())).toBe(monday);
  expect(dayOf(new Date(2026, 11, 1, 0, 1).getTime())).toBe(monday + 1);
});
