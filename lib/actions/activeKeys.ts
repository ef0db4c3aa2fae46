/**
 * The keys of an action that work at present. Letters, digits and signs alone can be switched off in the settings, because
 * speech input and slips press them (https://www.w3.org/TR/WCAG22/#character-key-shortcuts, 2023).
 * @param keys as `keyName` spells them. @param letters whether they are on.
 */
export const activeKeys = (keys: readonly string[] | undefined, letters: boolean): readonly string[] =>
  keys?.filter((key) => letters || key.length > 1) ?? [];
