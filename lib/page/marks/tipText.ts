import type { cardKeys } from '~/lib/actions/cardKeys';
import type { MarkerStrings } from '~/lib/page/markerStrings';

/** @returns the key of an action on a card, as the user reads it; empty for none. */
type KeyOf = (action: 'star' | 'tags' | 'note' | 'skip') => string;

/** Gives the keys of a table. */
export const keyOfIn =
  (keys: typeof cardKeys): KeyOf =>
  (action) =>
    (Object.keys(keys).find((key) => keys[key] === action) ?? '').toUpperCase();

const actions = { star: ['star'], edit: ['tags', 'note'], skip: ['skip'] } as const;
const whenPressed = { star: 'starred', edit: 'edit', skip: 'skipped' } as const;

/**
 * @param button of a marker; its first class is its name.
 * @param more lines below the name and the keys; empty ones are left out.
 * @returns the tooltip of a button: `Tags, note and status · T / N`.
 */
export function tipText(button: Element, { tips }: MarkerStrings, keyOf: KeyOf, more: readonly string[]): string {
  const name = button.classList[0] as keyof typeof actions;
  const keys = actions[name].map(keyOf).filter(Boolean);
  const text = tips[button.ariaPressed === 'true' ? whenPressed[name] : name];
  return [[text, ...(keys.length > 0 ? [keys.join(' / ')] : [])].join(' · '), ...more.filter(Boolean)].join('\n');
}
