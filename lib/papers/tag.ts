import { foldCase } from './foldCase';
import { limits } from './limits';
import { tidyText } from './tidyText';

/** @returns the tag as it is kept: any script, spaces inside allowed, composed form; null when nothing is left. */
export function tidyTag(name: string): string | null {
  const tidy = tidyText(name.normalize('NFC'), limits.tag);
  return tidy === '' ? null : tidy;
}

/** Tags with equal keys are one tag: case and Unicode form do not tell them apart, accents do. */
export const tagKey = (name: string): string => foldCase(tidyTag(name) ?? '');
