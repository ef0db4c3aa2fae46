import { TitlePart } from '~/lib/detection/titlePart';
import { titleCards } from '~/lib/detection/titles/titleCards';

/** The part that finds papers that nothing names, as it is after its script was loaded. */
export const loadedTitles = (): TitlePart => {
  const part = new TitlePart(async () => titleCards);
  part.cards = titleCards;
  return part;
};
