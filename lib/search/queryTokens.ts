/** The words of a query, with their places: the first half of reading one. Every text has tokens; none is refused. */

export interface ValueToken {
  /** UTF-16 offsets in the query; of a quoted value without the quotes. */
  start: number;
  end: number;
  text: string;
  quoted: boolean;
  /** False where the closing quote is missing. */
  closed: boolean;
}

export type QueryToken =
  | { kind: 'open' | 'close' | 'or' | 'and' | 'not'; start: number; end: number }
  /** `field` is what stands before a colon, as it was typed. */
  | { kind: 'term'; start: number; end: number; field?: string | undefined; values: ValueToken[] };

const space = /\s/u;
const fieldName = /[a-z]+:/iuy;

/**
 * `-` says "not" before a word, and is part of it elsewhere, like parentheses: `state-of-the-art`, `f(x)`. `OR`, `AND`
 * and `NOT` are written large; `|` alone says `OR`, too.
 */
export function* queryTokens(text: string): Generator<QueryToken> {
  let at = 0;
  while (at < text.length) {
    const unit = text[at] ?? '';
    if (space.test(unit)) at += 1;
    else if (unit === '(' || unit === ')') {
      yield { kind: unit === '(' ? 'open' : 'close', start: at, end: at + 1 };
      at += 1;
    } else if (unit === '-' && at + 1 < text.length && !space.test(text[at + 1] ?? '')) {
      yield { kind: 'not', start: at, end: at + 1 };
      at += 1;
    } else {
      const token = termAt(text, at);
      yield asOperator(token, text) ?? token;
      at = token.end;
    }
  }
}

const operators: Record<string, 'or' | 'and' | 'not'> = { OR: 'or', '|': 'or', AND: 'and', NOT: 'not' };

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
  let end = start + prefix.length;
  for (let more = true; more; ) {
    const value = valueAt(text, end, true);
    values.push(value);
    end = endOf(value);
    more = text[end] === ',';
    if (more) end += 1;
  }
  return { kind: 'term', start, end, field: prefix.slice(0, -1), values };
}

const endOf = ({ end, quoted, closed }: ValueToken): number => (quoted && closed ? end + 1 : end);

/** @param listed whether a comma ends it. */
function valueAt(text: string, at: number, listed: boolean): ValueToken {
  if (text[at] === '"') {
    const close = text.indexOf('"', at + 1);
    const end = close === -1 ? text.length : close;
    return { start: at + 1, end, text: text.slice(at + 1, end), quoted: true, closed: close !== -1 };
  }
  let end = at;
  let depth = 0;
  for (; end < text.length; end++) {
    const unit = text[end] ?? '';
    if (space.test(unit) || (listed && unit === ',')) break;
    if (unit === '(') depth += 1;
    // A parenthesis that was opened before the word ends it.
    else if (unit === ')' && --depth < 0) break;
  }
  return { start: at, end, text: text.slice(at, end), quoted: false, closed: true };
}
