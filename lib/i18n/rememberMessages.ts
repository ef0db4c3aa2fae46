type Translate = (key: string, ...values: unknown[]) => string;

/**
 * @param translate requests a message from the browser, which takes some ten microseconds.
 * @returns the same, except that a message without values is requested only once: a list renders the same few in each row.
 */
export function rememberMessages(translate: Translate): Translate {
  const known = new Map<string, string>();
  return (key, ...values) => {
    if (values.length > 0) return translate(key, ...values);
    const message = known.get(key) ?? translate(key);
    known.set(key, message);
    return message;
  };
}
