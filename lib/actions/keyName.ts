import { latinKey } from './latinKey';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * @returns a key as `actions` spells it: `j`, `X`, `?`, `Space`, `Shift+ArrowDown`; `Mod+a` with Control or, on a Mac, Command.
 * Without `Mod`, a character has no `Shift+`, because the character itself shows whether Shift is held. Undefined with Alt: those
 * keys belong to the browser's commands.
 */
export function keyName(event: Key): string | undefined {
  if (event.altKey) return undefined;
  const key = event.key === ' ' ? 'Space' : latinKey(event);
  const command = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && (command || key.length > 1) ? 'Shift+' : '';
  const isLower = key.length === 1 && (command || (key !== event.key && !event.shiftKey));
  return `${command ? 'Mod+' : ''}${shift}${isLower ? key.toLowerCase() : key}`;
}
