const codes: Record<string, string> = { Space: ' ' };

/** The keyboard event of a key as the registry of actions names it. */
export function pressed(name: string): Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> {
  const parts = name.split(/\+(?=.)/u);
  const last = parts.at(-1) ?? '';
  const key = codes[last] ?? last;
  return {
    key,
    code: '',
    shiftKey: parts.includes('Shift') || (key.length === 1 && key !== key.toLowerCase()),
    ctrlKey: parts.includes('Mod'),
    metaKey: false,
    altKey: false,
  };
}

/** The same key in the syntax of `userEvent.keyboard`. */
export function typed(name: string): string {
  const parts = name.split(/\+(?=.)/u);
  const last = parts.at(-1) ?? '';
  const key = codes[last] ?? (last.length > 1 ? `{${last}}` : last);
  const held = parts.slice(0, -1).map((part) => (part === 'Mod' ? 'Control' : part));
  return [...held.map((each) => `{${each}>}`), key, ...held.toReversed().map((each) => `{/${each}}`)].join('');
}
