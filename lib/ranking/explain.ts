import { bucketOf, eachFeature, fingerprintOf, type RankedPaper } from './features';
import type { RankingModel } from './rankingModel';
import type { SparseVector } from './trainSvm';

/** Most words, authors and categories that are named. */
const most = 5;
/** Words that begin with the same letters, this many, are named once. */
const stemLength = 5;
/** UTF-16 units of one of them; a longer one is not named. */
const longest = 60;

/**
 * The words, authors and categories of a paper that speak most for it, the strongest first, in display form: `diffusion policy`,
 * `Song`, `cs.LG`. A word is named only if the kept papers have it too, and not merely another word in the same bucket.
 */
export function explain(model: RankingModel, paper: RankedPaper, { buckets, values }: SparseVector): string[] {
  const shares = new Map<number, number>();
  for (const [at, bucket] of buckets.entries()) {
    const share = (model.weights[bucket] as number) * (values[at] as number);
    if (share > 0 && model.fingerprints[bucket] !== 0) shares.set(bucket, share);
  }
  const named = new Map<number, { name: string; share: number }>();
  eachFeature(paper, ({ hash, kind, text, start, end }) => {
    const bucket = bucketOf(hash);
    const share = shares.get(bucket);
    if (share === undefined || end - start > longest || named.has(hash)) return;
    if (model.fingerprints[bucket] !== fingerprintOf(hash)) return;
    named.set(hash, { name: kind === 'name' ? text : displayed(text.slice(start, end)), share });
  });
  const because: string[] = [];
  const used = new Set<string>();
  for (const { name } of [...named.values()].sort((a, b) => b.share - a.share)) {
    const parts = name
      .toLowerCase()
      .split(/[\s-]/u)
      .map((part) => part.slice(0, stemLength));
    // `agentic` says nothing beside `multi-agent`.
    if (parts.some((part) => used.has(part))) continue;
    for (const part of parts) used.add(part);
    because.push(name);
    if (because.length === most) break;
  }
  return because;
}

/** Words joined by single spaces or hyphens, in lower case unless they are written with inner capitals or digits: `GRPO`, `3D`. */
const displayed = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, (gap) => (gap === '-' ? '-' : ' '))
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (/^.[^\p{Lu}\p{N}]*$/u.test(word) ? word.toLowerCase() : word));
