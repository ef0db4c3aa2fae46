/**
 * Limits how often the live queries of a page run again. Changes by the page itself are read at once. For changes made elsewhere,
 * queries do not run while the page is hidden, and pauses between rounds of queries leave the database free most of the time,
 * because a writer, such as an import or a star, waits for the reads that are under way.
 */

/** Length of the pause after a round of queries, as a multiple of the duration of the round. */
const restPerRound = 20;
/** Longest time in milliseconds for which a query is held back while the page is visible. */
const longestRest = 1000;

const held = new Set<() => void>();
let running = 0;
/** Whether a round has just begun: queries that start in the same task, because of one change, belong to one round. */
let isOpening = false;
let began = Number.NEGATIVE_INFINITY;
let restUntil = Number.NEGATIVE_INFINITY;
let commands = 0;
let commandAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/** Registers a command of this page: queries that it affects may run at once. @returns a function to call at its end. */
export function beginCommand(): () => void {
  commands++;
  return () => {
    commands--;
    commandAt = performance.now();
  };
}

/** Whether a live query may run again now. */
export function mayQueryAgain(): boolean {
  if (isHidden()) return false;
  if (isOpening || commands > 0 || commandAt >= began) return true;
  return running === 0 && performance.now() >= restUntil;
}

/** Registers a query that starts. @returns a function to call when it has succeeded or failed. */
export function beginQuery(): () => void {
  if (running === 0) {
    began = performance.now();
    isOpening = true;
    setTimeout(() => {
      isOpening = false;
    });
  }
  running++;
  return () => {
    running--;
    if (running > 0) return;
    const now = performance.now();
    restUntil = now + Math.min(restPerRound * (now - began), longestRest);
    if (held.size > 0) releaseIn(restUntil - now);
  };
}

/** Calls `query` once, when a query that was held back may run. @returns a function that cancels the call. */
export function whenMayQueryAgain(query: () => void): () => void {
  held.add(query);
  if (timer === undefined) releaseIn(running > 0 ? longestRest : restUntil - performance.now());
  return () => held.delete(query);
}

function releaseIn(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(release, Math.max(0, pause));
}

function release(): void {
  clearTimeout(timer);
  timer = undefined;
  if (isHidden()) return;
  const queries = [...held];
  held.clear();
  for (const query of queries) query();
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', release);
