import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { authorName } from './authorName';
import { keysOfOneList } from './citationKey';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf } from './publication';

/** Text that one of the programs below reads as a variable: a name and a colon at the start of a line, or `{:…}`. */
const variableInNote = /^[^\S\n\r\u2028\u2029]*\p{L}[\p{L}\p{N} _-]*:|\{:/mu;

/**
 * Programs read variables from `note`: citeproc-js and Zotero from `DOI: …` on any line, pandoc from each `name: …` at the
 * beginning, all of them from `{:DOI:…}` (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#cheater-syntax-for-odd-fields,
 * 2025). They ignore `annote`, which is CSL's variable for a reader's notes.
 */
const noteVariable = (note: string): 'note' | 'annote' =>
  variableInNote.test(note.replace(/[\r\u2028\u2029\v\f\x85]/gu, '\n')) ? 'annote' : 'note';

/** One item of CSL-JSON 1.0.2 (github.com/citation-style-language/schema, csl-data.json, 2021). */
export function cslItem({ paper, annotation }: LibraryEntry, key: string, options: FormatOptions): Record<string, unknown> {
  const about = publicationOf(paper);
  const preprint = about.type === 'article' && about.arxiv !== undefined;
  const inArchive = preprint && about.number === undefined ? undefined : about.arxiv;
  const { year, month, day } = about.date ?? {};
  const abstract = tidyMultiline((options.abstracts !== false && paper.abstract) || '', Number.POSITIVE_INFINITY);
  const item: Record<string, unknown> = {
    id: key,
    type: about.type,
    title: tidyText(writtenTex(paper.title), Number.POSITIVE_INFINITY),
    author: paper.authors.length > 0 ? paper.authors.map((author) => cslName(authorName(author))) : undefined,
    issued: year === undefined ? undefined : { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
    editor: paper.editors?.map((editor) => cslName(authorName(editor))),
    'container-title': about.container,
    'event-title': about.event,
    publisher: about.publisher ?? (preprint ? 'arXiv' : undefined),
    'publisher-place': about.place,
    volume: about.volume,
    issue: about.issue,
    page: about.pages,
    number: about.number ?? (preprint ? `arXiv:${about.arxiv}` : undefined),
    edition: about.edition,
    ISBN: about.isbn,
    ISSN: about.issn,
    language: about.language,
    accessed: paper.accessed === undefined ? undefined : { 'date-parts': [paper.accessed.split('-').map(Number)] },
    // Styles print the archive beside publisher and number, which say the same of a preprint.
    archive: inArchive === undefined ? undefined : 'arXiv',
    archive_location: inArchive,
    DOI: about.doi,
    PMID: about.pmid,
    PMCID: about.pmcid,
    URL: about.url,
    abstract: abstract || undefined,
    custom: paper.extra,
    keyword: options.tags && annotation.tags.length > 0 ? annotation.tags.join(', ') : undefined,
    ...(options.notes && annotation.note.trim() !== '' && { [noteVariable(annotation.note)]: annotation.note }),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function cslName(name: ReturnType<typeof authorName>): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  return {
    family: name.family,
    ...(name.given && { given: name.given }),
    ...(name.particle && { 'non-dropping-particle': name.particle }),
    ...(name.suffix && { suffix: name.suffix }),
  };
}

/** CSL-JSON: an array, one item per line. */
export const csl = defineFormat(
  { id: 'csl', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  (options) => {
    const keyOf = keysOfOneList(options.keys);
    return {
      begin: '[',
      first: '\n',
      between: ',\n',
      entry: (entry) => JSON.stringify(cslItem(entry, keyOf(entry.paper), options)),
      end: '\n]\n',
    };
  },
);
