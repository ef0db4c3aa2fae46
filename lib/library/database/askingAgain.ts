/**
 * When the live queries of a page may be asked again. What the page itself changed is seen at once. What others change is
 * not asked for at all while nobody sees the page, and no more often than leaves the database free for most of the time:
 * whoever changes it, an import or a star, waits for the reading that is under way.
 */

/** After a round of queries the database is left alone for so many times as long as the round took. */
const restPerRound = 20;
/** Milliseconds for which a query is held back at most while the page is seen. */
const longestRest = 1000;

const held = new Set<() => void>();
let running = 0;
/** The queries that one change concerns are one round: they are asked in one task. */
let isOpening = false;
let began = Number.NEGATIVE_INFINITY;
let restUntil = Number.NEGATIVE_INFINITY;
let commands = 0;
let commandAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/** Notes that a command of this page is under way: what it changes is asked for at once. @returns what ends that. */
export function beginCommand(): () => void {
  commands++;
  return () => {
    commands--;
    commandAt = performance.now();
  };
}

export function mayAskAgain(): boolean {
  if (isHidden()) return false;
  if (isOpening || commands > 0 || commandAt >= began) return true;
  return running === 0 && performance.now() >= restUntil;
}

/** Notes that a query is asked. @returns what is to be called when it is answered or has failed. */
export function beginAsking(): () => void {
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

/** Calls back, once, when a query that was held back may be asked. @returns a function that takes the wish back. */
export function whenAskingAgain(ask: () => void): () => void {
  held.add(ask);
  if (timer === undefined) releaseIn(running > 0 ? longestRest : restUntil - performance.now());
  return () => held.delete(ask);
}

function releaseIn(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(release, Math.max(0, pause));
}

function release(): void {
  clearTimeout(timer);
  timer = undefined;
  if (isHidden()) return;
  const asking = [...held];
  held.clear();
  for (const ask of asking) ask();
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', release);
