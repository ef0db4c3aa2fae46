import { looseTime } from './looseTime';

/** 1990 and 2100, in milliseconds: a number outside is no time, or in another unit. */
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

/** Numbers in the units that programs use: seconds, milliseconds, microseconds. */
const units = [1_000, 1, 1 / 1_000];

/** ISO 8601 as programs write it, with fractions of a second. */
const exact = /^\d{4}-\d\d-\d\dT[\d:.]{5,18}(?:Z|[+-]\d\d:\d\d)$/;

/** @param text seconds, milliseconds or microseconds since the epoch, or a date with or without a time. @returns milliseconds. */
export function timeOf(text: string): number | undefined {
  const plain = text.trim().slice(0, 60);
  const times = /^\d{6,17}$/.test(plain)
    ? units.map((unit) => Math.round(Number(plain) * unit))
    : [exact.test(plain) ? Date.parse(plain) : (looseTime(plain) ?? Date.parse(plain))];
  return times.find((time) => time >= earliest && time <= latest);
}
