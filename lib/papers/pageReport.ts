/** Self-knowledge of one page: what was recognised and which fields were missing. No titles in it. */
export interface PageReport {
  site: string;
  page: string;
  /** Names of the layouts that matched; empty when nothing was recognised. */
  layouts: string[];
  cards: number;
  /** Distinct papers. */
  papers: number;
  /** How many of the papers lack each field. */
  missing: Record<'title' | 'authors' | 'published' | 'abstract', number>;
}
