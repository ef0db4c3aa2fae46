import { genericReader } from '~/lib/detection/generic/genericReader';
import { sites } from '~/lib/sites/sites';
import type { PageReader } from './detection';
import { siteReader } from './siteReader';
import { tryOr } from './tryOr';

/**
 * @returns the reader of any page: the layouts of its site, then the generic detector where no site declares the page or
 * the layouts find nothing.
 */
export const anyReader = (url: URL): PageReader => {
  const generic = genericReader(url);
  const declared = tryOr(() => siteReader(url, sites), null);
  if (!declared) return generic;
  return {
    ...declared,
    *find(root, budget) {
      let found = false;
      for (const sighting of declared.find(root, budget)) {
        found ||= sighting !== undefined;
        yield sighting;
      }
      if (!found) yield* generic.find(root, budget);
    },
  };
};
