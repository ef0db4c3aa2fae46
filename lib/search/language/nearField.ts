import { fields } from './fields';

/**
 * @returns the name of the field that the user probably meant by an unknown one: `status` for `staus`. It differs by one letter,
 *   or by two if it is long; undefined if there is none.
 */
export function nearField(unknown: string): string | undefined {
  const typed = unknown.toLowerCase();
  if (typed.length > longest) return undefined;
  let nearest: { name: string; steps: number } | undefined;
  for (const { name } of fields) {
    const steps = stepsBetween(typed, name);
    if (steps <= (Math.min(name.length, typed.length) > 4 ? 2 : 1) && steps < (nearest?.steps ?? 3)) nearest = { name, steps };
  }
  return nearest?.name;
}

/** UTF-16 units. No name of a field is so long. */
const longest = 20;

/** Letters to add, leave out, replace, or swap with a neighbour, to turn one word into the other (Damerau 1964). */
function stepsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const replaced = (last[column - 1] ?? 0) + Number(!same);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
