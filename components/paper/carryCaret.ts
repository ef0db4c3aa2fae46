/** Where a caret belongs after a text was replaced by another: before or behind the part that differs, as it was. */
export function carryCaret(before: string, after: string, caret: number): number {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  if (caret <= prefix) return caret;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  const fromEnd = before.length - caret;
  return fromEnd <= suffix ? after.length - fromEnd : after.length - suffix;
}
