const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
];

/** Relative time: `5 minutes ago`, `yesterday`; the date once a week has passed. @param at in milliseconds since the epoch. */
export function timeText(at: number, now = Date.now()): string {
  const past = Math.max(0, now - at);
  if (past >= 7 * 86_400_000) return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const [unit, length] = units.findLast(([, each]) => past >= each) ?? ['second', 1000];
  return relative.format(-Math.floor(past / length), unit);
}
