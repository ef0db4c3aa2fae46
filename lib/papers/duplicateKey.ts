import { titleKey } from '~/lib/papers/text/foldText';
import { authorKey } from './authorKey';
import type { Paper } from './paper';

/** A key need not hold more of a title than tells titles apart. */
const longestTitle = 200;

/**
 * Equal keys: the same title and a first author of the same family name, however both are written. Undefined where no
 * author is known: a title alone never makes two papers look like one.
 */
export function duplicateKey({ title, authors }: Pick<Paper, 'title' | 'authors'>): string | undefined {
  const first = authors[0] && authorKey(authors[0]);
  return first ? `${titleKey(title).slice(0, longestTitle)} / ${first.family.slice(0, longestTitle)}` : undefined;
}
