/** A paper of the library with its annotation: the unit of lists, search and export. */
import type { Annotation } from './annotation';
import type { Paper } from './paper';

export interface LibraryEntry {
  paper: Paper;
  annotation: Annotation;
}

export interface TrashedEntry extends LibraryEntry {
  /** Milliseconds since the epoch. */
  trashedAt: number;
}
