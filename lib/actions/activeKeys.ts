/**
 * The keys of an action that are active. Keys of a single letter, digit or sign without a modifier can be switched off in the
 * settings, because speech input and slips of the hand press them (https://www.w3.org/TR/WCAG22/#character-key-shortcuts, 2023).
 * @param keys spelled as `keyName` does. @param letters whether such single-character keys are on.
 */
export const activeKeys = (keys: readonly string[] | undefined, letters: boolean): readonly string[] =>
  keys?.filter((key) => letters || key.length > 1) ?? [];
