/**
 * Host names of match patterns, without duplicates; each includes its subdomains.
 * Source: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns (2026).
 */
export const hostsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => (pattern.split('/')[2] ?? '').replace(/^\*\./, ''))),
];
