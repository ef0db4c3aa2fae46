import { Budget } from '~/lib/detection/budget';
import { genericReader } from '~/lib/detection/generic/genericReader';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { loadedTitles } from '../../support/loadedTitles';

/** Identifiers that the generic detector finds on a page, in its order, without a time limit. */
export const findIn = (page: Document, url = 'https://example.org/list'): Identifier[] =>
  [...genericReader(new URL(url), loadedTitles()).find(page, new Budget(() => 0))].flatMap(
    (sighting) => sighting?.identifier ?? [],
  );
