/** Computes the worst-case cost of a regular expression with recheck (https://makenowjust-labs.github.io/recheck/, 2025). */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import type { Regex } from './regexes';

/** `linear`, `polynomial 2`, `polynomial 2 (guessed)`, `exponential`, or why the cost is unknown. */
export type Verdict = string;

// The JavaScript backend gives the same verdict on every machine.
process.env.RECHECK_BACKEND ??= 'pure';

/** No time limit, and the same seed: the verdict depends on the expression alone. */
const parameters = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 };

async function compute(source: string, flags: string): Promise<Verdict> {
  const answer = await check(source, flags, parameters);
  if (answer.status === 'safe') return 'linear';
  if (answer.status === 'unknown') return `unknown: ${answer.error.kind}`;
  const { complexity, checker } = answer;
  if (complexity.type === 'exponential') return 'exponential';
  // Without an automaton (lookarounds, very large expressions) recheck tries inputs and extrapolates.
  return `polynomial ${complexity.degree}${checker === 'fuzz' ? ' (guessed)' : ''}`;
}

const path = join(import.meta.dirname, 'regexes.checked.json');
const keyOf = ({ source, flags }: Pick<Regex, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 20);

/** Saved verdicts by a hash of the expression, as some take half a minute. Missing ones are computed. */
const verdicts: Record<string, Verdict> = JSON.parse(readFileSync(path, 'utf8'));

export async function verdictOf(regex: Pick<Regex, 'source' | 'flags'>): Promise<Verdict> {
  const key = keyOf(regex);
  verdicts[key] ??= await compute(regex.source, regex.flags);
  return verdicts[key];
}

/** Saves the verdicts on these expressions and drops all others. */
export function keepVerdicts(regexes: readonly Regex[]): void {
  const kept = [...new Set(regexes.map(keyOf))].sort().map((key) => [key, verdicts[key]]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** Maximum number of steps at a stated limit: about a millisecond. */
const mostSteps = 1e6;
/** UTF-16 units: the longest input allowed for an expression whose cost is only guessed. */
const longestGuessed = 10_000;

/** Whether no repetition is unbounded: the expression then reads a constant number of characters from each start position. */
const isBounded = (source: string): boolean => !/[*+]|\{\d+,\}/u.test(source.replace(/\\./gu, '_').replace(/\[[^\]]*\]/gu, '_'));

/** @returns the fault of an expression; undefined for a linear one, and where the stated limit is small enough. */
export function faultOf({ source, limit }: Pick<Regex, 'source' | 'limit'>, verdict: Verdict): string | undefined {
  if (verdict === 'linear') return undefined;
  const [, degree, guessed] = /^polynomial (\d+)( \(guessed\))?$/u.exec(verdict) ?? [];
  if (degree === undefined) return verdict;
  if (guessed && (isBounded(source) || (limit ?? Number.POSITIVE_INFINITY) <= longestGuessed)) return undefined;
  if (limit === undefined) return `${verdict}, and no limit is stated: // input ≤ 300`;
  return limit ** Number(degree) <= mostSteps ? undefined : `${verdict}, and its input may be ${limit} long`;
}
