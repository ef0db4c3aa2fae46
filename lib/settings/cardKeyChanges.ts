/** The keys of card actions that the user changed, as the preference `cardKeys` holds them: `skip d`, `peek ` for no key. */

type Changes = Record<string, string>;

export const parseCardKeys = (stored: readonly string[]): Changes =>
  Object.fromEntries(stored.filter((text) => text.includes(' ')).map((text) => text.split(' ', 2) as [string, string]));

export const printCardKeys = (changes: Changes): string[] => Object.entries(changes).map(([action, key]) => `${action} ${key}`);
