/** @returns the parts of a cell with several values, without empty ones. */
export const listOf = (text: string, separator: string | RegExp = ';'): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
