/** A paper as a note of Obsidian: front matter in YAML 1.2, which holds what is looked up, and a body from a template. */
import { authorName, displayName } from '~/lib/formats/writers/authorName';
import { type KeyOptions, keysOfOneList } from '~/lib/formats/writers/citationKey';
import type { FormatOptions } from '~/lib/formats/writers/format';
import { markdownLiteral, markdownText } from '~/lib/formats/writers/markdownText';
import { publicationOf, safeUrl } from '~/lib/formats/writers/publication';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { fillTemplate } from './fillTemplate';
import { noteName } from './noteName';
import { obsidianTag } from './obsidianTag';

export interface NoteOptions extends FormatOptions {
  /** See `templateNames`. */
  template: string;
}

/** Names that a template can use. */
export const templateNames = [
  ...(['title', 'authors', 'abstract', 'note', 'citekey', 'year', 'published', 'venue', 'doi', 'arxiv', 'url'] as const),
  ...(['pdf', 'code', 'comment', 'tags', 'status', 'added', 'today'] as const),
] as const;

type Values = Record<(typeof templateNames)[number], string>;

/** The file name of a paper's note, without its ending, before it is made unique. */
export const noteNameOf = ({ paper }: LibraryEntry, keys?: KeyOptions): string => noteName(paper.title, keyOf(paper, keys));

const keyOf = (paper: Paper, keys: KeyOptions | undefined): string => paper.citationKey ?? keysOfOneList(keys)(paper);

const oneLine = (text: string | undefined): string => tidyText(text ?? '', Number.POSITIVE_INFINITY);

const day = (time: number | Date): string => new Date(time).toISOString().slice(0, 10);

/**
 * Tags, star, status and the day on which the paper was added are in it only if `tags` asks for them, the reader's note only if
 * `notes` does.
 * @param name the note's file name; a title that differs from it becomes an alias.
 */
export function obsidianNote(entry: LibraryEntry, name: string, options: NoteOptions): string {
  const { paper, annotation } = entry;
  const about = publicationOf(paper);
  const title = oneLine(writtenTex(paper.title));
  const authors = paper.authors.map((author) => oneLine(displayName(authorName(author))));
  const key = keyOf(paper, options.keys);
  const tags = options.tags ? [...new Set(annotation.tags.map(obsidianTag))].filter((tag) => tag !== '') : [];
  const venue = about.container ?? oneLine(paper.venue);
  const added = options.tags && annotation.addedAt > 0 ? day(annotation.addedAt) : '';
  const properties: [string, string | string[] | number | boolean | undefined][] = [
    ['title', title],
    ['aliases', title === name || title === '' ? undefined : [title]],
    ['authors', authors],
    ['year', about.date?.year],
    ['published', paper.published],
    ['venue', venue],
    ['citekey', key],
    ['arxiv', about.arxiv],
    ['doi', about.doi],
    ['url', about.url],
    ['pdf', safeUrl(paper.links.pdf)],
    ['tags', tags],
    ['status', options.tags ? annotation.status : undefined],
    ['starred', options.tags ? annotation.starredAt !== undefined : undefined],
    ['added', added],
  ];
  const lines = properties.flatMap(([field, value]) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    if (Array.isArray(value)) return [`${field}:`, ...value.map((each) => `  - ${quoted(each)}`)];
    return [`${field}: ${typeof value === 'string' ? quoted(value) : value}`];
  });
  const values: Values = {
    title: markdownText(writtenTex(paper.title)),
    authors: authors.map(markdownLiteral).join(', '),
    abstract: paragraphs(writtenTex(paper.abstract ?? '')),
    note: options.notes ? annotation.note.trim() : '',
    citekey: key,
    year: about.date === undefined ? '' : String(about.date.year),
    published: paper.published ?? '',
    venue: markdownLiteral(venue),
    doi: about.doi ?? '',
    arxiv: about.arxiv ?? '',
    url: about.url ?? '',
    pdf: safeUrl(paper.links.pdf) ?? '',
    code: safeUrl(paper.links.code) ?? '',
    comment: markdownText(oneLine(paper.comment)),
    tags: tags.map((tag) => `#${tag}`).join(' '),
    status: (options.tags && annotation.status) || '',
    added,
    today: day(options.now),
  };
  return `---\n${lines.join('\n')}\n---\n\n${fillTemplate(options.template, values).trim()}\n`;
}

const paragraphs = (text: string): string =>
  tidyMultiline(text, Number.POSITIVE_INFINITY).split('\n\n').map(markdownText).join('\n\n');

/** JSON's strings are YAML's double-quoted ones, but for characters that YAML does not allow to stand by themselves. */
const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
