export interface Paper {
  ids: string[];
  title?: string;
}

export interface Truth {
  truth: (document: Document, html: string, url: string) => Paper[];
  note?: string;
  core?: boolean;
  cards?: number;
  /** How many cards there may be beyond one for each paper. */
  again?: number;
}

/** A row of `provenance.json`, which says where a page is from. */
export interface Entry {
  file: string;
  papers?: { href?: string; id?: string; doi?: string; title: string }[];
}

export function truthFor(entry: Entry): Truth | undefined;
