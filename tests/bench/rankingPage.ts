/**
 * The ranking on real papers and the lists of real curators: given the papers that somebody listed first, how high are those that
 * they list later among a thousand others? All rankers get the same papers of the same days.
 */
import { bucketCount, countFeatures, type FeatureCounts, type RankedPaper } from '~/lib/ranking/features';
import { judgePaper } from '~/lib/ranking/judgePaper';
import { type RankingModel, rarityIn, vectorOf } from '~/lib/ranking/rankingModel';
import { trainModel } from '~/lib/ranking/trainModel';
import { dot, trainSvm } from '~/lib/ranking/trainSvm';

interface Line {
  id: string;
  day: string;
  title: string;
  authors: string[];
  cats: string[];
  abstract: string;
}

interface Item {
  id: string;
  place: number;
  paper: RankedPaper;
  features: FeatureCounts;
}

const mostPassed = 2000;
/** Papers before the last star among which the passed ones are, papers that are ranked together, and how often that is done. */
const before = 10_000;
const blockSize = 1000;
const mostBlocks = 12;

/** Papers in the order in which they appeared. */
function itemsOf(lines: readonly Line[]): Item[] {
  const sorted = lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  return sorted.map(({ id, title, authors, cats, abstract }, place) => {
    const paper = { title, abstract, categories: cats, authors: authors.map((name) => ({ name })) };
    return { id, place, paper, features: countFeatures(paper) };
  });
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

type Score = (item: Item) => number;

const rankers: Record<string, (kept: readonly Item[], passed: readonly Item[]) => Score> = {
  recency: () => (item) => item.place,
  centroid(kept, passed) {
    const rarity = rarityIn([...kept, ...passed].map(({ features }) => features));
    const weights = new Float32Array(bucketCount);
    for (const { features } of kept) {
      const { buckets, values } = vectorOf(features, rarity);
      for (const [at, bucket] of buckets.entries()) weights[bucket]! += values[at]! / kept.length;
    }
    return ({ features }) => dot(weights, vectorOf(features, rarity));
  },
  BM25: bm25,
  learned(kept, passed) {
    const model = modelOf(kept, passed);
    return ({ paper, features }) => judgePaper(model, paper, features).score;
  },
};

function modelOf(kept: readonly Item[], passed: readonly Item[]): RankingModel {
  const papers = kept.map(({ paper }) => paper);
  const features = passed.map((item) => item.features);
  const model = finish(trainModel(papers, features));
  if (!model) throw new Error('too few papers');
  return model;
}

/**
 * The thirty features that tell the kept papers from the others best are the query (Robertson, Zaragoza, "The Probabilistic
 * Relevance Framework", 2009; k1 = 1.2, b = 0.75).
 */
function bm25(kept: readonly Item[], passed: readonly Item[]): Score {
  const all = [...kept, ...passed];
  const frequency = new Float32Array(bucketCount);
  for (const { features } of all) for (const bucket of features.buckets) frequency[bucket]!++;
  const lengthOf = ({ features }: Item): number => features.counts.reduce((sum, count) => sum + count, 0);
  const average = all.reduce((sum, item) => sum + lengthOf(item), 0) / all.length;
  const inKept = new Map<number, number>();
  for (const { features } of kept) for (const bucket of features.buckets) inKept.set(bucket, (inKept.get(bucket) ?? 0) + 1);
  const weighed = [...inKept]
    .filter(([, count]) => count >= 2)
    .map(([bucket, count]) => [bucket, (count / kept.length) * Math.log((all.length + 1) / (frequency[bucket]! + 0.5))] as const);
  const query = new Map(weighed.sort((a, b) => b[1] - a[1]).slice(0, 30));
  return (item) => {
    const length = lengthOf(item) / average;
    return item.features.buckets.reduce((sum, bucket, at) => {
      const weight = query.get(bucket);
      const count = item.features.counts[at]!;
      return weight ? sum + (weight * count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length)) : sum;
    }, 0);
  };
}

function averagePrecision(block: readonly Item[], score: Score, wanted: ReadonlySet<string>): number {
  const ranked = block
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score || a.item.place - b.item.place);
  let found = 0;
  let sum = 0;
  for (const [rank, { item }] of ranked.entries()) if (wanted.has(item.id)) sum += ++found / (rank + 1);
  return sum / found;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The passed papers of a curator: others of the time before, at equal distances. */
function passedBefore(items: readonly Item[], from: number, listed: ReadonlySet<string>): Item[] {
  const earlier = items.slice(Math.max(0, from - before), from);
  const others = (earlier.length >= mostPassed ? earlier : items.slice(0, 4000)).filter(({ id }) => !listed.has(id));
  const count = Math.min(mostPassed, others.length);
  return Array.from({ length: count }, (_, index) => others[Math.floor((index * others.length) / count)]!);
}

interface Case {
  kept: Item[];
  passed: Item[];
  blocks: Item[][];
  listed: ReadonlySet<string>;
}

function caseOf(items: readonly Item[], ids: readonly string[], stars: number): Case | undefined {
  const listed = new Set(ids);
  const own = items.filter(({ id }) => listed.has(id));
  const kept = own.slice(0, stars);
  const from = (kept.at(-1)?.place ?? 0) + 1;
  if (own.length < Math.max(30, stars + 12) || from > items.length - 3000) return undefined;
  const blocks: Item[][] = [];
  for (let start = from; start + blockSize <= items.length && blocks.length < mostBlocks; start += blockSize) {
    const block = items.slice(start, start + blockSize);
    if (block.some(({ id }) => listed.has(id))) blocks.push(block);
  }
  return { kept, passed: passedBefore(items, from, listed), blocks, listed };
}

/** Of the cards with at least this hint: how many of a hundred cards they are, and the share that is on the list. */
function hintsOf({ kept, passed, blocks, listed }: Case): { shown: number; right: number }[] {
  const model = modelOf(kept, passed);
  const all = blocks.flat().map((item) => ({ item, hint: judgePaper(model, item.paper, item.features).hint }));
  return [1, 2, 3].map((least) => {
    const shown = all.filter(({ hint }) => hint >= least);
    const right = shown.filter(({ item }) => listed.has(item.id));
    return { shown: (100 * shown.length) / all.length, right: shown.length === 0 ? Number.NaN : right.length / shown.length };
  });
}

/** The shortest of some rounds, in milliseconds. */
function timeOf(rounds: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const bytesOf = (parts: readonly { byteLength: number }[]): number => parts.reduce((sum, { byteLength }) => sum + byteLength, 0);

export async function bench(address: string, starCounts: readonly number[], rounds: number) {
  const { lines, lists } = (await (await fetch(address)).json()) as { lines: Line[]; lists: Record<string, string[]> };
  const items = itemsOf(lines);
  const hints: { shown: number; right: number }[][] = [];
  const quality = starCounts.map((stars) => {
    const cases = Object.values(lists).flatMap((ids) => caseOf(items, ids, stars) ?? []);
    hints.push(...cases.map(hintsOf));
    const precision = Object.entries(rankers).map(([name, ranker]) => {
      const of = ({ kept, passed, blocks, listed }: Case): number => {
        const score = ranker(kept, passed);
        return mean(blocks.map((block) => averagePrecision(block, score, listed)));
      };
      return [name, mean(cases.map(of))] as const;
    });
    return { stars, lists: cases.length, precision: Object.fromEntries(precision) };
  });

  const kept = items.slice(0, 200);
  const passed = items.slice(200, 2200);
  const cards = items.slice(3000, 4000).map(({ paper }) => paper);
  const papers = kept.map(({ paper }) => paper);
  const counts = passed.map(({ features }) => features);
  const model = modelOf(kept, passed);
  const vectors = [...kept, ...passed].map(({ features }) => vectorOf(features, model.rarity));
  const sums = new Float32Array(bucketCount);
  return {
    quality,
    hints: [0, 1, 2].map((step) => ({
      shown: mean(hints.map((of) => of[step]!.shown)),
      right: mean(hints.map((of) => of[step]!.right).filter((right) => !Number.isNaN(right))),
    })),
    time: {
      train: timeOf(rounds, () => finish(trainModel(papers, counts))),
      svm: timeOf(rounds, () => finish(trainSvm(vectors.slice(0, 200), vectors.slice(200)))),
      // Twenty times through the same numbers, once to read and once to write, deciding nothing.
      sweep: timeOf(rounds, () => {
        for (let round = 0; round < 20; round++) {
          for (const vector of vectors) {
            const by = dot(sums, vector);
            for (let at = 0; at < vector.buckets.length; at++) sums[vector.buckets[at]!]! += by * 1e-9 * vector.values[at]!;
          }
        }
      }),
      score: timeOf(rounds, () => cards.map((paper) => judgePaper(model, paper))),
      // The same texts split at everything that is no letter, and each word looked up.
      split: timeOf(rounds, () => {
        for (const { title, abstract = '' } of cards) {
          const words = new Map<string, number>();
          for (const word of `${title} ${abstract}`.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
            words.set(word, (words.get(word) ?? 0) + 1);
        }
      }),
    },
    bytes: {
      model: bytesOf([model.rarity, model.weights, model.fingerprints]),
      passed: bytesOf(counts.flatMap(({ buckets, counts: numbers }) => [buckets, numbers])),
      training: bytesOf(vectors.flatMap(({ buckets, values }) => [buckets, values])),
    },
  };
}
