/** Hints in three steps, calibrated on the papers that the user passed over. */

/**
 * Shares of passed papers that score lower than each step. On the lists that `npm run bench -- ranking` measures, 6, 2.4 and 0.7 of a
 * hundred cards get at least the hint 1, 2 and 3; 21, 40 and 63 % of these are on the list, and 1 % of all cards.
 */
const shares = [0.9, 0.96, 0.99] as const;

/**
 * @param passedScores scores of the passed papers, each without what that paper itself taught the model: a paper of the training
 *   scores better than the same paper would if it were new.
 * @returns the lowest score for each hint, ascending.
 */
export function hintSteps(passedScores: Float32Array): [number, number, number] {
  const sorted = passedScores.toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
  return [at(shares[0]), at(shares[1]), at(shares[2])];
}

export function hintOf(score: number, steps: readonly [number, number, number]): 0 | 1 | 2 | 3 {
  if (score < steps[0]) return 0;
  if (score < steps[1]) return 1;
  return score < steps[2] ? 2 : 3;
}
