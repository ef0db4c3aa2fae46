import type { Kind } from './kind';

const people = [
  'Ada Lovelace',
  'Alan Turing',
  'Grace Hopper',
  'Emmy Noether',
  'Sofia Kovalevskaya',
  'Edsger Dijkstra',
  'Mary Cartwright',
  'Julia Robinson',
];

const at = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/**
 * Makes a kind of page from the pattern of an entry: its lines are between `|`. In it `#` stands for the entry's number, `P`, `Q`
 * and `R` as words for people, and `W3` for three words of the vocabulary.
 */
export const filled = (heading: string, form: string, pattern: string, vocabulary = '', lang = 'en'): Kind => {
  const words = vocabulary.split(' ');
  const fill = (index: number): string =>
    pattern
      .replace(/\bW(\d)\b/g, (_, count: string) => {
        const some = Array.from({ length: Number(count) }, (_, step) => at(words, index * 7 + step * 3)).join(' ');
        return some.charAt(0).toUpperCase() + some.slice(1);
      })
      .replace(/\b[PQR]\b/g, (who) => at(people, index * 3 + 'PQR'.indexOf(who)))
      .replace(/#/g, String(index + 1));
  return { heading, form, lang, lines: (index) => fill(index).split('|') };
};
