/** Splits an author's name into the parts that citation formats need. */

import type { Author } from '~/lib/papers/paper';
import { isGroupName } from '~/lib/papers/text/isGroupName';
import { withoutAffixes } from '~/lib/papers/text/nameAffixes';
import { tidyText } from '~/lib/papers/text/tidyText';
import { familyStart, isEastern, isParticle, isSmallParticle } from './nameParticles';

/** The parts of a person's name, or a name that is never split: a group, a single name, a name in Han, Kana or Hangul. */
export type AuthorName =
  | { literal: string }
  | {
      family: string;
      given?: string | undefined;
      /** `van der`: in lower case, sorted and cited with the family name. */
      particle?: string | undefined;
      /** `Jr.`, `III`. */
      suffix?: string | undefined;
    };

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Split names, because many papers of a library have the same authors. */
const cache = new Map<string, AuthorName>();
const mostCached = 20_000;

/** @returns parts without line breaks; `family` and `literal` are never empty. Degrees and titles are left out. */
export function authorName(author: Author): AuthorName {
  const key = `${author.name}\n${author.given ?? ''}\n${author.family ?? ''}\n${author.suffix ?? ''}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const name = splitName(author);
  if (cache.size >= mostCached) cache.clear();
  cache.set(key, name);
  return name;
}

const tidy = (text = ''): string => tidyText(text, Number.POSITIVE_INFINITY);

function splitName(author: Author): AuthorName {
  const whole = tidy(author.name).replace(/(?<=\S),? et al\.?$/i, '');
  const given = tidy(author.given);
  const family = tidy(author.family);
  const display = whole || [given, family].filter(Boolean).join(' ');
  if (display === '') return { literal: 'Unknown' };
  const { parts, suffix } = withoutAffixes(display);
  if (isGroupName(parts.join(', '))) return { literal: unswapped(display, given, family) };
  if (family !== '' && given !== '') return fromParts(given, family, tidy(author.suffix));
  if (family !== '' || unspaced.test(display)) return { literal: display };
  const [first = '', second, third] = parts;
  if (first === '' || third !== undefined) return { literal: display };
  const person = second === undefined ? fromWords(first.split(' ')) : withParticles(second.split(' '), first.split(' '));
  return suffixed(person, suffix, display);
}

/** Uses the given and family name as the page states them, without titles, degrees and suffixes around them. */
function fromParts(given: string, family: string, suffix: string): AuthorName {
  const last = withoutAffixes(family);
  // A placeholder for the family name, so that `MD` alone counts as initials.
  const first = withoutAffixes(`-, ${given}`);
  const names = [first.parts.slice(1).join(', ') || given, last.parts.join(', ') || family] as const;
  const found = [last.suffix, first.suffix].filter(Boolean).join(' ');
  const stated = [found, ...(suffix === found ? [] : [suffix])].filter(Boolean).join(' ');
  return suffixed(withParticles(names[0].split(' '), names[1].split(' ')), stated || undefined, '');
}

/** Restores the order of a group's name: pages that treat `Qwen Team` as a person write `Team, Qwen`. */
function unswapped(display: string, given: string, family: string): string {
  if (given !== '' && family !== '' && display === `${family}, ${given}`) return `${given} ${family}`;
  const parts = display.split(', ');
  return parts.length === 2 && /^(?:Team|Group|Collaboration|Consortium|Lab)$/i.test(parts[0] ?? '')
    ? `${parts[1]} ${parts[0]}`
    : display;
}

const suffixed = (person: AuthorName, suffix: string | undefined, whole: string): AuthorName => {
  if (suffix === undefined) return person;
  return 'literal' in person ? { literal: whole } : { ...person, suffix };
};

/** Initials in capitals: `A.`, `J-P`, `JA`. Three capitals that can be pronounced, such as `LEE`, are a name. */
const initials = /^(?:\p{Lu}\.-?){1,3}$|^\p{Lu}{1,2}$|^\p{Lu}(?:-\p{Lu}){1,2}$|^(?![^AEIOU]?[AEIOU]{1,2}[^AEIOU]?$)\p{Lu}{3}$/u;
/** Family names of one letter: Weinan E, Malcolm X. */
const letterNames = /^[EOUXY]$/;

/** @returns how many of the first words are the family name, if the order is MEDLINE's (`van der Berg JA`); otherwise 0. */
function familyBefore(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && initials.test(words[end - 1] ?? '')) end -= 1;
  const [first = ''] = words;
  if (end === words.length || initials.test(first) || !words.slice(0, end).some((word) => /\p{Ll}/u.test(word))) return 0;
  // No family name contains initials, as in `Ada B Lovelace C`.
  if (words.slice(0, end).some((word) => initials.test(word))) return 0;
  return words.length === 2 && letterNames.test(words[1] ?? '') ? 0 : end;
}

function fromWords(words: readonly string[]): AuthorName {
  const [first = ''] = words;
  if (words.length < 2) return { literal: first };
  const before = familyBefore(words);
  if (before > 0) return withParticles(words.slice(before), words.slice(0, before));
  const start = familyStart(words);
  return start === 0 ? withParticles([], words) : withParticles(words.slice(0, start), words.slice(start));
}

/** Separates the particles at the end of the given name and at the beginning of the family name. */
function withParticles(given: readonly string[], family: readonly string[]): AuthorName {
  let before = given.length;
  while (before > 1 && isSmallParticle(given[before - 1] ?? '')) before -= 1;
  let after = 0;
  while (after < family.length - 1 && isSmallParticle(family[after] ?? '')) after += 1;
  const moved = [...given.slice(before), ...family.slice(0, after)];
  // `Nico Van | de Weghe`: after a particle with a capital, all particles belong to the family name.
  let capitals = before;
  const eastern = isEastern(given[0] ?? '') || isEastern(family.at(-1) ?? '');
  while (capitals > 1 && moved.length > 0 && !eastern && isParticle(given[capitals - 1] ?? '')) capitals -= 1;
  const rest = family.slice(after);
  const joined = capitals < before ? [...given.slice(capitals, before), ...moved, ...rest] : rest;
  const givenText = given.slice(0, capitals).join(' ');
  return {
    family: joined.join(' '),
    ...(givenText !== '' && { given: givenText }),
    ...(joined === rest && moved.length > 0 && { particle: moved.join(' ') }),
  };
}

/** `van der Maaten`: the particle and the family name. */
export const familyOf = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.particle, name.family].filter(Boolean).join(' ');

/** `Laurens van der Maaten`, in whichever order the page states the parts. */
export const displayName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
