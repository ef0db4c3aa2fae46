import { foldCase } from '~/lib/papers/text/foldCase';
import { limits } from '~/lib/papers/text/limits';
import { tidyText } from '~/lib/papers/text/tidyText';

/** @returns the tag as stored: any script, inner spaces allowed, in composed form; null when nothing is left. */
export function tidyTag(name: string): string | null {
  const tidy = tidyText(name.normalize('NFC'), limits.tag);
  return tidy === '' ? null : tidy;
}

/** Cache of keys: every row that is written needs the keys of its tags, and a library has a few thousand tags at most. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

/** Tags with equal keys are one tag: case and Unicode form do not distinguish tags, accents do. */
export function tagKey(name: string): string {
  const cached = keys.get(name);
  if (cached !== undefined) return cached;
  const key = foldCase(tidyTag(name) ?? '');
  if (keys.size >= mostKeys) keys.clear();
  if (name.length <= 2 * limits.tag) keys.set(name, key);
  return key;
}
