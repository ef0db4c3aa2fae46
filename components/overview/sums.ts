export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The largest count; 0 without any. Null stands for a count that is not known. */
export const largestOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((largest, count) => Math.max(largest, count ?? 0), 0);
