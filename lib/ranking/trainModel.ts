import {
  bucketCount,
  bucketOf,
  countFeatures,
  eachFeature,
  type FeatureCounts,
  fingerprintOf,
  type RankedPaper,
} from './features';
import { fewest } from './fewest';
import { hintSteps } from './hintSteps';
import { type RankingModel, rarityIn, vectorOf } from './rankingModel';
import { dot, type SparseVector, type Svm, trainSvm } from './trainSvm';

/** Papers that are read between two pauses. */
const pauseEvery = 8;

/**
 * Learns from papers that the user kept, and from the features of papers that the user passed over. Deterministic. It yields now
 * and then, so that the caller can let other work run (`runInSlices`).
 * @returns null when there are too few papers.
 */
export function* trainModel(
  kept: readonly RankedPaper[],
  passed: readonly FeatureCounts[],
): Generator<void, RankingModel | null> {
  if (kept.length < fewest.kept || passed.length < fewest.passed) return null;
  const fingerprints = new Uint16Array(bucketCount);
  const papers: FeatureCounts[] = [];
  for (const paper of kept) {
    papers.push(countFeatures(paper));
    eachFeature(paper, ({ hash }) => {
      fingerprints[bucketOf(hash)] = fingerprintOf(hash);
    });
    if (papers.length % pauseEvery === 0) yield;
  }
  const rarity = rarityIn([...papers, ...passed]);
  yield;
  const positives = papers.map((paper) => vectorOf(paper, rarity));
  yield;
  const negatives = passed.map((paper) => vectorOf(paper, rarity));
  yield;
  const svm = yield* trainSvm(positives, negatives);
  const steps = hintSteps(scoresApart(svm, negatives, positives.length));
  return { rarity, weights: svm.weights, bias: svm.bias, fingerprints, steps, kept: kept.length, passed: passed.length };
}

/**
 * The scores of the negative examples without their own share in the weights, an estimate of their scores if they were left out of
 * the training (T. Jaakkola, D. Haussler, "Probabilistic kernel regression models", AISTATS 1999, on the leave-one-out bound).
 */
function scoresApart({ weights, bias, alphas }: Svm, negatives: readonly SparseVector[], first: number): Float32Array {
  // A vector has the square 1, and the bias adds 1.
  return Float32Array.from(negatives, (example, index) => dot(weights, example) + bias + 2 * (alphas[first + index] ?? 0));
}
