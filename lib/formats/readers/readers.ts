/** All readers. Only the worker that reads files loads them; it is one script, and cannot load parts of itself later. */

import type { ReaderId } from '~/lib/papers/readerIds';
import { addresses } from './addresses';
import { bibtex } from './bibtex';
import { bookmarks } from './bookmarks';
import { csl } from './csl';
import { dogearCsv } from './dogearCsv';
import { dogearMarkdown } from './dogearMarkdown';
import { endnoteXml } from './endnoteXml';
import { enw } from './enw';
import { googleScholar } from './googleScholar';
import { instapaper } from './instapaper';
import { nbib } from './nbib';
import { paperMemory } from './paperMemory';
import { pocket } from './pocket';
import { raindrop } from './raindrop';
import type { Reader } from './reader';
import { readwise } from './readwise';
import { ris } from './ris';
import { semanticScholar } from './semanticScholar';
import { table } from './table';
import { zoteroCsv } from './zoteroCsv';
import { zoteroRdf } from './zoteroRdf';

/** In the order in which formats of equal certainty are tried. */
const readers: Record<ReaderId, Reader> = {
  bibtex,
  ris,
  nbib,
  enw,
  endnoteXml,
  csl,
  zoteroRdf,
  zoteroCsv,
  paperMemory,
  bookmarks,
  pocket,
  raindrop,
  instapaper,
  readwise,
  semanticScholar,
  googleScholar,
  dogearCsv,
  dogearMarkdown,
  table,
  addresses,
};

export const readerOf = (id: ReaderId): Reader => readers[id];

/**
 * Recognises a file by its content, never by its name.
 * @param start its first `startLength` characters, with `\n` line ends.
 * @returns the formats that it may have, the likeliest first; empty for none.
 */
export function recogniseFile(start: string): ReaderId[] {
  return Object.values(readers)
    .map(({ id, recognise }) => ({ id, certainty: recognise(start) }))
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty)
    .map(({ id }) => id);
}
