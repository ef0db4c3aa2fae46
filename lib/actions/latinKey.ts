/** What a key writes; where that is no Latin letter, as a capital the one that a Latin keyboard has there. */
export const latinKey = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string =>
  (key > '\u007f' && /^Key(.)/u.exec(code)?.[1]) || key;
