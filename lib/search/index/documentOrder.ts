/** Keeps the documents of a table sorted in each order of the lists, and updates the orders when the table changes. */
import { titleKey } from '~/lib/papers/text/foldText';
import type { DocumentTable } from './documentTable';
import { lineOf } from './searchDocument';

/** The orders of the library's lists (see `LibrarySort`). */
export type DocumentSort = 'added' | 'starred' | 'updated' | 'published' | 'title' | 'queue';

interface Key {
  place: number;
  /** 1 for documents that come last in both directions. */
  last: 0 | 1;
  value: number | string;
  /** Compared if the values are equal. */
  tie: number;
}

interface Order {
  places: Uint32Array;
  /** Places that changed after they were sorted. */
  stale: Set<number>;
}

/** Up to this many changes are merged into an existing order; with more, all documents are sorted again. */
const fewChanges = 2000;

export class DocumentOrder {
  readonly #orders = new Map<string, Order>();

  constructor(private readonly table: DocumentTable) {}

  /** Call it for each place whose document was added, changed or removed. */
  changed(place: number): void {
    for (const { stale } of this.#orders.values()) stale.add(place);
  }

  /** @returns the places of all documents in order. Equal keys are ordered by id. */
  places(sort: DocumentSort, descending: boolean): Uint32Array {
    const name = `${sort} ${descending}`;
    const existing = this.#orders.get(name);
    if (existing && existing.stale.size === 0) return existing.places;
    const places =
      existing && existing.stale.size <= fewChanges ? this.#merged(existing, sort, descending) : this.#sorted(sort, descending);
    this.#orders.set(name, { places, stale: new Set() });
    return places;
  }

  #sorted(sort: DocumentSort, descending: boolean): Uint32Array {
    const all: number[] = [];
    for (let place = 0; place < this.table.end; place++) if (this.table.texts[place] !== undefined) all.push(place);
    return Uint32Array.from(this.#inOrder(all, sort, descending), ({ place }) => place);
  }

  /** Removes the changed places from the order and inserts them at their current position. */
  #merged({ places, stale }: Order, sort: DocumentSort, descending: boolean): Uint32Array {
    const present = [...stale].filter((place) => this.table.texts[place] !== undefined);
    const moved = this.#inOrder(present, sort, descending);
    const keyOf = this.#keys(sort);
    const kept = places.filter((place) => !stale.has(place));
    const merged = new Uint32Array(this.table.size);
    let from = 0;
    for (const [index, key] of moved.entries()) {
      const to = from + firstAfter(kept.subarray(from), (place) => this.#compare(key, keyOf(place), descending) < 0);
      merged.set(kept.subarray(from, to), from + index);
      merged[to + index] = key.place;
      from = to;
    }
    merged.set(kept.subarray(from), from + moved.length);
    return merged;
  }

  #inOrder(places: readonly number[], sort: DocumentSort, descending: boolean): Key[] {
    return places.map(this.#keys(sort)).sort((a, b) => this.#compare(a, b, descending));
  }

  #compare(a: Key, b: Key, descending: boolean): number {
    if (a.last !== b.last) return a.last - b.last;
    const { ids } = this.table;
    const order = rank(a.value, b.value) || a.tie - b.tie || rank(ids[a.place] ?? '', ids[b.place] ?? '');
    return descending ? -order : order;
  }

  #keys(sort: DocumentSort): (place: number) => Key {
    const { starredAt, addedAt, updatedAt, published, texts, statuses, priorities } = this.table;
    const at = (times: readonly number[], place: number): number => times[place] ?? 0;
    switch (sort) {
      case 'added':
        return (place) => ({ place, last: 0, value: at(addedAt, place), tie: 0 });
      case 'updated':
        return (place) => ({ place, last: 0, value: at(updatedAt, place), tie: 0 });
      case 'starred':
        return (place) => {
          const starred = at(starredAt, place);
          return starred > 0 ? { place, last: 0, value: starred, tie: 0 } : { place, last: 1, value: at(addedAt, place), tie: 0 };
        };
      case 'published':
        return (place) => ({ place, last: published[place] ? 0 : 1, value: published[place] ?? '', tie: 0 });
      case 'title':
        return (place) => ({
          place,
          last: 0,
          value: titleKey(lineOf(texts[place] ?? '', 'title')).slice(0, longestTitleKey),
          tie: 0,
        });
      case 'queue':
        return (place) =>
          statuses[place] === 'to-read'
            ? { place, last: 0, value: queueRank[priorities[place] ?? 'none'], tie: at(addedAt, place) }
            : { place, last: 1, value: at(addedAt, place), tie: 0 };
    }
  }
}

/** UTF-16 units. The library's index of titles cuts its keys to the same length. */
const longestTitleKey = 200;

const queueRank = { high: 2, none: 1, low: 0 };

const rank = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** @returns the first index at which the test holds, by binary search: it must hold for all later ones too. */
function firstAfter(places: Uint32Array, test: (place: number) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(places[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
