/** Counts documents by time: when they were added, starred and read, and how often their tags and venues were added. */
import { searchable } from '~/lib/search/language/searchable';
import type { DocumentTable } from './documentTable';
import type { ValueTable } from './valueTable';

export interface TimelineQuestion {
  /** Milliseconds since the epoch, ascending: each number but the last begins a span, which ends before the next number. */
  bounds: readonly number[];
  /** Number of tags, and of venues, that are returned at most. */
  most: number;
}

/** Counts of one tag or venue, one per span. */
export interface TimelineSeries {
  value: string;
  counts: number[];
}

export interface Timeline {
  /** One count per span. */
  added: number[];
  starred: number[];
  read: number[];
  /** The tags of papers that were added in the spans, the most frequent first; the same for venues. */
  tags: TimelineSeries[];
  venues: TimelineSeries[];
  /** Papers with the status `read` of which no time is known. They are in no span. */
  undatedRead: number;
  /** The earliest time at which a paper was added, within the spans or not; absent if there is no paper. */
  earliest?: number | undefined;
}

/** Documents per step, after which the caller checks the clock. */
const slice = 1024;

/** Yields often, so that the caller can stop it. */
export function* timelineOf(
  table: DocumentTable,
  places: Uint32Array,
  { bounds, most }: TimelineQuestion,
): Generator<undefined, Timeline> {
  const spans = Math.max(0, bounds.length - 1);
  const spanAt = spanFinder(bounds);
  const [added, starred, read] = [zeroes(spans), zeroes(spans), zeroes(spans)];
  const perTag = new SeriesTable(spans);
  const perVenue = new SeriesTable(spans);
  let undatedRead = 0;
  let earliest = Number.POSITIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    if (index % slice === 0) yield;
    const addedAt = table.addedAt[place] ?? 0;
    const readAt = table.readAt[place] ?? 0;
    if (addedAt > 0) earliest = Math.min(earliest, addedAt);
    if (readAt === 0 && table.statuses[place] === 'read') undatedRead++;
    increment(starred, spanAt(table.starredAt[place] ?? 0));
    increment(read, spanAt(readAt));
    const span = spanAt(addedAt);
    if (span < 0) continue;
    increment(added, span);
    for (const tag of table.tags[place] ?? []) perTag.count(tag, span);
    const venue = table.venues[place] ?? -1;
    if (venue >= 0) perVenue.count(venue, span);
  }
  return {
    added,
    starred,
    read,
    tags: perTag.largest(table.tagNames, most),
    venues: perVenue.largest(table.venueNames, most),
    undatedRead,
    ...(earliest === Number.POSITIVE_INFINITY ? {} : { earliest }),
  };
}

const zeroes = (length: number): number[] => Array.from({ length }, () => 0);

function increment(counts: number[], at: number, by = 1): void {
  if (at >= 0) counts[at] = (counts[at] ?? 0) + by;
}

/** @returns a function that finds the span of a time by bisection; -1 for a time in no span. */
function spanFinder(bounds: readonly number[]): (time: number) => number {
  const [first = 0] = bounds;
  const end = bounds.at(-1) ?? 0;
  return (time) => {
    if (time <= 0 || time < first || time >= end) return -1;
    let low = 0;
    let high = bounds.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) <= time) low = middle;
      else high = middle;
    }
    return low;
  };
}

/** The counts of many values, by the number of the value. */
class SeriesTable {
  readonly #counts = new Map<number, number[]>();

  constructor(private readonly spans: number) {}

  count(value: number, span: number): void {
    const counts = this.#counts.get(value) ?? zeroes(this.spans);
    this.#counts.set(value, counts);
    increment(counts, span);
  }

  /** The values with the highest sums. Spellings that a query does not distinguish are one value. */
  largest(names: ValueTable, most: number): TimelineSeries[] {
    const merged = new Map<string, { value: string; counts: number[]; largest: number }>();
    for (const [place, counts] of this.#counts) {
      const value = names.at(place);
      const key = searchable(value).trim();
      const held = merged.get(key);
      const sum = sumOf(counts);
      if (!held) {
        merged.set(key, { value, counts: [...counts], largest: sum });
        continue;
      }
      for (const [span, count] of counts.entries()) increment(held.counts, span, count);
      if (sum > held.largest) Object.assign(held, { value, largest: sum });
    }
    return [...merged.values()]
      .map(({ value, counts }) => ({ value, counts, sum: sumOf(counts) }))
      .sort((a, b) => b.sum - a.sum || (a.value < b.value ? -1 : 1))
      .slice(0, most)
      .map(({ value, counts }) => ({ value, counts }));
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
