type CardAction = 'star' | 'tags' | 'note';

/** Keys of the actions on a card. Their labels are in `cardActions`: the scripts that run in pages have no room for them. */
export const cardKeys: Partial<Record<string, CardAction>> = { s: 'star', t: 'tags', n: 'note' };
