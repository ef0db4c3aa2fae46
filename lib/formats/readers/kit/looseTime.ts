const pattern =
  /^\s{0,20}(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ,]{1,3}(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d{1,9})?\s{0,3}(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))?)?/i;

/**
 * Reads the time at which a program noted something: `2017.06.12`, `2017-06-12 10:00:00 +0200`, `2017-06-12T10:00:00Z`.
 * @returns milliseconds since the epoch, in UTC where the zone is not stated; undefined for other text and for times before 1980.
 */
export function looseTime(text: string): number | undefined {
  const [, year, month, day, hour = 0, minute = 0, second = 0, , sign, hours = 0, minutes = 0] = pattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const zone = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) - zone;
  return time >= Date.UTC(1980, 0) ? time : undefined;
}
