/** Counts documents by star, note, status, priority, tag, year, venue and site. */
import { type Priority, priorities, type Status, statuses } from '~/lib/papers/annotation';
import type { TagCount } from '~/lib/papers/paperStore';
import { type DocumentTable, noYear } from './documentTable';
import type { ValueTable } from './valueTable';

export interface ValueCount {
  value: string;
  count: number;
}

export interface FacetCounts {
  starred: number;
  withNote: number;
  byStatus: Record<Status, number>;
  byPriority: Record<Priority, number>;
  /** Highest count first, then by spelling; the same order for venues and sites. */
  tags: TagCount[];
  /** Newest first. */
  years: ValueCount[];
  venues: ValueCount[];
  sites: ValueCount[];
}

export function facetCounts(table: DocumentTable, places: Uint32Array): FacetCounts {
  const { starredAt, hasNote, statuses: statusAt, priorities: priorityAt, tags, years, venues, sites } = table;
  let starred = 0;
  let withNote = 0;
  const byStatus = zeroes(statuses);
  const byPriority = zeroes(priorities);
  const perTag = new Uint32Array(table.tagNames.values.length);
  const perVenue = new Uint32Array(table.venueNames.values.length);
  const perSite = new Uint32Array(table.siteNames.values.length);
  const perYear = new Map<number, number>();
  const increment = (counts: Uint32Array, place: number): void => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const place of places) {
    if ((starredAt[place] ?? 0) > 0) starred++;
    if (hasNote[place]) withNote++;
    const status = statusAt[place];
    if (status) byStatus[status]++;
    const priority = priorityAt[place];
    if (priority) byPriority[priority]++;
    for (const tag of tags[place] ?? []) increment(perTag, tag);
    for (const site of sites[place] ?? []) increment(perSite, site);
    const venue = venues[place] ?? -1;
    if (venue >= 0) increment(perVenue, venue);
    const year = years[place] ?? noYear;
    if (year !== noYear) perYear.set(year, (perYear.get(year) ?? 0) + 1);
  }
  return {
    starred,
    withNote,
    byStatus,
    byPriority,
    tags: counted(table.tagNames, perTag).map(({ value, count }) => ({ tag: value, count })),
    years: [...perYear].sort(([a], [b]) => b - a).map(([year, count]) => ({ value: String(year), count })),
    venues: counted(table.venueNames, perVenue),
    sites: counted(table.siteNames, perSite),
  };
}

const zeroes = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;

const counted = ({ values }: ValueTable, counts: Uint32Array): ValueCount[] =>
  values
    .map((value, place) => ({ value, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
