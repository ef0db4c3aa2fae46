/** Texts for the keys of `actions`: one for people, one for assistive technology. */

export const isMac = (): boolean => /^Mac|^iP/u.test(navigator.platform);

const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** @returns a key as the interface shows it: `Mod+a` as `Ctrl A`, on a Mac `⌘ A`; `Shift+ArrowDown` as `Shift ↓`. */
export function keyText(key: string): string {
  const [last = '', ...held] = key.split(/\+(?=.)/u).reverse();
  const shown = signs[last] ?? (held.includes('Mod') && last.length === 1 ? last.toUpperCase() : last);
  return [...held.reverse().map((name) => (name === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : name)), shown].join(' ');
}

/**
 * @returns the value of `aria-keyshortcuts` (https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts, 2023):
 * `Mod+z` as `Control+Z Meta+Z`.
 */
export const ariaKeys = (keys: readonly string[]): string =>
  keys
    .flatMap((key) => {
      const named = key === '+' ? 'Plus' : key;
      const upper = named.replace(/(?<=\+)[a-z]$/u, (letter) => letter.toUpperCase());
      return upper.startsWith('Mod+') ? [upper.replace('Mod', 'Control'), upper.replace('Mod', 'Meta')] : [upper];
    })
    .join(' ');
