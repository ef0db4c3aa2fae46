const day = 86_400_000;

/** @returns the number of the local day of a moment, in days since the epoch. @param at milliseconds since the epoch. */
export const dayOf = (at: number): number => Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / day);

/** @returns a day as a word where it is clear, `Thursday`, else as a date, `Oct 4`. Both in days since the epoch. */
export function dayText(days: number, today: number): string {
  const options: Intl.DateTimeFormatOptions = today - days < 7 ? { weekday: 'long' } : { month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(days * day);
}
