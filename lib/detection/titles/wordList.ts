/** Finds words of a list in short texts, in time linear in the text for each word of the list. */
const words = /[\p{L}\p{M}]+/gu;

/** @returns the words of a text, in small letters. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(words) ?? [];

/**
 * @param list words in small letters between spaces; one that ends in `~` stands for all words that begin with it.
 * @param parts texts between `|` that count anywhere: several words, and words of scripts that put no space between them.
 * @returns whether a text has any of them.
 */
export function wordList(list: string, parts: string): (text: string) => boolean {
  const all = list.split(' ');
  const exact = new Set(all.filter((word) => !word.endsWith('~')));
  const stems = all.flatMap((word) => (word.endsWith('~') ? word.slice(0, -1) : []));
  const within = parts.split('|');
  return (text) => {
    const lower = text.toLowerCase();
    return (
      within.some((part) => lower.includes(part)) ||
      wordsOf(lower).some((word) => exact.has(word) || stems.some((stem) => word.startsWith(stem)))
    );
  };
}
