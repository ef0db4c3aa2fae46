import type { PaperDraft } from '~/lib/papers/paper';
import type { Sighting } from './detection';
import { isTranslated } from './isTranslated';
import { tryOr } from './tryOr';

/**
 * All that a card says. Never throws.
 * @returns null when the card is gone or has become another paper since it was seen.
 */
export const readSighting = ({ card, identifier, layout }: Sighting): PaperDraft | null => {
  const draft = tryOr(() => layout.read(card), null);
  if (!draft?.identifiers.includes(identifier)) return null;
  return tryOr(() => isTranslated(card), false) ? { ...draft, translated: true } : draft;
};
