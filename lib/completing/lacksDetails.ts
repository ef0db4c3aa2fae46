import { isNameOnly } from '~/lib/papers/details/paperDetails';
import type { Bibliography } from '~/lib/papers/paper';

/** Whether a paper lacks its title, its authors, its date, its abstract, or where it was published. */
export const lacksDetails = (paper: Bibliography): boolean =>
  isNameOnly(paper.title) ||
  paper.authors.length === 0 ||
  !paper.published ||
  !paper.abstract ||
  !(paper.type || paper.venue || paper.container);
