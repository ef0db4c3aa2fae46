/** A paper of the library as the index holds it: its folded text, and what is filtered, ordered and counted by. */
import { isBlank, type Priority, type Status } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { searchable } from '~/lib/search/language/searchable';

/** Grows whenever the same paper would give another document: what was kept of older ones is then read anew. */
export const documentVersion = 1;

/** The lines of a document's text, in order. Short ones first; what is last needs no end to be looked for. */
export const textLines = ['title', 'author', 'tag', 'venue', 'identifier', 'note', 'abstract'] as const;

export type TextLine = (typeof textLines)[number];

export interface SearchDocument {
  id: string;
  /**
   * `searchable` fields, one a line. The values of authors, tags, venue and identifiers stand between tabs, which no
   * searchable text holds: what begins a value follows a tab, and a whole value stands between two.
   */
  text: string;
  /** As the library spells them. */
  tags: readonly string[];
  /** Empty where it is not known, like `published`. */
  venue: string;
  published: string;
  sites: readonly string[];
  status?: Status | undefined;
  priority?: Priority | undefined;
  hasNote: boolean;
  /** Milliseconds since the epoch; 0 when not starred. */
  starredAt: number;
  addedAt: number;
  updatedAt: number;
}

/** @returns undefined for a paper of which nothing is said: it is in no list. */
export function searchDocument({ paper, annotation }: LibraryEntry): SearchDocument | undefined {
  if (isBlank(annotation)) return undefined;
  const { id, venue = '', published = '', sites } = paper;
  const { tags, status, priority, note, starredAt = 0, addedAt, updatedAt } = annotation;
  const hasNote = note.trim() !== '';
  const lines: Record<TextLine, string> = {
    title: searchable(paper.title),
    author: values(paper.authors.map(({ name }) => name)),
    tag: values(tags),
    venue: values(venue === '' ? [] : [venue]),
    identifier: values(paper.identifiers),
    note: searchable(note),
    abstract: searchable(paper.abstract ?? ''),
  };
  const text = compact(textLines.map((line) => lines[line]).join('\n'));
  return { id, text, tags, venue, published, sites, status, priority, hasNote, starredAt, addedAt, updatedAt };
}

/**
 * The same text in half the memory. Engines keep a text with two bytes a letter once any of what it was made from had a
 * letter beyond Latin-1 (`Erdős`), also where folding has taken that away; a JSON parser makes it anew, a byte a letter.
 */
const compact = (text: string): string => (/^[\0-\xff]*$/u.test(text) ? JSON.parse(JSON.stringify(text)) : text);

const values = (all: readonly string[]): string => (all.length === 0 ? '' : `\t${all.map(searchable).join('\t')}\t`);

/** The part of a document's text that one line is. */
export function lineOf(text: string, line: TextLine): string {
  let start = 0;
  for (const each of textLines) {
    const end = each === 'abstract' ? text.length : text.indexOf('\n', start);
    if (each === line) return text.slice(start, end);
    start = end + 1;
  }
  return '';
}
