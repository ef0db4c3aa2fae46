/** Turns the data of a page into a draft: tidied, cut to length, without empty fields. */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { webUrl } from '~/lib/papers/identifiers/webUrl';
import { type Author, type PaperDraft, type PaperType, type PublicationField, publicationFields } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';

/** Data as found in the page; strings may have any content. */
export interface RawDraft extends Partial<Record<PublicationField, string | undefined>> {
  site: string;
  identifiers: (Identifier | null)[];
  title: string;
  authors: Author[];
  authorCount?: number | undefined;
  abstract?: string | undefined;
  /** Candidates, of which the first valid date counts. */
  published?: (string | undefined)[];
  venue?: string | undefined;
  /** Only if the page states it. */
  type?: PaperType | undefined;
  editors?: Author[] | undefined;
  categories?: string[];
  comment?: string | undefined;
  page?: string | undefined;
  pdf?: string | undefined;
  code?: string | undefined;
  upvotes?: number | undefined;
}

const optional = (text: string | undefined, max: number): string | undefined => tidyText(text ?? '', max) || undefined;

/** Larger counts of authors or upvotes are not plausible and are left out. */
const most = 1_000_000;

const count = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0 && value <= most ? value : undefined;

const tidyAuthor = ({ name, family, given, suffix }: Author): Author => ({
  name: tidyText(name, limits.authorName),
  ...(family && { family: tidyText(family, limits.authorName), given: optional(given, limits.authorName) }),
  ...(family && suffix && { suffix: optional(suffix, limits.authorName) }),
});

const tidyAuthors = (authors: Author[]): Author[] =>
  authors
    .slice(0, limits.authors)
    .map(tidyAuthor)
    .filter((author) => author.name);

/** `436-444`, however a site writes it: `pp. 436–444`. */
const tidyPages = (text: string | undefined): string | undefined => text?.replace(/^pp?\. ?/i, '').replace(/ ?[–—−-]+ ?/g, '-');

/**
 * The month in an arXiv identifier, `2023-01` for both `2301.00001` and `hep-th/2301001`.
 * See https://info.arxiv.org/help/arxiv_identifier.html (2026).
 */
export const monthOf = (identifier: Identifier): string | undefined => {
  const [, year = '', month = ''] = /^arxiv:(?:.*\/)?(\d\d)(0[1-9]|1[0-2])/.exec(identifier) ?? [];
  return month && `${Number(year) > 90 ? 19 : 20}${year}-${month}`;
};

/** @returns the draft; null if there is no identifier. */
export const makeDraft = (raw: RawDraft): PaperDraft | null => {
  const [first, ...more] = [...new Set(raw.identifiers.filter((identifier) => identifier !== null))].slice(0, limits.identifiers);
  if (!first) return null;
  const authors = tidyAuthors(raw.authors);
  const editors = tidyAuthors(raw.editors ?? []);
  const publication: Partial<Record<PublicationField, string | undefined>> = {};
  for (const field of publicationFields) {
    const text = optional(raw[field], limits.publication);
    if (text) publication[field] = field === 'pages' ? tidyPages(text) : text;
  }
  const categories = raw.categories?.slice(0, limits.categories).filter((category) => category.length <= limits.category);
  return {
    // A host's name may have 253 characters (RFC 1035, 1987).
    site: raw.site.slice(0, limits.site),
    identifiers: [first, ...more],
    title: tidyText(raw.title, limits.title) || printIdentifier(first),
    authors,
    authorCount: count(raw.authorCount) ?? (raw.authors.length > authors.length ? raw.authors.length : undefined),
    abstract: tidyMultiline(raw.abstract ?? '', limits.abstract) || undefined,
    published: [...(raw.published ?? []), monthOf(first)].map((text) => text && tidyDate(text)).find(Boolean) || undefined,
    venue: optional(raw.venue, limits.venue),
    ...(raw.type && { type: raw.type }),
    ...publication,
    ...(editors.length > 0 && { editors }),
    comment: optional(raw.comment, limits.comment),
    categories: categories?.length ? categories : undefined,
    links: { page: webUrl(raw.page ?? ''), pdf: webUrl(raw.pdf ?? ''), code: webUrl(raw.code ?? '') },
    upvotes: count(raw.upvotes),
  };
};
