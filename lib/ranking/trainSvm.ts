/**
 * A linear support vector machine with squared hinge loss, trained by dual coordinate descent: C.-J. Hsieh, K.-W. Chang,
 * C.-J. Lin, S. S. Keerthi, S. Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008,
 * https://doi.org/10.1145/1390156.1390208 (algorithm 1, L2-SVM, without shrinking).
 */
import { bucketCount } from './features';

/** A sparse vector of length 1: the value at each bucket. */
export interface SparseVector {
  buckets: Uint16Array;
  values: Float32Array;
}

export interface Svm {
  weights: Float32Array;
  bias: number;
  /** Per example how much it shapes the weights; 0 for most. */
  alphas: Float32Array;
}

/** The cost of a wrong example, C in the paper; shared so that both classes cost the same together, however unequal in number. */
const cost = 1;
const mostRounds = 20;
/** The training ends when no example violates the optimum by more than this. */
const tolerance = 0.01;
/** Examples between two pauses. */
const pauseEvery = 128;

/** Square of the length of a vector together with the 1 that the bias is multiplied with. */
const squaredLength = 2;

/**
 * Trains on positive examples, followed by negative ones. The same examples in the same order give the same result.
 * It yields now and then, so that the caller can let other work run.
 */
export function* trainSvm(positives: readonly SparseVector[], negatives: readonly SparseVector[]): Generator<void, Svm> {
  const examples = [...positives, ...negatives];
  const weights = new Float32Array(bucketCount);
  const alphas = new Float32Array(examples.length);
  const order = Uint32Array.from(examples.keys());
  const share = (count: number): number => (2 * Math.max(1, count)) / (cost * examples.length);
  // 1 / 2C for each class.
  const diagonals = [share(positives.length) / 2, share(negatives.length) / 2] as const;
  const random = generator();
  let bias = 0;
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, random);
    let worst = 0;
    for (const [done, index] of order.entries()) {
      const example = examples[index] as SparseVector;
      const isPositive = index < positives.length;
      const sign = isPositive ? 1 : -1;
      const diagonal = isPositive ? diagonals[0] : diagonals[1];
      const alpha = alphas[index] as number;
      const gradient = sign * (dot(weights, example) + bias) - 1 + diagonal * alpha;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) > 1e-9) {
        const next = Math.max(0, alpha - gradient / (squaredLength + diagonal));
        alphas[index] = next;
        addTo(weights, example, (next - alpha) * sign);
        bias += (next - alpha) * sign;
      }
      if (done % pauseEvery === 0) yield;
    }
    if (worst < tolerance) break;
  }
  return { weights, bias, alphas };
}

export function dot(weights: Float32Array, { buckets, values }: SparseVector): number {
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += (weights[buckets[at] as number] as number) * (values[at] as number);
  return sum;
}

function addTo(weights: Float32Array, { buckets, values }: SparseVector, by: number): void {
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] as number;
    weights[bucket] = (weights[bucket] as number) + by * (values[at] as number);
  }
}

/** A generator of numbers from 0 to below 1 with a fixed start, so that training is deterministic (mulberry32). */
function generator(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
}
