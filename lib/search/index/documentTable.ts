/** The documents of a search index in columns; a place is a row number. Values that many documents share are stored once. */
import type { Priority, Status } from '~/lib/papers/annotation';
import type { SearchDocument } from './searchDocument';
import { Signatures } from './signatures';
import { ValueTable } from './valueTable';

/** The year of a document without a publication date. */
export const noYear = 0;

export class DocumentTable {
  readonly ids: string[] = [];
  /** `undefined` at the place of a removed document. */
  readonly texts: (string | undefined)[] = [];
  readonly starredAt: number[] = [];
  readonly readAt: number[] = [];
  readonly addedAt: number[] = [];
  readonly updatedAt: number[] = [];
  readonly published: string[] = [];
  readonly years: number[] = [];
  readonly statuses: (Status | undefined)[] = [];
  readonly priorities: (Priority | undefined)[] = [];
  readonly hasNote: boolean[] = [];
  /** Indexes in `tagNames`. */
  readonly tags: number[][] = [];
  /** Index in `venueNames`, -1 for none. */
  readonly venues: number[] = [];
  /** Indexes in `siteNames`. */
  readonly sites: number[][] = [];
  readonly signatures: Signatures;
  readonly tagNames = new ValueTable();
  readonly venueNames = new ValueTable();
  readonly siteNames = new ValueTable();

  readonly #places = new Map<string, number>();
  readonly #free: number[] = [];

  /**
   * @param room number of documents for which memory is allocated at first.
   * @param isSigned false for documents that are searched so seldom that computing their signatures takes longer.
   */
  constructor(
    room?: number,
    readonly isSigned = true,
  ) {
    this.signatures = new Signatures(isSigned ? room : 0);
  }

  /** Number of documents. */
  get size(): number {
    return this.#places.size;
  }

  /** All places are below this number; some of them may be empty. */
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
   * Adds a document, or replaces the one with the same id.
   * @param sign stores a signature that is known already; without it, the signature is computed.
   * @returns the document's place.
   */
  put(document: SearchDocument, sign?: (place: number) => void): number {
    const place = this.#places.get(document.id) ?? this.#free.pop() ?? this.ids.length;
    this.#places.set(document.id, place);
    this.ids[place] = document.id;
    if (sign) sign(place);
    else if (this.isSigned && this.texts[place] !== document.text) this.signatures.put(place, document.text);
    this.texts[place] = document.text;
    this.starredAt[place] = document.starredAt;
    this.readAt[place] = document.readAt;
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

  /** @returns the place that is now empty; undefined if no document has the id. */
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

  /** @returns the document as it was passed to `put`; undefined for an empty place. */
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
      readAt: this.readAt[place] ?? 0,
      addedAt: this.addedAt[place] ?? 0,
      updatedAt: this.updatedAt[place] ?? 0,
    };
  }
}
