/** Takes an author's name apart as far as citation formats need it. */
import type { Author } from '~/lib/papers/paper';
import { tidyText } from '~/lib/papers/tidyText';

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

const particles =
  /^(?:af|al|av|aus|ben|bin|d'|da|das|de|degli|dei|del|della|den|der|di|do|dos|du|el|ibn|la|las|le|los|'t|ten|ter|te|und|van|vom|von|y|zu|zum|zur)$/;
/** Written with a capital they belong to the family name. `Van` alone is left out: it is a given name in Vietnam. */
const capitalParticles = /^(?:De|Del|Della|Den|Der|Di|Dos|Du|La|Le|Van|Von)$/;
const suffixes = /^(?:jr|sr)\.?$|^(?:II|III|IV)$/i;
const vietnamese = /^(?:Bùi|Bui|Đặng|Dang|Đỗ|Do|Hoàng|Hoang|Lê|Le|Ngô|Ngo|Nguyễn|Nguyen|Phạm|Pham|Phan|Trần|Tran|Võ|Vo|Vũ|Vu)$/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words of which a group's name has one; in the spelling that tells the group from a person (`AI` is no given name). */
const group =
  /(?:^|[\s-])(?:AI|AGI|Alliance|Association|Authors|Center|Centre|Club|Collaboration|Collective|Committee|Community|Company|Consortium|Contributors|Corporation|Council|Department|Foundation|Group|Inc\.?|Initiative|Institute|Institution|Lab|Laboratories|Laboratory|Labs|LLC|Ltd\.?|Network|Organization|Organisation|Project|Research|School|Society|Team|Technologies|University|Workshop)(?:$|[\s:,-])/iu;
const groupOnlySo = /(?:^|[\s-])(?:AI|AGI|LLC)(?:$|[\s:,-])/u;
const groupAnyCase = (text: string): boolean => {
  const word = group.exec(text)?.[0];
  return word !== undefined && (!/^[\s-]?(?:ai|agi|llc)[\s:,-]?$/i.test(word) || groupOnlySo.test(text));
};

/** People write more than one paper: those of a library are taken apart once. */
const known = new Map<string, AuthorName>();
const mostKnown = 20_000;

/** @returns never an empty family or literal, and never a line break in any part. */
export function authorName(author: Author): AuthorName {
  const key = `${author.name}\n${author.given ?? ''}\n${author.family ?? ''}`;
  const before = known.get(key);
  if (before) return before;
  const name = takenApart(author);
  if (known.size >= mostKnown) known.clear();
  known.set(key, name);
  return name;
}

function takenApart({ name, given, family }: Author): AuthorName {
  const whole = tidyText(name, Number.POSITIVE_INFINITY).replace(/(?<=\S),? et al\.?$/i, '');
  const knownGiven = tidyText(given ?? '', Number.POSITIVE_INFINITY);
  const knownFamily = tidyText(family ?? '', Number.POSITIVE_INFINITY);
  const display = whole || [knownGiven, knownFamily].filter(Boolean).join(' ');
  if (display === '') return { literal: 'Unknown' };
  if (isGroup(display)) return { literal: unswapped(display, knownGiven, knownFamily) };
  if (knownFamily !== '' && knownGiven !== '') return withParticles(knownGiven.split(' '), knownFamily.split(' '));
  if (knownFamily !== '' || unspaced.test(display)) return { literal: display };
  return display.includes(',') ? fromCommas(display) : fromWords(display.split(' '));
}

/** Firms that sign papers by names which nobody is called by. */
const firms =
  /(?:^|[\s-])(?:Alibaba|Anthropic|Baidu|BigCode|BigScience|ByteDance|DeepMind|DeepSeek|Google|Huawei|IBM|LAION|LLM|Microsoft|NVIDIA|OpenAI|Qwen|Tencent|Xiaomi)(?:$|[\s-])/u;

/** `The` with one or two words tells nothing: it is a given name in Vietnam. */
const isGroup = (display: string): boolean =>
  groupAnyCase(display) || firms.test(display) || /^The (?:\p{L}*\p{Lu}{2}|(?:\S+ ){2}\S)|\d|[:;&/@]/u.test(display);

/** `Team, Qwen` is how a page writes `Qwen Team` when it takes the group for a person. */
function unswapped(display: string, given: string, family: string): string {
  if (given !== '' && family !== '' && display === `${family}, ${given}`) return `${given} ${family}`;
  const parts = display.split(', ');
  return parts.length === 2 && /^(?:Team|Group|Collaboration|Consortium|Lab)$/i.test(parts[0] ?? '')
    ? `${parts[1]} ${parts[0]}`
    : display;
}

/** `Family, Given`, `Family, Jr., Given`, `Family, Given, Jr.` and `Given Family, Jr.` */
function fromCommas(display: string): AuthorName {
  const [first = '', ...rest] = display.split(',').map((part) => part.trim());
  const [suffix, ...moreSuffixes] = rest.filter((part) => suffixes.test(part));
  const [given, ...more] = rest.filter((part) => !suffixes.test(part));
  if (first === '' || given === '' || more.length > 0 || moreSuffixes.length > 0) return { literal: display };
  if (given !== undefined) return suffixed(withParticles(given.split(' '), first.split(' ')), suffix, display);
  return suffix === undefined ? { literal: display } : suffixed(fromWords(first.split(' ')), suffix, display);
}

const suffixed = (person: AuthorName, suffix: string | undefined, whole: string): AuthorName => {
  if (suffix === undefined) return person;
  if ('literal' in person) return { literal: whole };
  return { ...person, suffix: [person.suffix, suffix].filter(Boolean).join(' ') };
};

function fromWords(words: readonly string[]): AuthorName {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return { literal: last };
  if (words.length > 2 && suffixes.test(last)) return suffixed(fromWords(words.slice(0, -1)), last, words.join(' '));
  const end = words.length - 1;
  let start = words.findIndex((word, at) => at > 0 && at < end && particles.test(word));
  if (start < 0 && !vietnamese.test(words[0] ?? '')) {
    start = words.findIndex((word, at) => at > 0 && at < end && capitalParticles.test(word));
  }
  if (start < 0) start = end;
  return withParticles(words.slice(0, start), words.slice(start));
}

/** Moves lower-case particles from both sides of the border between given and family name to where they belong. */
function withParticles(given: readonly string[], family: readonly string[]): AuthorName {
  let before = given.length;
  while (before > 1 && particles.test(given[before - 1] ?? '')) before -= 1;
  let after = 0;
  while (after < family.length - 1 && particles.test(family[after] ?? '')) after += 1;
  const particle = [...given.slice(before), ...family.slice(0, after)].join(' ');
  return {
    family: family.slice(after).join(' '),
    given: given.slice(0, before).join(' '),
    ...(particle !== '' && { particle }),
  };
}

/** `van der Maaten`: the family name as it is looked up. */
export const familyOf = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.particle, name.family].filter(Boolean).join(' ');

/** `Laurens van der Maaten`, however the page orders the parts. */
export const displayName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
