/**
 * @returns the character that a key types; if it is not ASCII, the capital letter that a Latin
 * keyboard has on the same key, if any.
 */
export const latinKey = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string =>
  (key > '\u007f' && /^Key(.)/u.exec(code)?.[1]) || key;
