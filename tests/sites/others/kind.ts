/** A page of something other than papers. */
export interface Kind {
  /** The heading of the page, and the language of its words. */
  heading: string;
  lang?: string;
  /** The names of the markup in `forms`. */
  form: string;
  /** The lines of an entry. */
  lines: (index: number) => string[];
}
