/** Dates in American English. */
import type { PlainDate } from './work';

const months = 'January February March April May June July August September October November December'.split(' ');

export const monthName = (date: PlainDate | undefined): string | undefined => months[(date?.month ?? 0) - 1];

/** `Jan.`, `May`. */
export const shortMonth = (date: PlainDate | undefined): string | undefined => {
  const name = monthName(date);
  return name === undefined || name.length === 3 ? name : `${name.slice(0, 3)}.`;
};

const spaced = (...parts: (string | number | undefined)[]): string => parts.filter((part) => part !== undefined).join(' ');

/** `June 12, 2017`; less where the date says less. */
export function longDate(date: PlainDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const day = date.day === undefined ? undefined : `${date.day},`;
  return spaced(monthName(date), day, date.year);
}

/** `June 2017`. */
export const monthAndYear = (date: PlainDate | undefined, month = monthName(date)): string | undefined =>
  date === undefined ? undefined : spaced(month, date.year);

/** `12 June 2017`. */
export const dayFirst = (date: PlainDate | undefined, month = monthName(date)): string | undefined =>
  date === undefined ? undefined : spaced(date.day, month, date.year);
