import type { Author } from '~/lib/papers/paper';
import { isSuffix } from '~/lib/papers/text/nameAffixes';

/** Up to four capitals: `JA`, `J-H`, `J'H`; a Russian initial may have two letters, `YuA`. */
const initials = /^(?:\p{Lu}\p{Ll}?[-'’]?){1,4}$/u;

function nameOf(name: string): Author {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && isSuffix(last) ? words.pop() : undefined;
  const given = words.at(-1) ?? '';
  const family = words.slice(0, -1).join(' ');
  // The last word of a group's name has lower-case letters.
  if (family === '' || !initials.test(given) || !/\p{Lu}$|-\p{Lu}\p{Ll}?$/u.test(given) || !/\p{Ll}/u.test(family))
    return { name };
  return { name, family, given, ...(suffix !== undefined && { suffix }) };
}

/**
 * Splits a list of names in MEDLINE's format, with the family name first, then initials and a suffix:
 * `Chatzisarantis NL, van der Berg J Jr, Kim J-H.`
 * See https://www.nlm.nih.gov/bsd/mms/medlineelements.html#au (2026).
 */
export const medlineNames = (text: string): Author[] =>
  text
    .split(/[,;]/)
    .map((name) =>
      name
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/(?<!Jr|Sr)\.$/, ''),
    )
    .filter((name) => /\p{L}/u.test(name) && !/^et al$/i.test(name))
    .map(nameOf);
