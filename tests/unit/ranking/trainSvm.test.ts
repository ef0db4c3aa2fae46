import { describe, expect, it } from 'vitest';
import { dot, type SparseVector, trainSvm } from '~/lib/ranking/trainSvm';
import { finish } from './finish';

/** A vector of length 1. */
const vector = (values: Record<number, number>): SparseVector => {
  const length = Math.hypot(...Object.values(values));
  return {
    buckets: Uint16Array.from(Object.keys(values), Number),
    values: Float32Array.from(Object.values(values), (value) => value / length),
  };
};

/** Positive examples have more in bucket 1, negative ones more in bucket 2; each has a bucket of its own. */
const example = (positive: boolean, index: number): SparseVector =>
  vector({ [positive ? 1 : 2]: 3, [positive ? 2 : 1]: 1, [100 + 2 * index + (positive ? 1 : 0)]: 1 });
const positives = Array.from({ length: 6 }, (_, index) => example(true, index));
const negatives = Array.from({ length: 60 }, (_, index) => example(false, index));

describe('the support vector machine', () => {
  it('separates examples that can be separated', () => {
    const { weights, bias } = finish(trainSvm(positives, negatives));
    expect(positives.map((each) => dot(weights, each) + bias).every((score) => score > 0.5)).toBe(true);
    expect(negatives.map((each) => dot(weights, each) + bias).every((score) => score < -0.5)).toBe(true);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBeLessThan(0);
    // A bucket that no example has.
    expect(weights[50_000]).toBe(0);
  });

  it('puts a new example on the right side', () => {
    const { weights, bias } = finish(trainSvm(positives, negatives));
    expect(dot(weights, example(true, 1000)) + bias).toBeGreaterThan(0);
    expect(dot(weights, example(false, 1000)) + bias).toBeLessThan(0);
  });

  it('gives the same result each time', () => {
    const [one, other] = [finish(trainSvm(positives, negatives)), finish(trainSvm(positives, negatives))];
    expect(one.weights.every((weight, bucket) => weight === other.weights[bucket])).toBe(true);
    expect([one.bias, one.alphas]).toEqual([other.bias, other.alphas]);
  });

  it('has the weights that its examples give, in the proportions of the dual', () => {
    const { weights, bias, alphas } = finish(trainSvm(positives, negatives));
    const sum = new Float32Array(weights.length);
    let sumOfSigns = 0;
    for (const [index, { buckets, values }] of [...positives, ...negatives].entries()) {
      const by = alphas[index]! * (index < positives.length ? 1 : -1);
      sumOfSigns += by;
      for (const [at, bucket] of buckets.entries()) sum[bucket]! += by * values[at]!;
    }
    expect(alphas.every((alpha) => alpha >= 0)).toBe(true);
    expect(bias).toBeCloseTo(sumOfSigns, 4);
    for (const bucket of [1, 2, 100, 101]) expect(weights[bucket]).toBeCloseTo(sum[bucket]!, 4);
  });

  it('is not drowned by the larger class', () => {
    const few = [vector({ 1: 1, 9: 1 })];
    const many = Array.from({ length: 500 }, (_, index) => vector({ 2: 1, 9: 1, [300 + index]: 1 }));
    const { weights, bias } = finish(trainSvm(few, many));
    expect(dot(weights, vector({ 1: 1, 9: 1 })) + bias).toBeGreaterThan(0);
  });

  it('ends with examples that cannot be separated, and yields on the way', () => {
    const same = Array.from({ length: 300 }, () => vector({ 1: 1 }));
    const work = trainSvm(same, same);
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses++;
    expect(pauses).toBeGreaterThan(2);
    expect(Math.abs(dot(step.value.weights, same[0]!) + step.value.bias)).toBeLessThan(0.2);
  });
});
