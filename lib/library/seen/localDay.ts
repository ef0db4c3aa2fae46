const dayLength = 24 * 60 * 60 * 1000;

/** The user's calendar day, in days since the epoch. @param now milliseconds since the epoch. */
export function localDay(now: number): number {
  const date = new Date(now);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayLength);
}
