/** Makes an author from the parts of a name that a file states. */
import type { Author } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';
import { withoutAffixes } from '~/lib/papers/text/nameAffixes';
import { tidyText } from '~/lib/papers/text/tidyText';

export interface NameParts {
  given?: string | undefined;
  /** `van der`, also with `de la` of the given name. */
  particle?: string | undefined;
  family?: string | undefined;
  suffix?: string | undefined;
  /** A name that is not split: a group, or a person with one name. */
  literal?: string | undefined;
}

/** Han, Kana and Hangul, in which family and given name are one word. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・ ]+$/u;

const tidy = (text: string | undefined): string => tidyText(text ?? '', limits.authorName);

/** @returns null where no part is left. Each part is within `limits.authorName`. */
export function personOf(parts: NameParts): Author | null {
  const literal = tidy(parts.literal);
  // A family name without a given one marks a name that is not split.
  if (literal !== '') return { name: literal, family: literal };
  const [given, suffix] = [tidy(parts.given), tidy(parts.suffix)];
  const family = tidy([parts.particle, parts.family].filter(Boolean).join(' '));
  if (family === '') return given === '' ? null : { name: given };
  if (given === '') return suffix === '' ? { name: family, family } : { name: tidy(`${family} ${suffix}`), family, suffix };
  const name = unspaced.test(family + given) ? family + given : [given, family, suffix].filter(Boolean).join(' ');
  return { name: tidy(name), given, family, ...(suffix !== '' && { suffix }) };
}

/**
 * Reads one name of RIS and its relatives: `Family, Given`, `Family, Given, Jr.`, `Family, Jr., Given`, `Given Family`, and
 * `Group,` with EndNote's comma at the end.
 */
export function nameParts(text: string): NameParts {
  const name = tidyText(text, limits.authorName * 3);
  if (/^[^,]*,$/.test(name)) return { literal: name.slice(0, -1) };
  const { parts, suffix } = withoutAffixes(name);
  const [family = '', given, ...more] = parts;
  if (more.length > 0) return { literal: name };
  if (given === undefined) return suffix === undefined ? { given: family } : { given: `${family} ${suffix}` };
  return { family, given, suffix };
}
