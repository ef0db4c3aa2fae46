/** How well one page was read: what was recognised and which fields were missing. It contains no titles and no address. */
export interface PageReport {
  /** A site's id, or the host name of a page that no site declares. */
  site: string;
  page: string;
  /** Whether a site's layouts or the generic detector found the papers. */
  detector: 'site' | 'generic';
  /** Names of the layouts that matched; empty when nothing was recognised. */
  layouts: string[];
  cards: number;
  /** Distinct papers. */
  papers: number;
  /** Number of papers without the field. */
  missing: Record<'title' | 'authors' | 'published' | 'abstract', number>;
  /** Number of papers whose marks the background did not return; absent when it returned all. */
  unknown?: number | undefined;
  /** 0 to 1: the lowest confidence of the generic detector in a paper that it found; absent when it found none. */
  sure?: number | undefined;
  /** Number of cards that took too long to read and were left out; absent for none. */
  givenUp?: number | undefined;
  /** Present when scanning the page took too long and its rest was left out. */
  cutShort?: boolean | undefined;
}
