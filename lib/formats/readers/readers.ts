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
const readers: Record<ReaderId, () => Promise<Reader>> = {
  bibtex: async () => (await import('./bibtex')).bibtex,
  ris: async () => (await import('./ris')).ris,
  nbib: async () => (await import('./nbib')).nbib,
  enw: async () => (await import('./enw')).enw,
  endnoteXml: async () => (await import('./endnoteXml')).endnoteXml,
  csl: async () => (await import('./csl')).csl,
  zoteroRdf: async () => (await import('./zoteroRdf')).zoteroRdf,
  zoteroCsv: async () => (await import('./zoteroCsv')).zoteroCsv,
  paperMemory: async () => (await import('./paperMemory')).paperMemory,
  bookmarks: async () => (await import('./bookmarks')).bookmarks,
  pocket: async () => (await import('./pocket')).pocket,
  raindrop: async () => (await import('./raindrop')).raindrop,
  readwise: async () => (await import('./readwise')).readwise,
  semanticScholar: async () => (await import('./semanticScholar')).semanticScholar,
  googleScholar: async () => (await import('./googleScholar')).googleScholar,
  dogearCsv: async () => (await import('./dogearCsv')).dogearCsv,
  dogearMarkdown: async () => (await import('./dogearMarkdown')).dogearMarkdown,
  table: async () => (await import('./table')).table,
  addresses: async () => (await import('./addresses')).addresses,
};

export const loadReader = (id: ReaderId): Promise<Reader> => readers[id]();

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
