import { latinKey } from './latinKey';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * A key as the registry spells it: `j`, `X`, `?`, `Space`, `Shift+ArrowDown`; `Mod+a` with Control or, on a Mac, Command.
 * Characters say by themselves whether shift is held. Undefined with Alt: such keys are the browser's own commands.
 */
export function keyName(event: Key): string | undefined {
  if (event.altKey) return undefined;
  const key = event.key === ' ' ? 'Space' : latinKey(event);
  const command = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && (command || key.length > 1) ? 'Shift+' : '';
  const isLower = command || (key !== event.key && key.length === 1 && !event.shiftKey);
  return `${command ? 'Mod+' : ''}${shift}${isLower ? key.toLowerCase() : key}`;
}
