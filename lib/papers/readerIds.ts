/** The formats of other programs that `lib/formats/readers` reads. Pages name them without loading the readers. */
export const readerIds = [
  ...(['bibtex', 'ris', 'nbib', 'enw', 'endnoteXml', 'csl', 'zoteroRdf', 'zoteroCsv', 'paperMemory'] as const),
  ...(['bookmarks', 'pocket', 'raindrop', 'instapaper', 'readwise', 'semanticScholar', 'googleScholar'] as const),
  ...(['dogearCsv', 'dogearMarkdown', 'table', 'addresses'] as const),
] as const;

export type ReaderId = (typeof readerIds)[number];
