/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-` and `/` for nesting, and not digits alone
 * (https://help.obsidian.md/tags, 2026). @returns an empty string if nothing of the tag remains.
 */
export function obsidianTag(tag: string): string {
  const parts = tag
    .normalize('NFC')
    .split('/')
    // input ≤ 500
    .map((part) =>
      part
        .slice(0, 500)
        .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]+/gu, '-')
        // input ≤ 500
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '');
  const joined = parts.join('/');
  return /^[\d/]+$/.test(joined) ? `_${joined}` : joined;
}
