import { foldText } from '~/lib/papers/text/foldText';

/** Whether each word of what is typed begins a word of the label, in any order, case and accents aside. */
export function matchesWords(label: string, typed: string): boolean {
  const words = wordsOf(label);
  return wordsOf(typed).every((word) => words.some((each) => each.startsWith(word)));
}

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
