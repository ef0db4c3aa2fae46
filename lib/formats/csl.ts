import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { tidyMultiline, tidyText } from '~/lib/papers/tidyText';
import { authorName } from './authorName';
import { keysOfOneList } from './citationKey';
import { defineFormat, type FormatOptions } from './format';
import { publicationOf } from './publication';

const types = { article: 'article-journal', conference: 'paper-conference', preprint: 'article' } as const;

/** One item of CSL-JSON 1.0.2 (github.com/citation-style-language/schema, csl-data.json, 2021). */
export function cslItem({ paper, annotation }: LibraryEntry, key: string, options: FormatOptions): Record<string, unknown> {
  const about = publicationOf(paper);
  const preprint = about.kind === 'preprint' && about.arxiv !== undefined;
  const { year, month, day } = about.date ?? {};
  const abstract = tidyMultiline(paper.abstract ?? '', Number.POSITIVE_INFINITY);
  const item: Record<string, unknown> = {
    id: key,
    type: types[about.kind],
    title: tidyText(paper.title, Number.POSITIVE_INFINITY),
    author: paper.authors.length > 0 ? paper.authors.map((author) => cslName(authorName(author))) : undefined,
    issued: year === undefined ? undefined : { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
    'container-title': about.container,
    publisher: preprint ? 'arXiv' : undefined,
    number: preprint ? `arXiv:${about.arxiv}` : undefined,
    archive: about.arxiv === undefined ? undefined : 'arXiv',
    archive_location: about.arxiv,
    DOI: about.doi,
    PMID: about.pmid,
    PMCID: about.pmcid,
    URL: about.url,
    abstract: abstract || undefined,
    keyword: options.tags && annotation.tags.length > 0 ? annotation.tags.join(', ') : undefined,
    note: options.notes && annotation.note.trim() !== '' ? annotation.note : undefined,
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
    const keyOf = keysOfOneList();
    return {
      begin: '[',
      first: '\n',
      between: ',\n',
      entry: (entry) => JSON.stringify(cslItem(entry, keyOf(entry.paper), options)),
      end: '\n]\n',
    };
  },
);
