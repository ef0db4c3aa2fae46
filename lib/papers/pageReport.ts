/** Self-knowledge of one page: what was recognised and which fields were missing. No titles in it, and no address. */
export interface PageReport {
  /** A site's id, or the host name of a page that no site declares. */
  site: string;
  page: string;
  /** Whether a site's rules found the papers, or the detector that knows no site. */
  detector: 'site' | 'generic';
  /** Names of the layouts that matched; empty when nothing was recognised. */
  layouts: string[];
  cards: number;
  /** Distinct papers. */
  papers: number;
  /** How many of the papers lack each field. */
  missing: Record<'title' | 'authors' | 'published' | 'abstract', number>;
  /** How many of the papers' marks the background did not tell; absent when it told all. */
  unknown?: number | undefined;
  /** 0 to 1: how sure the generic detector was of what it found, where it was least sure. */
  sure?: number | undefined;
  /** How many cards took too long to read and were left out; absent for none. */
  givenUp?: number | undefined;
  /** Present when the page took too long to look through and its rest was left out. */
  cutShort?: boolean | undefined;
}
