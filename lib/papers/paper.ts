/** What the web says about a paper. What the reader says stands in `annotation.ts`; the two are never written together. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';

/** One author as the page gives it. `given` and `family` only where the page separates them. */
export interface Author {
  /** Display form, never empty. */
  name: string;
  given?: string | undefined;
  family?: string | undefined;
  /** `Jr.`, `III`: only beside a family name. */
  suffix?: string | undefined;
}

export interface PaperLinks {
  /** The paper's own page, http(s). */
  page?: string | undefined;
  pdf?: string | undefined;
  code?: string | undefined;
}

/** What a paper can be, by the names of CSL 1.0.2 (https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types, 2021). */
export const paperTypes = [
  ...(['article-journal', 'paper-conference', 'article', 'chapter', 'book', 'thesis', 'report'] as const),
  ...(['dataset', 'software', 'webpage'] as const),
] as const;

/** `article` is a preprint. */
export type PaperType = (typeof paperTypes)[number];

/** The bibliographic half of a paper, as far as it is known. */
export interface Bibliography {
  title: string;
  /** The texts are a translator's, as far as is known: they give way to the paper's own. */
  translated?: true | undefined;
  authors: Author[];
  /** Known where a page says "12 authors" without naming them; otherwise absent. */
  authorCount?: number | undefined;
  abstract?: string | undefined;
  /** ISO 8601 date of first publication: `2026`, `2026-10` or `2026-10-04`. */
  published?: string | undefined;
  /** Journal, conference or `arXiv`-less venue as printed, e.g. `NeurIPS 2025`. */
  venue?: string | undefined;
  /** Only where a page or a file states it; guesses are made where they are needed. */
  type?: PaperType | undefined;
  /** arXiv categories, the primary one first. */
  categories?: string[] | undefined;
  /** The authors' comment on arXiv, e.g. `12 pages, accepted at ICML`. */
  comment?: string | undefined;
  links: PaperLinks;
  /** Upvotes on Hugging Face when last seen. */
  upvotes?: number | undefined;
}

/** A paper as one page shows it: not in the library yet, and not trusted. */
export interface PaperDraft extends Bibliography {
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
  /** Sites it was seen on, first one first. */
  sites: string[];
  /** Milliseconds since the epoch, when the record was made. */
  createdAt: number;
  /** Milliseconds since the epoch, when the bibliographic half last changed. */
  refreshedAt: number;
}
