/** Takes an author's name apart as far as citation formats need it. */

import type { Author } from '~/lib/papers/paper';
import { isGroupName } from '~/lib/papers/text/isGroupName';
import { withoutAffixes } from '~/lib/papers/text/nameAffixes';
import { tidyText } from '~/lib/papers/text/tidyText';
import { familyStart, isEastern, isParticle, isSmallParticle } from './nameParticles';

/** A person in parts, or a name that is never taken apart: a group, a single name, a name in Han, Kana or Hangul. */
export type AuthorName =
  | { literal: string }
  | {
      family: string;
      given?: string | undefined;
      /** `van der`: sorted and cited with the family name, and in lower case. */
      particle?: string | undefined;
      /** `Jr.`, `III`. */
      suffix?: string | undefined;
    };

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** People write more than one paper: those of a library are taken apart once. */
const known = new Map<string, AuthorName>();
const mostKnown = 20_000;

/** @returns never an empty family or literal, and never a line break in any part. Degrees and titles are left out. */
export function authorName(author: Author): AuthorName {
  const key = `${author.name}\n${author.given ?? ''}\n${author.family ?? ''}\n${author.suffix ?? ''}`;
  const before = known.get(key);
  if (before) return before;
  const name = takenApart(author);
  if (known.size >= mostKnown) known.clear();
  known.set(key, name);
  return name;
}

const tidy = (text = ''): string => tidyText(text, Number.POSITIVE_INFINITY);

function takenApart(author: Author): AuthorName {
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

/** As the page takes it apart, but for what stands around a name. */
function fromParts(given: string, family: string, suffix: string): AuthorName {
  const last = withoutAffixes(family);
  // Behind a family name, so that `MD` alone is initials.
  const first = withoutAffixes(`-, ${given}`);
  const names = [first.parts.slice(1).join(', ') || given, last.parts.join(', ') || family] as const;
  const found = [last.suffix, first.suffix].filter(Boolean).join(' ');
  const stated = [found, ...(suffix === found ? [] : [suffix])].filter(Boolean).join(' ');
  return suffixed(withParticles(names[0].split(' '), names[1].split(' ')), stated || undefined, '');
}

/** `Team, Qwen` is how a page writes `Qwen Team` when it takes the group for a person. */
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

/** `A.`, `J-P`, `JA`: capitals alone. Three are a word where they can be said, as `LEE`. */
const initials = /^(?:\p{Lu}\.-?){1,3}$|^\p{Lu}{1,2}$|^\p{Lu}(?:-\p{Lu}){1,2}$|^(?![^AEIOU]?[AEIOU]{1,2}[^AEIOU]?$)\p{Lu}{3}$/u;
/** Family names of one letter: Weinan E, Malcolm X. */
const letterNames = /^[EOUXY]$/;

/** How many of the words, from the first, are the family name in MEDLINE's order (`van der Berg JA`); 0 where it is another. */
function familyBefore(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && initials.test(words[end - 1] ?? '')) end -= 1;
  const [first = ''] = words;
  if (end === words.length || initials.test(first) || !words.slice(0, end).some((word) => /\p{Ll}/u.test(word))) return 0;
  // `Ada B Lovelace C` is nobody's.
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

/** Moves particles from both sides of the border between given and family name to where they belong. */
function withParticles(given: readonly string[], family: readonly string[]): AuthorName {
  let before = given.length;
  while (before > 1 && isSmallParticle(given[before - 1] ?? '')) before -= 1;
  let after = 0;
  while (after < family.length - 1 && isSmallParticle(family[after] ?? '')) after += 1;
  const moved = [...given.slice(before), ...family.slice(0, after)];
  // `Nico Van | de Weghe`: a capital before the small ones makes all of them part of the name.
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

/** `van der Maaten`: the family name as it is looked up. */
export const familyOf = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.particle, name.family].filter(Boolean).join(' ');

/** `Laurens van der Maaten`, however the page orders the parts. */
export const displayName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
