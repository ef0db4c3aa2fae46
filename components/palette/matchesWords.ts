import { foldText } from '~/lib/papers/text/foldText';

/** Whether each typed word is a prefix of some word of the label, in any order, ignoring case and accents. */
export function matchesWords(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((word) => words.some((each) => each.startsWith(word)));
}

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
