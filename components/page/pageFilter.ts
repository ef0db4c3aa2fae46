/** The filters of the list of a page's papers. */
import type { Mark } from '~/lib/papers/annotation';

export const pageFilters = ['all', 'new', 'undecided', 'starred'] as const;

export type PageFilter = (typeof pageFilters)[number];

export const isSkipped = ({ seen, status }: Mark): boolean => seen === 'skipped' || status === 'skipped';

/** Whether the user has neither marked nor skipped the paper. */
export const isUndecided = (mark: Mark): boolean =>
  !mark.starred && mark.status === undefined && mark.tagCount === 0 && !mark.hasNote && !isSkipped(mark);

/** Whether it is undecided and no feed showed it on an earlier day: the badge counts these. */
export const isNew = (mark: Mark): boolean => isUndecided(mark) && mark.seen === undefined;

const passes: Record<PageFilter, (mark: Mark) => boolean> = {
  all: () => true,
  new: isNew,
  undecided: isUndecided,
  starred: ({ starred }) => starred,
};

export const passesFilter = (filter: PageFilter, mark: Mark): boolean => passes[filter](mark);

export function countByFilter(marks: readonly Mark[]): Record<PageFilter, number> {
  const count = (filter: PageFilter): number => marks.filter(passes[filter]).length;
  return { all: marks.length, new: count('new'), undecided: count('undecided'), starred: count('starred') };
}
