/**
 * Where to put a caret after a text was replaced by another: it stays before or after the part that differs.
 * @param caret its offset in `before`, in UTF-16 units. @param side the neighbour it stays with if the texts differ at the caret.
 * @returns its offset in `after`.
 */
export function carryCaret(before: string, after: string, caret: number, side: 'left' | 'right' = 'left'): number {
  const shorter = Math.min(before.length, after.length);
  const prefixUpTo = (most: number): number => {
    let length = 0;
    while (length < most && before[length] === after[length]) length++;
    return length;
  };
  const suffixUpTo = (most: number): number => {
    let length = 0;
    while (length < most && before[before.length - 1 - length] === after[after.length - 1 - length]) length++;
    return length;
  };
  const fromEnd = before.length - caret;
  if (side === 'left') {
    const prefix = prefixUpTo(shorter);
    if (caret <= prefix) return caret;
    return after.length - Math.min(fromEnd, suffixUpTo(shorter - prefix));
  }
  const suffix = suffixUpTo(shorter);
  if (fromEnd <= suffix) return after.length - fromEnd;
  return Math.min(caret, prefixUpTo(shorter - suffix));
}
