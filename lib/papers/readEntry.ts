/** What the readers of other programs' files give: entries as far as they can be read, and problems by entry and line. */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Priority, Status } from './annotation';
import type { Bibliography } from './paper';

/** Where something stands in a file. Both count from 1. */
export interface Place {
  entry?: number | undefined;
  line?: number | undefined;
  /** The entry's own name in the file, such as a citation key. */
  key?: string | undefined;
}

/** What a file says of a person's dealings with a paper. Times are milliseconds since the epoch. */
export interface ReadMarks {
  starred?: boolean | undefined;
  starredAt?: number | undefined;
  status?: Status | undefined;
  readAt?: number | undefined;
  priority?: Priority | undefined;
  addedAt?: number | undefined;
  /** Words that the person, or a publisher, put to the paper; the reader of the file cannot always tell which. */
  keywords: string[];
  /** Tags that certainly are the person's own. */
  tags: string[];
  /** Markdown; several notes of one paper are separated by a blank line. */
  note: string;
  /** Folders of the paper, each as the names from the outermost to the innermost. */
  collections: string[][];
}

/** One paper of a file. The texts are tidied and within `limits`. */
export interface ReadEntry {
  at: Place;
  /** Never with an empty title; fields without content are absent. */
  bibliography: Bibliography;
  /** The best first; empty where the file names the paper only by title and authors. */
  identifiers: Identifier[];
  marks: ReadMarks;
}

/**
 * A part of a file that could not be read, or was read with a loss. The words are in the languages' files under
 * `import.problems`, with `values` for their placeholders.
 */
export interface ReadProblem {
  at: Place;
  code: ReadProblemCode;
  values?: readonly string[] | undefined;
}

export const readProblemCodes = [
  /** The entry does not end before the next one begins. */
  'unfinished',
  /** The entry breaks the rules of the format near `values[0]`. */
  'malformed',
  /** The entry has no title. */
  'untitled',
  /** Not a paper: a file, a folder, a web page without a paper. `values[0]`: what it is. */
  'notPaper',
  /** The field `values[0]` is longer than is stored, and was cut. */
  'cut',
  /** The value `values[1]` of the field `values[0]` has an unknown form, and is kept as text. */
  'kept',
  /** An address that is no web address, `values[0]`, was left out. */
  'address',
  /** The entry refers to `values[0]`, which the file does not have. */
  'dangling',
  /** The citation key `values[0]` occurs several times; later papers have none. */
  'repeatedKey',
  /** Nesting deeper than is read. */
  'tooDeep',
] as const;

export type ReadProblemCode = (typeof readProblemCodes)[number];

/** Why a whole file cannot be read. The words are beside those of `readProblemCodes`. */
export const fileProblemCodes = [
  /** Nothing, or white space alone. */
  'empty',
  /** A zip or another packed file; documents of Word and Excel are such files. */
  'zip',
  'pdf',
  /** A database, such as `zotero.sqlite`. */
  'database',
  /** A picture, or another file without text. */
  'binary',
  /** A web page that is no list of bookmarks. */
  'html',
  /** More than `largestFile` of `lib/formats/readers/decodeFile.ts`. */
  'tooLarge',
  /** The browser cannot read the file. */
  'unreadable',
  /** A text in none of the formats. */
  'unknown',
] as const;

export type FileProblemCode = (typeof fileProblemCodes)[number];

/** An item of the stream that a reader yields; `undefined` is a place to pause. */
export type ReadItem = { entry: ReadEntry } | { problem: ReadProblem } | undefined;
