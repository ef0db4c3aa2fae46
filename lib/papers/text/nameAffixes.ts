/** Separates a person's name from titles, degrees and suffixes of descent around it. Runs in the page. */

/** Roman numerals count in capitals only: `Ii` and `Vi` are names. */
const suffix = /^(?:[JS]n?r\.?|[js]r\.?|JR\.?|SR\.?|II|III|IV|2nd|3rd|4th)$/;
/** Degrees, compared without dots and case. */
const longDegree =
  /^(?:phd|dphil|mphil|msci?|bsc|dsc|scd|mph|drph|bsn|msn|dnp|frse?|frcpc?|frcs|facp|facs|facc|faha|faan|fmedsci|mrcp|dds|dvm|pharmd|psyd|edd|dpt|mbbs|mbchb|mba|mhs|llm|llb|m?eng|beng|med|mtech|btech|esq|cpa)$/i;
/** Short degrees, in capitals only. Without a comma before them they may be initials, and all but `looseDegree` a family name. */
const shortDegree = /^(?:MD|RN|RD|JD|DO|MA|MS|BA|BS|PT)$/;
const looseDegree = /^(?:MD|RN|RD|JD)$/;
const title = /^(?:Prof\.?|Dr\.?|Dr\.-Ing\.|Professor|Sir|Mr\.|Mrs\.|Ms\.)$/;

export const isSuffix = (word: string): boolean => suffix.test(word);

const dotless = (word: string): string => word.replaceAll('.', '');
/** `Eng` and `Med` are names, `M.Eng.` and `MEd` are degrees. */
const isLongDegree = (word: string): boolean =>
  longDegree.test(dotless(word)) && (/\p{Lu}.*\p{Lu}|\./u.test(word) || /^phd$|^msc$/i.test(word));

/**
 * Whether all words are degrees (`MD PhD`, `M.D./Ph.D.`) or titles (`Prof.`).
 * @param short whether `MD` and `MA` count as degrees rather than initials.
 */
export const areDegrees = (part: string, short: boolean): boolean =>
  part.split(/[\s/]+/).every((word) => isLongDegree(word) || title.test(word) || (short && shortDegree.test(dotless(word))));

/** Whether a text is a family name only: one word, possibly after particles in lower case. */
export const isFamilyAlone = (text: string): boolean => /^(?:[\p{Ll}'’]+ )*\S+$/u.test(text);

/**
 * Removes titles, degrees and suffixes around the words of one part.
 * @param least words that must remain before a short degree such as `MD` for it to count as one.
 * @param suffixes receives the suffixes.
 */
function bare(part: string, least: number, suffixes: string[]): string {
  const words = part.split(' ');
  while (words.length > 1 && title.test(words[0] ?? '')) words.shift();
  for (let last = words.at(-1) ?? ''; words.length > 1; last = words.at(-1) ?? '') {
    const short = words.length > least && looseDegree.test(dotless(last)) && !/^\p{Ll}/u.test(words[0] ?? '');
    if (isSuffix(last)) suffixes.unshift(last);
    else if (!short && !isLongDegree(last)) break;
    words.pop();
  }
  return words.join(' ');
}

/**
 * Removes titles (`Prof. Dr.`), degrees (`MD, PhD`) and suffixes (`Jr.`, `III`, `3rd`), with or without commas.
 * `Smith, MD` has initials and no degree; `Jane Smith, MD` has a degree.
 * @param name the name of one person, with single spaces between words.
 * @returns the parts that remain between commas: one part with the given name first, or the family name and the given names.
 */
export function withoutAffixes(name: string): { parts: string[]; suffix?: string | undefined } {
  const suffixes: string[] = [];
  const kept: string[] = [];
  const between = name
    .replace(/\bPh\.? D\b\.?/g, 'PhD')
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of between) {
    const [first] = kept;
    if (first === undefined) kept.push(part);
    else if (isSuffix(part)) suffixes.push(part);
    else if (!areDegrees(part, kept.length > 1 || !isFamilyAlone(first))) kept.push(part);
  }
  const inner: string[] = [];
  const parts = kept.map((part) => bare(part, kept.length > 1 ? 1 : 2, inner));
  const suffix = [...inner, ...suffixes].join(' ');
  return suffix === '' ? { parts } : { parts, suffix };
}
