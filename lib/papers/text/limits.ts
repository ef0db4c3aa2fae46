/**
 * Greatest sizes of values that a page, a message or a person brings: texts in Unicode code points, identifiers and URLs in
 * UTF-16 units, lists in elements. `joinedNote` and `joinedTags` are the limits of what the library stores and a backup holds.
 */
export const limits = {
  title: 1_000,
  authors: 2_000,
  authorName: 200,
  abstract: 20_000,
  venue: 500,
  /** One of `publicationFields`. */
  publication: 500,
  citationKey: 200,
  /** Fields of `extra`, their names, and each text. */
  extras: 100,
  extraName: 100,
  extra: 20_000,
  comment: 1_000,
  categories: 50,
  category: 50,
  identifiers: 50,
  identifier: 500,
  url: 2_000,
  site: 100,
  sites: 100,
  tag: 200,
  tags: 1_000,
  /** Larger than `tags`, because merges unite the tags of several records. */
  joinedTags: 20_000,
  note: 200_000,
  /** In UTF-16 units. Larger than `note`, because merges join the notes of several records. */
  joinedNote: 5_000_000,
  /** Path of a note in a vault. */
  vaultFile: 1_000,
  query: 10_000,
  searchName: 200,
  /** In UTF-16 units; and how many names of files an entry of the history holds. */
  fileName: 300,
  importedFiles: 20,
} as const;
