/** Asks recheck (https://makenowjust-labs.github.io/recheck/, 2025) what an expression costs at worst. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import type { Regex } from './regexes';

/** `linear`, `polynomial 2`, `polynomial 2 (guessed)`, `exponential`, or why it cannot be told. */
export type Verdict = string;

// In JavaScript, so that it says the same on every machine.
process.env.RECHECK_BACKEND ??= 'pure';

/** No time limit, and the same seed: the verdict depends on the expression alone. */
const parameters = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 };

async function ask(source: string, flags: string): Promise<Verdict> {
  const answer = await check(source, flags, parameters);
  if (answer.status === 'safe') return 'linear';
  if (answer.status === 'unknown') return `unknown: ${answer.error.kind}`;
  const { complexity, checker } = answer;
  if (complexity.type === 'exponential') return 'exponential';
  // Without an automaton (lookarounds, very large expressions) it tries inputs and extrapolates.
  return `polynomial ${complexity.degree}${checker === 'fuzz' ? ' (guessed)' : ''}`;
}

const path = join(import.meta.dirname, 'regexes.checked.json');
const keyOf = ({ source, flags }: Pick<Regex, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 20);

/** Verdicts that are known, by a hash of the expression: some take half a minute. What is not among them is asked for. */
const known: Record<string, Verdict> = JSON.parse(readFileSync(path, 'utf8'));

export async function verdictOf(regex: Pick<Regex, 'source' | 'flags'>): Promise<Verdict> {
  const key = keyOf(regex);
  known[key] ??= await ask(regex.source, regex.flags);
  return known[key];
}

/** Keeps the verdicts on these expressions and forgets all others. */
export function keepVerdicts(regexes: readonly Regex[]): void {
  const kept = [...new Set(regexes.map(keyOf))].sort().map((key) => [key, known[key]]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

/** Steps at a stated limit: about a millisecond. */
const mostSteps = 1e6;
/** UTF-16 units: what is short enough where an expression is not known to be worse than linear. */
const longestGuessed = 10_000;

/** No repetition without an upper bound: it reads a constant number of signs from each place on. */
const isBounded = (source: string): boolean => !/[*+]|\{\d+,\}/u.test(source.replace(/\\./gu, '_').replace(/\[[^\]]*\]/gu, '_'));

/** @returns what is wrong with an expression; undefined for a linear one, and where the stated limit is small enough. */
export function faultOf({ source, limit }: Pick<Regex, 'source' | 'limit'>, verdict: Verdict): string | undefined {
  if (verdict === 'linear') return undefined;
  const [, degree, guessed] = /^polynomial (\d+)( \(guessed\))?$/u.exec(verdict) ?? [];
  if (degree === undefined) return verdict;
  if (guessed && (isBounded(source) || (limit ?? Number.POSITIVE_INFINITY) <= longestGuessed)) return undefined;
  if (limit === undefined) return `${verdict}, and no limit is stated: // input ≤ 300`;
  return limit ** Number(degree) <= mostSteps ? undefined : `${verdict}, and its input may be ${limit} long`;
}
