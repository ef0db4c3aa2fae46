/** Runs the generic detector and says what it found and how long it kept the page from doing anything else. */
import { genericReader } from '~/lib/detection/genericReader';
import type { Identifier } from '~/lib/papers/identifier';

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const times = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

export interface Steps {
  found: Identifier[];
  /** Milliseconds of the longest step, each step in its best round: others use the machine too. */
  longest: number;
  /** Milliseconds of the whole, in the best round. */
  whole: number;
}

/** @param rounds that are run at most; the first that leaves no step over `enough` milliseconds is the last. */
export function stepsOf(page: Document, { url = 'https://example.org/list', rounds = 6, enough = 50 } = {}): Steps {
  const best: number[] = [];
  let found: Identifier[] = [];
  let whole = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && longest > enough; round++) {
    found = [];
    const start = performance.now();
    const steps = genericReader(new URL(url)).find(page);
    for (let index = 0; ; index++) {
      const before = performance.now();
      const { value, done } = steps.next();
      best[index] = Math.min(best[index] ?? Number.POSITIVE_INFINITY, performance.now() - before);
      if (value) found.push(value.identifier);
      if (done) break;
    }
    whole = Math.min(whole, performance.now() - start);
    longest = best.reduce((one, other) => Math.max(one, other), 0);
  }
  return { found, longest, whole };
}

export const findIn = (page: Document, url = 'https://example.org/list'): Identifier[] =>
  [...genericReader(new URL(url)).find(page)].flatMap((sighting) => sighting?.identifier ?? []);
