/** Pages, volumes and editions: which of them are numbers, how many, and how a range is written. */

/** How the second number of a range of pages is written: `expanded` 436–444; `minimal` 436–44; `minimal-two` 101–05. */
export type Ranges = 'expanded' | 'minimal' | 'minimal-two' | 'chicago' | undefined;

/** Letters before a number, `S` of `S12`; and the number with letters after it. */
const numeral = /^(\d*[a-zA-Z]+0*)?(\d+(?:[-,a-zA-Z]*))$/; // input ≤ 300
const joiner = /(\s*&\s*|,?\s+and\s+|[;,]\s+|\s*[-–]+\s*)/u;
const roman = /^[ivxlcm]+$/i;

interface Numeral {
  before: string;
  value: string;
}

/** The numbers of a text, and what separates them, in turn. */
interface Numbers {
  values: Numeral[];
  joiners: string[];
  /** Whether the text begins with a number, so that a word such as `vol.` goes with it. */
  numeric: boolean;
  /** Whether it is a list or range of numbers, which takes a plural and a dash. */
  countable: boolean;
}

export function numbersOf(text: string): Numbers {
  const pieces = text.split(joiner);
  const values = pieces
    .filter((_, at) => at % 2 === 0)
    .map((piece) => {
      const [, before = '', value = piece] = (piece.length <= 300 && numeral.exec(piece)) || [];
      return { before, value };
    });
  const joiners = pieces.filter((_, at) => at % 2 === 1).map((each) => (each.includes('&') ? ' & ' : each));
  const first = values[0]?.value ?? '';
  const numeric = /^(?:\d+|[ivx])[,:a-zA-Z]*$/.test(first) || /^\d+(?:\/\d+)+$/.test(text);
  const countable = numeric && (/^\d/.test(first) || roman.test(first));
  return { values, joiners, numeric, countable };
}

/** @returns whether the text begins with a number, as CSL's `is-numeric` asks. */
export const isNumeric = (text: string | undefined): boolean => text !== undefined && numbersOf(text).numeric;

/** @returns `many` for a list or range of numbers, otherwise `one`. */
export function byNumber(text: string | undefined, one: string, many: string): string {
  const { values, countable } = numbersOf(text ?? '');
  return countable && values.length > 1 ? many : one;
}

const ordinalEnd = (value: number): string => {
  const tens = value % 100;
  return tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
};

/** @returns `2nd` of `2`; another text as it is. */
export function ordinal(text: string | undefined): string | undefined {
  if (text === undefined || !isNumeric(text)) return text;
  return text.replace(/^(\d+)[a-zA-Z]*$/, (_, digits: string) => `${digits}${ordinalEnd(Number(digits))}`);
}

/** The second number of a range in full: `1215` of `1204-15`. */
function expanded(first: string, second: string): string {
  return second.length < first.length ? first.slice(0, first.length - second.length) + second : second;
}

function withoutCommon(first: string, second: string, least: number): string {
  if (first.length !== second.length) return second;
  let common = 0;
  while (first[common] === second[common] && second.length - common > least) common += 1;
  return second.slice(common);
}

/** The Chicago Manual of Style, 15th edition (2003), section 9.64. */
function chicago(first: string, second: string): string {
  const [begin, end] = [Number.parseInt(first, 10), Number.parseInt(second, 10)];
  if (begin > 100 && begin % 100 !== 0 && Math.floor(begin / 100) === Math.floor(end / 100)) return `${end % 100}`;
  return begin >= 10_000 ? `${end % 1000}` : second;
}

function secondOf(first: string, second: string, ranges: Ranges): string {
  if (ranges === 'minimal') return withoutCommon(first, second, 0);
  if (ranges === 'minimal-two') return withoutCommon(first, second, 2);
  return ranges === 'chicago' ? chicago(first, second) : second;
}

function pageRange(first: Numeral, second: Numeral, ranges: Ranges): string {
  const end = expanded(first.value, second.value);
  const isUp = Number.parseInt(first.value, 10) < Number.parseInt(end, 10);
  if (!isUp || (ranges === undefined && Number.parseInt(first.value, 10) > Number.parseInt(second.value, 10)))
    return `–${second.before}${second.value}`;
  const before = ranges === undefined || ranges === 'expanded' ? second.before : '';
  return `–${before}${secondOf(first.value, end, ranges)}`;
}

/** @returns a volume, an issue or a number with a dash in its range. */
export const numberText = (text: string | undefined): string | undefined => text && rangesText(text, undefined, false);

/** @returns pages, with ranges as the style writes them. */
export const pagesText = (text: string | undefined, ranges?: Ranges): string | undefined =>
  text && rangesText(text, ranges, true);

function rangesText(text: string, ranges: Ranges, isPage: boolean): string {
  const { values, joiners, countable } = numbersOf(text);
  let out = '';
  let from = 0;
  for (const [at, value] of values.entries()) {
    const joint = at === 0 ? '' : (joiners[at - 1] ?? '');
    const before = values[at - 1];
    const isRange = /[-–]/u.test(joint);
    if (!isRange) from = at;
    const both = countable && isRange && before !== undefined && at - from === 1 && before.before === value.before;
    const digits = both && /^\d/.test(before.value) && /^\d/.test(value.value);
    if (digits && isPage) out += pageRange(before, value, ranges);
    else if (both && (isPage || digits || (roman.test(before.value) && roman.test(value.value))))
      out += `–${value.before}${value.value}`;
    else out += joint + value.before + value.value;
  }
  return out;
}
