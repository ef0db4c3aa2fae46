import type { Sighting } from './detection';
import { tryOr } from './tryOr';

/** The elements that form a card, its own element first. */
export const partsOf = ({ card, layout }: Sighting): readonly Element[] => tryOr(() => layout.parts?.(card), undefined) ?? [card];
