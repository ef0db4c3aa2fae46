export type CardAction =
  | ('triage' | 'next' | 'previous' | 'star' | 'skip' | 'toRead' | 'read' | 'tags' | 'note' | 'again')
  | ('peek' | 'open' | 'cite' | 'citeOther' | 'undo' | 'undecided' | 'help' | 'leave');

/** Actions by key, spelled as `cardKeyName` does. */
type CardKeys = Partial<Record<string, CardAction>>;

/** Keys of the actions on a card. Their labels are in `cardActions`, so that the scripts that run in pages stay small. */
export const cardKeys: CardKeys = {
  g: 'triage',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  s: 'star',
  x: 'skip',
  l: 'toRead',
  e: 'read',
  t: 'tags',
  n: 'note',
  '.': 'again',
  Space: 'peek',
  o: 'open',
  c: 'cite',
  C: 'citeOther',
  z: 'undo',
  u: 'undecided',
  '?': 'help',
  Escape: 'leave',
};

/** Whether the user can give a key to another action: all but the arrows and Escape. */
export const isChangeable = (key: string): boolean => key.length === 1 || key === 'Space';

/** @param changes keys that the user chose, by action; an empty string for none. An action has at most one such key. */
export function changedCardKeys(changes: Partial<Record<string, string>>): CardKeys {
  const keys: CardKeys = {};
  for (const key in cardKeys) {
    const action = cardKeys[key] as CardAction;
    if (!isChangeable(key) || changes[action] === undefined) keys[key] = action;
  }
  for (const action of Object.values(cardKeys)) {
    const key = action && changes[action];
    if (key && isChangeable(key)) keys[key] = action;
  }
  return keys;
}
