import { readSighting } from '~/lib/detection/readSighting';
import type { PaperOnPage } from '~/lib/page/paperOnPage';

/** What the first card of a paper calls it, else its identifier. */
export function titleOf({ cards, identifier }: PaperOnPage): string {
  const [first] = cards;
  return (first && readSighting(first.sighting)?.title) ?? identifier;
}
