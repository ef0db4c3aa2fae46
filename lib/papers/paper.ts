/** A paper's bibliography, from the web. The user's marks are in `annotation.ts`; the two are never written together. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/** One author as on the page. `given` and `family` are present only where the page separates them. */
export interface Author {
  /** Display form, never empty. */
  name: string;
  given?: string | undefined;
  family?: string | undefined;
  /** `Jr.`, `III`; only together with a family name. */
  suffix?: string | undefined;
}

export interface PaperLinks {
  /** The paper's own page, http(s). */
  page?: string | undefined;
  pdf?: string | undefined;
  code?: string | undefined;
}

/**
 * The types of papers, named as in CSL 1.0.2
 * (https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types, 2021).
 */
export const paperTypes = [
  ...(['article-journal', 'paper-conference', 'article', 'chapter', 'book', 'thesis', 'report'] as const),
  ...(['dataset', 'software', 'webpage'] as const),
] as const;

/** `article` is a preprint. */
export type PaperType = (typeof paperTypes)[number];

/**
 * Texts that say where a paper was published, named as the variables of CSL 1.0.2
 * (https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables, 2021), printed as in a citation: `pages`
 * is `436-444`, `edition` is `2` or `Second`, `language` is a BCP 47 tag where the source has one.
 */
export const publicationFields = [
  ...(['container', 'event', 'publisher', 'place', 'volume', 'issue'] as const),
  ...(['pages', 'number', 'edition', 'isbn', 'issn', 'language'] as const),
] as const;

export type PublicationField = (typeof publicationFields)[number];

/** Fields that a person can change by hand. */
export const editableFields = [
  ...(['title', 'authors', 'abstract', 'published', 'venue', 'type', 'editors', 'comment', 'citationKey'] as const),
  ...(['accessed', 'page', 'pdf', 'code'] as const),
  ...publicationFields,
] as const;

/** `page`, `pdf` and `code` are those of `links`. */
export type EditableField = (typeof editableFields)[number];

/** The bibliographic half of a paper, as far as it is known. */
export interface Bibliography extends Partial<Record<PublicationField, string | undefined>> {
  title: string;
  /** The texts are known to be translated: they are replaced by the paper's own when these are found. */
  translated?: true | undefined;
  authors: Author[];
  /** Present where a page states a number such as "12 authors" without naming them all. */
  authorCount?: number | undefined;
  abstract?: string | undefined;
  /** ISO 8601 date of first publication: `2026`, `2026-10` or `2026-10-04`. */
  published?: string | undefined;
  /** Journal, conference or `arXiv`-less venue as printed on a card, e.g. `NeurIPS 2025`; `container` is its name in a citation. */
  venue?: string | undefined;
  /** Present only where a page or a file states it; code that needs a guess makes it itself. */
  type?: PaperType | undefined;
  editors?: Author[] | undefined;
  /** The key that a file gave the paper, or a person; no other record has the same. */
  citationKey?: string | undefined;
  /** ISO 8601 date on which a web page was last visited, as a file states it. */
  accessed?: string | undefined;
  /** What an imported file says of the paper and no other field holds: field name, as in the file, to text. */
  extra?: Record<string, string> | undefined;
  /** Fields that a person changed by hand, in alphabetical order: nothing from the web replaces them. */
  edited?: EditableField[] | undefined;
  /** arXiv categories, the primary one first. */
  categories?: string[] | undefined;
  /** The authors' comment on arXiv, e.g. `12 pages, accepted at ICML`. */
  comment?: string | undefined;
  links: PaperLinks;
  /** Upvotes on Hugging Face when last seen. */
  upvotes?: number | undefined;
}

/** Fields that only a person or a file gives a paper, never a page. */
export type PrivateField = 'citationKey' | 'accessed' | 'extra' | 'edited';

/** A paper as one page shows it: not in the library, and not trusted. */
export interface PaperDraft extends Omit<Bibliography, PrivateField> {
  /** At least one; the best known first. */
  identifiers: [Identifier, ...Identifier[]];
  /** The site it was seen on, e.g. `huggingface`. */
  site: string;
}

/** A record of the library. */
export interface Paper extends Bibliography {
  /** Random UUID; survives merges of identifiers and renames. */
  id: string;
  identifiers: Identifier[];
  /** Sites it was seen on, the earliest first. */
  sites: string[];
  /** Milliseconds since the epoch, when the record was made. */
  createdAt: number;
  /** Milliseconds since the epoch, when the bibliographic half last changed. */
  refreshedAt: number;
}
