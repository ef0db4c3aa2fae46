import { genericReader } from '~/lib/detection/generic/genericReader';
import { sites } from '~/lib/sites/sites';
import type { PageReader } from './detection';
import { siteReader } from './siteReader';
import type { TitlePart } from './titlePart';
import { tryOr } from './tryOr';

/**
 * @param titles finds papers that nothing names.
 * @returns the reader of any page: the layouts of its site, then the generic detector where no site declares the page or
 * the layouts find nothing.
 */
export const anyReader = (url: URL, titles?: TitlePart): PageReader => {
  const generic = genericReader(url, titles);
  const declared = tryOr(() => siteReader(url, sites), null);
  if (!declared) return generic;
  return {
    ...declared,
    async ready(root) {
      for (const sighting of declared.find(root)) if (sighting) return;
      await generic.ready?.(root);
    },
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
