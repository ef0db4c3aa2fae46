/** Splits a query into tokens with their offsets, for `parseQuery`. Every text has tokens; none is rejected. */

import { fieldNamed } from './fields';

export interface ValueToken {
  /** UTF-16 offsets in the query, without the quotes of a quoted value. */
  start: number;
  end: number;
  text: string;
  quoted: boolean;
  /** False if the closing quote is missing. */
  closed: boolean;
}

export type QueryToken =
  | { kind: 'open' | 'close' | 'or' | 'and' | 'not'; start: number; end: number }
  /** `field` is the text before the colon, as typed. */
  | { kind: 'term'; start: number; end: number; field?: string | undefined; values: ValueToken[] };

const space = /\s/u;
const fieldName = /[a-z]+[:\uff1a]/iuy;
/** Closing quotes by opening quote, for all languages; the first of them ends the value. Unicode Standard, section 6.2. */
const closers: Record<string, string> = {
  '"': '"',
  '\u201c': '\u201d\u201c"',
  '\u201d': '\u201d"',
  '\u201e': '\u201c\u201d\u201f"',
  '\u201f': '\u201d"',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u00ab': '\u00bb"',
  '\u00bb': '\u00ab\u00bb"',
  '\u2039': '\u203a',
  '\u203a': '\u2039\u203a',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
  '\uff62': '\uff63',
  '\u300a': '\u300b',
  '\u3008': '\u3009',
  '\u301d': '\u301e\u301f',
  '\uff02': '\uff02"',
};
const opens = '(\uff08';
const closes = ')\uff09';
const minus = '-\uff0d\u2212\u2013';
const commas = ',\uff0c';
const isOne = (of: string, unit: string | undefined): boolean => unit !== undefined && unit !== '' && of.includes(unit);
/** Opening quotes that are apostrophes or signs too: without a closing quote within `longestSingle` units they are plain text. */
const single = '\u2018\u201a\u2039\u203a';
const longestSingle = 200;
/** Two dates joined by dots, a dash or `to`. In a field of dates or times, the range may contain spaces. */
const range =
  /\d{4}(?:-\d{1,2}){0,2}(?:\s{0,3}(?:\.{2,3}|[\u2026\u2010-\u2015\u2212\u301c\uff5e~])\s{0,3}|\s{1,3}(?:to|-)\s{1,3})\d{4}(?:-\d{1,2}){0,2}(?![\d\p{L}])/iuy;

/**
 * `-` means "not" before a word; inside a word it is part of the word, as parentheses are: `state-of-the-art`, `f(x)`. `OR`,
 * `AND` and `NOT` are in capitals; `|` between spaces means `OR` too.
 */
export function* queryTokens(text: string): Generator<QueryToken> {
  let at = 0;
  while (at < text.length) {
    const unit = text[at] ?? '';
    if (space.test(unit)) at += 1;
    else if (isOne(opens + closes, unit)) {
      yield { kind: isOne(opens, unit) ? 'open' : 'close', start: at, end: at + 1 };
      at += 1;
    } else if (isOne(minus, unit) && at + 1 < text.length && !space.test(text[at + 1] ?? '')) {
      yield { kind: 'not', start: at, end: at + 1 };
      at += 1;
    } else {
      const token = termAt(text, at);
      yield asOperator(token, text) ?? token;
      at = token.end;
    }
  }
}

const operators: Record<string, 'or' | 'and' | 'not'> = {
  OR: 'or',
  '|': 'or',
  '||': 'or',
  '\uff5c': 'or',
  AND: 'and',
  '&': 'and',
  '&&': 'and',
  '\uff06': 'and',
  NOT: 'not',
};

function asOperator({ start, end, values }: QueryToken & { kind: 'term' }, text: string): QueryToken | undefined {
  const kind = values[0]?.quoted ? undefined : operators[text.slice(start, end)];
  return kind && { kind, start, end };
}

function termAt(text: string, start: number): QueryToken & { kind: 'term' } {
  fieldName.lastIndex = start;
  const prefix = fieldName.exec(text)?.[0];
  if (prefix === undefined) {
    const value = valueAt(text, start, false);
    return { kind: 'term', start, end: endOf(value), values: [value] };
  }
  const values: ValueToken[] = [];
  let end = firstValue(text, start + prefix.length, prefix.slice(0, -1));
  const dates = rangeAt(text, end, prefix.slice(0, -1));
  for (let more = true; more; ) {
    const value: ValueToken = (values.length === 0 && dates) || valueAt(text, end, true);
    values.push(value);
    end = endOf(value);
    more = isOne(commas, text[end]);
    if (more) end += 1;
  }
  return { kind: 'term', start, end, field: prefix.slice(0, -1), values };
}

/**
 * @returns the offset of a field's first value. The space before the value is skipped in `title: "x"` and `year: 2023`;
 *   `Title: a subtitle` is a title.
 */
function firstValue(text: string, at: number, name: string): number {
  let next = at;
  while (space.test(text[next] ?? '')) next += 1;
  const field = fieldNamed(name);
  if (next === at || !field) return at;
  const isTime = field.kind === 'dates' || field.kind === 'times';
  const isValue = closeOf(text, next) !== undefined || (isTime && /[\d<>]/u.test(text[next] ?? ''));
  return isValue ? next : at;
}

function rangeAt(text: string, at: number, name: string): ValueToken | undefined {
  const kind = fieldNamed(name)?.kind;
  if (kind !== 'dates' && kind !== 'times') return undefined;
  range.lastIndex = at;
  const found = range.exec(text)?.[0];
  if (found === undefined) return undefined;
  return { start: at, end: at + found.length, text: found, quoted: false, closed: true };
}

/** @returns the offset at which the quote that opens at `at` closes, -1 if it does not; undefined if no quote opens there. */
function closeOf(text: string, at: number): number | undefined {
  const of = closers[text[at] ?? ''];
  if (of === undefined) return undefined;
  const last = isOne(single, text[at]) ? Math.min(text.length, at + longestSingle) : text.length;
  for (let end = at + 1; end < last; end++) {
    // In `‘don’t’`, the sign inside the word is an apostrophe.
    const inWord = text[end] === '\u2019' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? '');
    if (isOne(of, text[end]) && !inWord) return end;
  }
  return -1;
}

const endOf = ({ end, quoted, closed }: ValueToken): number => (quoted && closed ? end + 1 : end);

/** @param listed whether a comma ends the value. */
function valueAt(text: string, at: number, listed: boolean): ValueToken {
  const close = closeOf(text, at);
  if (close !== undefined && !(close === -1 && isOne(single, text[at]))) {
    const end = close === -1 ? text.length : close;
    return { start: at + 1, end, text: text.slice(at + 1, end), quoted: true, closed: close !== -1 };
  }
  let end = at;
  let depth = 0;
  for (; end < text.length; end++) {
    const unit = text[end] ?? '';
    if (space.test(unit) || (listed && isOne(commas, unit))) break;
    if (isOne(opens, unit)) depth += 1;
    // A closing parenthesis whose partner is before the word ends the word.
    else if (isOne(closes, unit) && --depth < 0) break;
  }
  return { start: at, end, text: text.slice(at, end), quoted: false, closed: true };
}
