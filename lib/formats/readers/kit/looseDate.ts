import { tidyDate } from '~/lib/papers/text/tidyDate';

/**
 * Beginnings of the names of months, beside the English ones: German, French, Spanish, Italian, Portuguese, Dutch. The longer
 * ones come first where one is the beginning of another.
 */
const months: [name: string, month: number][] = (
  'janvier 1 januar 1 jan 1 gen 1 ene 1 ianuarie 1 fevrier 2 fev 2 feb 2 marzo 3 marz 3 marco 3 mars 3 maart 3 mrz 3 mar 3 ' +
  'avril 4 avr 4 abr 4 apr 4 mai 5 mei 5 may 5 mag 5 maio 5 juin 6 juni 6 jun 6 giu 6 juillet 7 juil 7 juli 7 jul 7 lug 7 ' +
  'aout 8 aug 8 ago 8 sep 9 set 9 okt 10 oct 10 out 10 ott 10 nov 11 noi 11 dez 12 dec 12 dic 12'
)
  .split(/ (?=[a-z])/)
  .map((pair) => pair.split(' '))
  .map(([name = '', number]) => [name, Number(number)]);

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** @returns the number of the month that a word names; undefined for none, and for several. */
function monthOf(text: string): number | undefined {
  const plain = folded(text).trim();
  const number = /^(?:0?[1-9]|1[0-2])$/.test(plain) ? Number(plain) : undefined;
  if (number !== undefined || !/^[a-z]{3,10}\.?$/.test(plain)) return number;
  return months.find(([name]) => plain.startsWith(name))?.[1];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A date in numbers, possibly with empty parts: `2017/06/12/Spring` of RIS, `2017-06-12T07:00Z`, `2017-00-00`, EDTF's `2017-06/2017-07`. */
const numbers = /^(\d{4})(?:$|[-/](\d{1,2})?(?:[-/](\d{1,2})?)?(?!\d))/;

function inNumbers(text: string): string | undefined {
  const [, year, month, day] = numbers.exec(text) ?? [];
  if (year === undefined || /^\d{4}[-/]\d{4}$/.test(text)) return undefined;
  const [m, d] = [Number(month ?? 0), Number(day ?? 0)];
  // EDTF has seasons as months 21 to 24.
  if (m === 0 || m > 12) return tidyDate(year);
  return tidyDate(`${year}-${two(m)}${d > 0 ? `-${two(d)}` : ''}`) ?? tidyDate(`${year}-${two(m)}`) ?? tidyDate(year);
}

/** Dates with a year in their text, because a date without one would be taken for one of the present year. */
const hasYear = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;

/**
 * Reads a date of a file of references: the forms of RIS, MEDLINE, ISO 8601, EDTF, and those of `tidyDate`.
 * @returns `2026`, `2026-10` or `2026-10-04`; undefined for a text without a year.
 */
export function looseDate(text: string): string | undefined {
  const short = text
    .trim()
    .replace(/^[~[(<]+/, '')
    .slice(0, 100);
  if (!hasYear.test(short)) return undefined;
  const found = inNumbers(short) ?? tidyDate(short);
  if (found !== undefined) return found;
  const years = short.match(/(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? tidyDate(years[0] ?? '') : undefined;
}

/**
 * Puts a date together from its parts.
 * @param month a number, a name in one of the usual languages, or a name with a day, such as `June 3` and `3 June`.
 * @returns the date as far as its parts can be read, and whether all of them could be.
 */
export function dateOfParts(year: string, month = '', day = ''): { date: string | undefined; whole: boolean } {
  const base = looseDate(year);
  if (base === undefined || (month.trim() === '' && day.trim() === '')) return { date: base, whole: base !== undefined };
  if (base.length > 4) return { date: base, whole: true };
  const number = monthOf(month);
  const inMonth = /\d{1,2}/.exec(day)?.[0] ?? '';
  if (number !== undefined) {
    const date = tidyDate(`${base}-${two(number)}-${two(Number(inMonth))}`);
    if (inMonth !== '' && date !== undefined) return { date, whole: true };
    return { date: `${base}-${two(number)}`, whole: day.trim() === '' };
  }
  const named = tidyDate(`${month.trim().slice(0, 60)}${/\d\s*$/.test(month) ? ',' : ''} ${base}`);
  const [word, within] = /^\s*(?:(\p{L}+)\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(\p{L}+))/u.exec(month)?.slice(1).filter(Boolean) ?? [];
  if (named?.startsWith(base)) return { date: named, whole: named.length > 4 };
  if (word !== undefined && within !== undefined) {
    const [name, d] = /^\d/.test(word) ? [within, word] : [word, within];
    const inner = dateOfParts(base, name, d);
    if (inner.whole) return inner;
  }
  return { date: base, whole: false };
}
