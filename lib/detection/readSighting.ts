import type { PaperDraft } from '~/lib/papers/paper';
import type { Sighting } from './detection';
import { isTranslated } from './isTranslated';
import { tryOr } from './tryOr';

/**
 * Reads the whole draft of a sighting. Never throws.
 * @returns null when the card can no longer be read or now shows another paper.
 */
export const readSighting = ({ card, identifier, layout }: Sighting): PaperDraft | null => {
  const draft = tryOr(() => layout.read(card), null);
  if (!draft?.identifiers.includes(identifier)) return null;
  return tryOr(() => isTranslated(card), false) ? { ...draft, translated: true } : draft;
};
