/** Packs documents into columns to store them: a few large values are read much faster than many small ones. */
import type { Priority, Status } from '~/lib/papers/annotation';
import type { SearchDocument } from './searchDocument';
import { ValueTable } from './valueTable';

export interface PackedDocuments {
  ids: string[];
  texts: string[];
  published: string[];
  statuses: (Status | undefined)[];
  priorities: (Priority | undefined)[];
  hasNote: Uint8Array;
  starredAt: Float64Array;
  readAt: Float64Array;
  addedAt: Float64Array;
  updatedAt: Float64Array;
  tagNames: string[];
  tags: number[][];
  venueNames: string[];
  venues: number[];
  siteNames: string[];
  sites: number[][];
  /** Result of `Signatures.pack`. */
  signatures: Uint32Array;
}

export function packDocuments(documents: readonly SearchDocument[], signatures: Uint32Array): PackedDocuments {
  const tagNames = new ValueTable();
  const venueNames = new ValueTable();
  const siteNames = new ValueTable();
  return {
    ids: documents.map(({ id }) => id),
    texts: documents.map(({ text }) => text),
    published: documents.map(({ published }) => published),
    statuses: documents.map(({ status }) => status),
    priorities: documents.map(({ priority }) => priority),
    hasNote: Uint8Array.from(documents, ({ hasNote }) => Number(hasNote)),
    starredAt: Float64Array.from(documents, ({ starredAt }) => starredAt),
    readAt: Float64Array.from(documents, ({ readAt }) => readAt),
    addedAt: Float64Array.from(documents, ({ addedAt }) => addedAt),
    updatedAt: Float64Array.from(documents, ({ updatedAt }) => updatedAt),
    tags: documents.map(({ tags }) => tags.map((tag) => tagNames.placeOf(tag))),
    venues: documents.map(({ venue }) => venueNames.placeOf(venue)),
    sites: documents.map(({ sites }) => sites.map((site) => siteNames.placeOf(site))),
    tagNames: tagNames.values,
    venueNames: venueNames.values,
    siteNames: siteNames.values,
    signatures,
  };
}

export function unpackDocuments(packed: PackedDocuments): SearchDocument[] {
  const named = (places: readonly number[] | undefined, names: readonly string[]): string[] =>
    (places ?? []).map((place) => names[place] ?? '');
  return packed.ids.map((id, index) => ({
    id,
    text: packed.texts[index] ?? '',
    tags: named(packed.tags[index], packed.tagNames),
    venue: packed.venueNames[packed.venues[index] ?? 0] ?? '',
    published: packed.published[index] ?? '',
    sites: named(packed.sites[index], packed.siteNames),
    status: packed.statuses[index],
    priority: packed.priorities[index],
    hasNote: packed.hasNote[index] === 1,
    starredAt: packed.starredAt[index] ?? 0,
    readAt: packed.readAt[index] ?? 0,
    addedAt: packed.addedAt[index] ?? 0,
    updatedAt: packed.updatedAt[index] ?? 0,
  }));
}
