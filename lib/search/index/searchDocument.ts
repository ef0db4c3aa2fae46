/** A paper of the library in the search index: its folded text, and the values to filter, sort and count by. */
import { type Annotation, isBlank, type Priority, type Status } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { venueOf } from '~/lib/papers/venueOf';
import { searchable } from '~/lib/search/language/searchable';

/** Increase it when the same paper gives a different document: stored documents of another version are then built again. */
export const documentVersion = 3;

/** The lines of a document's text, in order. Short ones come first; the end of the last one need not be searched. */
export const textLines = ['title', 'author', 'tag', 'venue', 'identifier', 'note', 'abstract'] as const;

export type TextLine = (typeof textLines)[number];

export interface SearchDocument {
  id: string;
  /**
   * `searchable` fields, one per line: editors beside authors; journal, proceedings and conference beside the venue; the
   * citation key beside identifiers. Tabs, which no searchable text contains, separate and enclose the values of these and of tags: the beginning of a value follows a tab, and a whole value is between two tabs.
   */
  text: string;
  /** Spelled as in the library. */
  tags: readonly string[];
  /** `venueOf`; empty if it is not known, like `published`. */
  venue: string;
  published: string;
  sites: readonly string[];
  status?: Status | undefined;
  priority?: Priority | undefined;
  hasNote: boolean;
  /** Milliseconds since the epoch; 0 when not starred. */
  starredAt: number;
  /** The same; 0 when the status is not `read`, or the time is unknown. */
  readAt: number;
  addedAt: number;
  updatedAt: number;
}

/** @returns undefined for a paper with a blank annotation, which is in no list. */
export function searchDocument(entry: LibraryEntry): SearchDocument | undefined {
  if (isBlank(entry.annotation)) return undefined;
  const document = documentOf(entry);
  return { ...document, text: compact(document.text) };
}

/** What of a paper can be searched. */
export interface SearchedEntry {
  paper: Pick<Paper, 'id' | 'identifiers' | 'title' | 'authors' | 'abstract' | 'venue' | 'published' | 'sites'> &
    Pick<Paper, 'container' | 'event' | 'editors' | 'citationKey'>;
  annotation: Annotation;
}

/** The document of any paper, also of one that only a page shows. */
export function documentOf({ paper, annotation }: SearchedEntry): SearchDocument {
  const { id, published = '', sites, citationKey } = paper;
  const venue = venueOf(paper) ?? '';
  const people = [...paper.authors, ...(paper.editors ?? [])];
  const venues = [paper.venue, paper.container, paper.event].filter((name): name is string => Boolean(name));
  const { tags, status, priority, note, starredAt = 0, readAt = 0, addedAt, updatedAt } = annotation;
  const hasNote = note.trim() !== '';
  const lines: Record<TextLine, string> = {
    title: searchable(paper.title),
    author: values(people.map(({ name }) => name)),
    tag: values(tags),
    venue: values([...new Set(venues)]),
    identifier: values(citationKey ? [...paper.identifiers, citationKey] : paper.identifiers),
    note: searchable(note),
    abstract: searchable(paper.abstract ?? ''),
  };
  const text = textLines.map((line) => lines[line]).join('\n');
  return {
    id,
    text,
    tags,
    venue,
    published,
    sites,
    status,
    priority,
    hasNote,
    starredAt,
    readAt: status === 'read' ? readAt : 0,
    addedAt,
    updatedAt,
  };
}

/**
 * Returns the same text in half the memory. Engines store a string with two bytes per unit if it was built from a string with
 * a character beyond Latin-1 (`Erdős`), even if folding removed that character; parsing it from JSON creates it again with
 * one byte per unit.
 */
const compact = (text: string): string => (/^[\0-\xff]*$/u.test(text) ? JSON.parse(JSON.stringify(text)) : text);

const values = (all: readonly string[]): string => (all.length === 0 ? '' : `\t${all.map(searchable).join('\t')}\t`);

/** @returns one line of a document's text. */
export function lineOf(text: string, line: TextLine): string {
  let start = 0;
  for (const each of textLines) {
    const end = each === 'abstract' ? text.length : text.indexOf('\n', start);
    if (each === line) return text.slice(start, end);
    start = end + 1;
  }
  return '';
}
