import type { Paper } from '~/lib/papers/paper';
import { titleKey } from '~/lib/papers/text/foldText';
import { authorKey } from './authorKey';

/** UTF-16 units of a title or name in a key: enough to distinguish titles. */
const longestTitle = 200;

/**
 * Papers with equal keys have the same title and a first author of the same family name, however both are written.
 * Undefined where no author is known: a title alone is not enough to suggest a duplicate.
 */
export function duplicateKey({ title, authors }: Pick<Paper, 'title' | 'authors'>): string | undefined {
  const first = authors[0] && authorKey(authors[0]);
  return first ? `${titleKey(title).slice(0, longestTitle)} / ${first.family.slice(0, longestTitle)}` : undefined;
}
