import type { PageToExport } from '~/components/export/ExportForm';
import type { PageCard } from './planDecision';

/** What an export offers of a page's papers. @param selected some of them, in the page's order. */
export const pageToExport = (cards: readonly PageCard[], selected: readonly PageCard[] = []): PageToExport => ({
  selected: selected.map(({ draft }) => draft),
  starred: [...new Set(cards.flatMap(({ mark }) => (mark.starred && mark.id !== undefined ? [mark.id] : [])))],
  papers: cards.map(({ draft }) => draft),
});
