/** Lists of names, as CSL 1.0.2 describes them (https://docs.citationstyles.org/en/v1.0.2/specification.html#names, 2021). */
import { alphabets } from './alphabets';
import { initials, normalInitials } from './initials';
import { data, group, type Look, type Part, word } from './part';
import type { Name, Work } from './work';

export interface NameStyle {
  /** Which names begin with the family name; none by default. */
  inverted?: 'all' | 'first' | undefined;
  /** Between family and given name of an inverted name; `, ` by default. */
  separator?: string | undefined;
  /** Follows each initial; names are in full without it. */
  initialsEnd?: string | undefined;
  /** Only the initials that the name has: `Ada B. Lovelace`. */
  keepsNames?: boolean | undefined;
  /** `JP` and not `J-P`. */
  dropsHyphens?: boolean | undefined;
  /** Particles follow the given name of an inverted name: `Maaten, Laurens van der`. */
  demotesParticles?: boolean | undefined;
  /** Before the last name: `and`, `&`. */
  and?: string | undefined;
  /** Whether a comma stands before the last name: by default from three names on. */
  comma?: 'always' | 'never' | undefined;
  /** From `from` names on, only the first `first`. */
  etAl?: { from: number; first: number; look?: Look; comma?: 'always'; last?: boolean } | undefined;
}

const joined = (parts: readonly (string | undefined)[], between: string): string => parts.filter(Boolean).join(between);

/** Languages in which a name always begins with the family name, and is not inverted. */
const familyFirst = (language = ''): boolean => /^(?:ja|zh)/.test(language) || /^(?:vi|hu)$/.test(language);

function personName(name: Exclude<Name, { literal: string }>, style: NameStyle, inverted: boolean, language?: string): string {
  const end = style.initialsEnd;
  const shorten = style.keepsNames ? normalInitials : initials;
  const given = name.given && (end === undefined ? name.given : shorten(name.given, end, !style.dropsHyphens));
  const suffix = given && name.suffix && (end === undefined ? name.suffix : normalInitials(name.suffix, end));
  if (!alphabets.test(name.family)) return joined([name.particle, name.family, given], '');
  const particle = name.particle;
  const family = joined([particle, name.family], /['’-]$/u.test(particle ?? '') ? '' : ' ');
  if (familyFirst(language)) return joined([family, given], ' ');
  if (!inverted) return joined([given, family, suffix], ' ');
  const separator = style.separator ?? ', ';
  if (style.demotesParticles) return joined([name.family, joined([given, particle], ' '), suffix], separator);
  return joined([family, given, suffix], separator);
}

function nameText(name: Name, at: number, style: NameStyle, language?: string): string {
  if ('literal' in name) return name.literal;
  return personName(name, style, style.inverted === 'all' || (style.inverted === 'first' && at === 0), language);
}

/** @returns the names with commas, `and` and `et al.`; undefined if there is none. */
export function namesList(names: readonly Name[], style: NameStyle, work: Work, look: Look = {}): Part | undefined {
  const { etAl, and } = style;
  const parts = names.map((name, at) => data(nameText(name, at, style, work.language)));
  if (etAl && names.length >= etAl.from) {
    const shown = group(', ', parts.slice(0, etAl.first));
    if (etAl.last) return group('', [shown, word(', … '), parts.at(-1)], look);
    const comma = etAl.comma === 'always' || etAl.first > 1;
    return group('', [shown, word('et al.', { ...etAl.look, before: comma ? ', ' : ' ' })], look);
  }
  if (and === undefined || parts.length < 2) return group(', ', parts, look);
  // Before a group, the comma depends on the number of names only.
  const rule = 'literal' in (names.at(-1) ?? {}) ? undefined : style.comma;
  const comma = rule === 'always' || (rule !== 'never' && parts.length > 2);
  return group(comma ? `, ${and} ` : ` ${and} `, [group(', ', parts.slice(0, -1)), parts.at(-1)], look);
}

/** @returns `one` for a single name, otherwise `many`: `ed.`, `eds.`. */
export const byCount = (names: readonly Name[], one: string, many: string): string => (names.length > 1 ? many : one);
