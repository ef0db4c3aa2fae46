/** A list of names as text, one name a line, as a person edits it. */
import { authorsIn } from '~/lib/papers/authorList';
import type { Author } from '~/lib/papers/paper';

/** `Family, Given` where the parts are known, otherwise the name; in braces, as in BibTeX, where a comma is part of the name. */
function lineOf({ name, given, family, suffix }: Author): string {
  if (family && given) return [family, given, suffix].filter(Boolean).join(', ');
  return /[,;{}]/u.test(name) ? `{${name}}` : name;
}

export const nameLines = (names: readonly Author[]): string => names.map(lineOf).join('\n');

/**
 * Reads names, one a line: `Family, Given`, `Given Family`, or `{A Group, as It Is Written}`. A line that stands for a name of
 * `known` gives that name with the parts that it had.
 */
export function namesOfLines(text: string, known: readonly Author[]): Author[] {
  const before = new Map(known.map((name) => [lineOf(name), name]));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): Author[] => {
      const same = before.get(line);
      if (same) return [same];
      if (line.startsWith('{') && line.endsWith('}')) return line.length > 2 ? [{ name: line.slice(1, -1) }] : [];
      const read = authorsIn(line, 'one');
      return read.length > 0 ? read : [{ name: line }];
    });
}
