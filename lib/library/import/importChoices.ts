/** What a person chooses about an import of other programs' files. */
export interface ImportChoices {
  /** A tag for every paper of the files; empty for none. */
  tag: string;
  /** Whether the keywords of the files become tags. The tags that certainly are the person's own always do. */
  keywords: boolean;
  /** Whether stars, reading states and priorities are taken over. */
  marks: boolean;
  /** Whether each collection becomes a tag, `Parent/Child`. */
  collections: boolean;
  notes: boolean;
  /** Whether the tag rules of this library run on the papers that come into its lists. */
  rules: boolean;
}

export const everyChoice: ImportChoices = { tag: '', keywords: true, marks: true, collections: true, notes: true, rules: true };
