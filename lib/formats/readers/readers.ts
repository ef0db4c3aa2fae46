/** All readers. Only the worker that reads files loads them; it is one script, and cannot load parts of itself later. */
import { addresses } from './addresses';
import { bookmarks } from './bookmarks';
import { csl } from './csl';
import { dogearCsv } from './dogearCsv';
import { dogearMarkdown } from './dogearMarkdown';
import { googleScholar } from './googleScholar';
import { paperMemory } from './paperMemory';
import { pocket } from './pocket';
import { raindrop } from './raindrop';
import type { Reader, ReaderId } from './reader';
import { readwise } from './readwise';
import { semanticScholar } from './semanticScholar';
import { table } from './table';
import { zoteroCsv } from './zoteroCsv';
import { zoteroRdf } from './zoteroRdf';

/** In the order in which formats of equal certainty are tried. */
const readers: Partial<Record<ReaderId, () => Promise<Reader>>> = {
  csl: async () => csl,
  zoteroRdf: async () => zoteroRdf,
  zoteroCsv: async () => zoteroCsv,
  paperMemory: async () => paperMemory,
  bookmarks: async () => bookmarks,
  pocket: async () => pocket,
  raindrop: async () => raindrop,
  readwise: async () => readwise,
  semanticScholar: async () => semanticScholar,
  googleScholar: async () => googleScholar,
  dogearCsv: async () => dogearCsv,
  dogearMarkdown: async () => dogearMarkdown,
  table: async () => table,
  addresses: async () => addresses,
};

/** @returns undefined for a format without a reader. */
export const loadReader = async (id: ReaderId): Promise<Reader | undefined> => readers[id]?.();

/**
 * Recognises a file by its content, never by its name.
 * @param start its first `startLength` characters, with `\n` line ends.
 * @returns the formats that it may have, the likeliest first; empty for none.
 */
export async function recogniseFile(start: string): Promise<ReaderId[]> {
  const loaded = await Promise.all(Object.values(readers).map((load) => load()));
  return loaded
    .map(({ id, recognise }) => ({ id, certainty: recognise(start) }))
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty)
    .map(({ id }) => id);
}
