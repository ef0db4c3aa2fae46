import { latinKey } from './latinKey';

/**
 * @returns a key as `cardKeys` spells it: `j`, `C` with Shift, `?`, `Space`, `ArrowDown`, `Shift+Tab`. Caps Lock does not change
 * which key it is.
 */
export function cardKeyName(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'Space' : latinKey(event);
  if (key.length > 1) return event.shiftKey ? `Shift+${key}` : key;
  return event.shiftKey ? key.toUpperCase() : key.toLowerCase();
}
