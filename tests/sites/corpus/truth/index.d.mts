export interface Paper {
  ids: string[];
  title?: string;
}

export interface Truth {
  truth: (document: Document, html: string, url: string) => Paper[];
  note?: string;
  core?: boolean;
  cards?: number;
}

export function truthFor(file: string): Truth | undefined;
