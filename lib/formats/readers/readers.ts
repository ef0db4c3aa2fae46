/** The readers of other programs' files, those whose signs are surest first. */
import { addresses } from './addresses';
import { bookmarks } from './bookmarks';
import { csl } from './csl';
import { dogearCsv } from './dogearCsv';
import { dogearMarkdown } from './dogearMarkdown';
import { googleScholar } from './googleScholar';
import { paperMemory } from './paperMemory';
import { pocket } from './pocket';
import { raindrop } from './raindrop';
import { type Reader, startLength } from './reader';
import { readwise } from './readwise';
import { semanticScholar } from './semanticScholar';
import { table } from './table';
import { zoteroCsv } from './zoteroCsv';

export const readers: readonly Reader[] = [
  ...[csl, paperMemory, zoteroCsv, dogearCsv, semanticScholar, googleScholar, raindrop, pocket, readwise],
  ...[bookmarks, dogearMarkdown, table, addresses],
];

/** @returns the reader that is surest of a text; undefined where none is. */
export function recogniseFile(text: string): Reader | undefined {
  const start = text.slice(0, startLength);
  const sure = readers.map((reader) => ({ reader, sure: reader.recognise(start) }));
  const best = sure.reduce((a, b) => (b.sure > a.sure ? b : a));
  return best.sure > 0 ? best.reader : undefined;
}
