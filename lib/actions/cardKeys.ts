type CardAction = 'star' | 'tags' | 'note';

/** Keys of the actions on a card. Their labels are in `cardActions`, so that the scripts that run in pages stay small. */
export const cardKeys: Partial<Record<string, CardAction>> = { s: 'star', t: 'tags', n: 'note' };
