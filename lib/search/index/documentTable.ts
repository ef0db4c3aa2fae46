/** The documents of an index, by their place, in columns; the values that many share are kept once. */
import type { Priority, Status } from '~/lib/papers/annotation';
import type { SearchDocument } from './searchDocument';
import { Signatures } from './signatures';
import { ValueTable } from './valueTable';

/** A year that is not known. */
export const noYear = 0;

export class DocumentTable {
  readonly ids: string[] = [];
  /** `undefined` where a document was taken out. */
  readonly texts: (string | undefined)[] = [];
  readonly starredAt: number[] = [];
  readonly addedAt: number[] = [];
  readonly updatedAt: number[] = [];
  readonly published: string[] = [];
  readonly years: number[] = [];
  readonly statuses: (Status | undefined)[] = [];
  readonly priorities: (Priority | undefined)[] = [];
  readonly hasNote: boolean[] = [];
  /** Places in `tagNames`. */
  readonly tags: number[][] = [];
  /** Place in `venueNames`, -1 for none. */
  readonly venues: number[] = [];
  readonly sites: number[][] = [];
  readonly signatures: Signatures;
  readonly tagNames = new ValueTable();
  readonly venueNames = new ValueTable();
  readonly siteNames = new ValueTable();

  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];

  /** @param room for how many documents there is at first. */
  constructor(room?: number) {
    this.signatures = new Signatures(room);
  }

  /** How many documents there are. */
  get size(): number {
    return this.#places.size;
  }

  /** Places go from 0 up to here; some may be empty. */
  get end(): number {
    return this.ids.length;
  }

  /** The ids of all documents. */
  present(): string[] {
    return [...this.#places.keys()];
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  /**
   * @param sign takes over the document's signature where it is known already; it is worked out otherwise.
   * @returns the document's place.
   */
  put(document: SearchDocument, sign?: (place: number) => void): number {
    const place = this.#places.get(document.id) ?? this.#free.pop() ?? this.ids.length;
    this.#places.set(document.id, place);
    this.ids[place] = document.id;
    if (sign) sign(place);
    else if (this.texts[place] !== document.text) this.signatures.put(place, document.text);
    this.texts[place] = document.text;
    this.starredAt[place] = document.starredAt;
    this.addedAt[place] = document.addedAt;
    this.updatedAt[place] = document.updatedAt;
    this.published[place] = document.published;
    this.years[place] = Number(document.published.slice(0, 4)) || noYear;
    this.statuses[place] = document.status;
    this.priorities[place] = document.priority;
    this.hasNote[place] = document.hasNote;
    this.tags[place] = document.tags.map((tag) => this.tagNames.placeOf(tag));
    this.venues[place] = document.venue === '' ? -1 : this.venueNames.placeOf(document.venue);
    this.sites[place] = document.sites.map((site) => this.siteNames.placeOf(site));
    return place;
  }

  /** @returns the place that is empty now; undefined when there was no such document. */
  remove(id: string): number | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    this.#places.delete(id);
    this.#free.push(place);
    this.texts[place] = undefined;
    this.tags[place] = [];
    this.sites[place] = [];
    this.venues[place] = -1;
    return place;
  }

  /** The document as it was put in. */
  at(place: number): SearchDocument | undefined {
    const text = this.texts[place];
    const id = this.ids[place];
    if (text === undefined || id === undefined) return undefined;
    return {
      id,
      text,
      tags: (this.tags[place] ?? []).map((tag) => this.tagNames.at(tag)),
      venue: this.venueNames.at(this.venues[place] ?? -1),
      published: this.published[place] ?? '',
      sites: (this.sites[place] ?? []).map((site) => this.siteNames.at(site)),
      status: this.statuses[place],
      priority: this.priorities[place],
      hasNote: this.hasNote[place] ?? false,
      starredAt: this.starredAt[place] ?? 0,
      addedAt: this.addedAt[place] ?? 0,
      updatedAt: this.updatedAt[place] ?? 0,
    };
  }
}
