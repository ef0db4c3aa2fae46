import type { Spans } from '~/lib/library/overview/spans';
import { dayMark, monthMark, yearMark } from './spanText';

export interface AxisMark {
  /** Index of a span. */
  at: number;
  text: string;
}

/** Pixels that a mark takes on the axis. */
const roomFor = 46;

/** Up to this many weeks, weeks are marked by their first days. */
const fewWeeks = 16;

/** Each how many months, or years, have a mark: the fewest steps that leave enough room. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60];
const yearSteps = [1, 2, 5, 10, 20, 50];

/**
 * Marks of the time axis: first days of weeks, months by the first span that begins in them, or years.
 * @param width of the axis, in pixels.
 */
export function axisMarks({ unit, spans }: Spans, width: number): AxisMark[] {
  const most = Math.max(1, Math.floor(width / roomFor));
  if (unit === 'year') {
    const marks = spans.map(({ from }, at) => ({ at, text: yearMark(from), turn: new Date(from).getFullYear() }));
    return everyFew(marks, yearSteps, most);
  }
  if (unit === 'week' && spans.length <= fewWeeks) {
    const step = Math.ceil(spans.length / most);
    const isMarked = (at: number): boolean => (spans.length - 1 - at) % step === 0;
    return spans.flatMap(({ from }, at) => (isMarked(at) ? [{ at, text: dayMark(from) }] : []));
  }
  const marks = spans.flatMap(({ from }, at) => {
    // The first week that begins in a month is marked with it.
    const day = new Date(from);
    return day.getDate() > 7 ? [] : [{ at, text: monthMark(from), turn: 12 * day.getFullYear() + day.getMonth() }];
  });
  return everyFew(marks, monthSteps, most);
}

function everyFew(marks: readonly (AxisMark & { turn: number })[], steps: readonly number[], most: number): AxisMark[] {
  const kept = steps.map((step) => marks.filter(({ turn }) => turn % step === 0)).find(({ length }) => length <= most);
  return (kept ?? marks.slice(-1)).map(({ at, text }) => ({ at, text }));
}

/** The marks of an axis of counts, from 0: at most three steps of 1, 2 or 5 times a power of ten. The last is the end of the axis. */
export function countMarks(largest: number): number[] {
  let step = 1;
  for (let power = 1; step * 3 < largest; power *= 10)
    step = [1, 2, 5].map((each) => each * power).find((each) => each * 3 >= largest) ?? step;
  const steps = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
