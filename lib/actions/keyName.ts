type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The character of a key, as its Latin letter also where the keyboard writes another script. */
const characterOf = ({ key, code, shiftKey }: Key): string => {
  if (key.length !== 1 || key <= '\u007f' || !code.startsWith('Key')) return key;
  const letter = code.slice(3);
  return shiftKey ? letter : letter.toLowerCase();
};

/**
 * A key as the registry spells it: `j`, `X`, `?`, `Space`, `Shift+ArrowDown`; `Mod+a` with Control or, on a Mac, Command.
 * Characters say by themselves whether shift is held. Undefined with Alt, which the registry does not use.
 */
export function keyName(event: Key): string | undefined {
  if (event.altKey) return undefined;
  const key = event.key === ' ' ? 'Space' : characterOf(event);
  const command = event.ctrlKey || event.metaKey;
  const shift = event.shiftKey && (command || key.length > 1) ? 'Shift+' : '';
  return command ? `Mod+${shift}${key.toLowerCase()}` : `${shift}${key}`;
}
