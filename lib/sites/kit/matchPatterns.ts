/** Match patterns of sites: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns (2026). */
import type { Site } from './site';

export const matchesOf = (sites: readonly Site[]): string[] => sites.flatMap((site) => site.matches);

/** Host names of match patterns, each once; each stands for its subdomains too. */
export const hostsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => (pattern.split('/')[2] ?? '').replace(/^\*\./, ''))),
];
