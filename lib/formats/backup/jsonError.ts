/** Finds where a text stops being JSON. JavaScript engines report the place in different ways, or not at all. */

export interface JsonError {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The unexpected character; undefined at the end of the text. */
  found: string | undefined;
}

const space = /[ \t\n\r]*/y;
/** The inside of a string up to its end, an escape or an error. One pattern for a whole string could overflow the stack. */
const unescaped = /[ !#-[\]-\uffff]*/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma';

/** How deep the brackets of a value go, and the offset behind it; or the offset at which it stops being JSON. */
export type JsonScan = { end: number; depth: number } | { error: number; depth: number };

/**
 * Reads one JSON value (RFC 8259, 2017) without keeping it. Uses a loop and a stack of its own, so nesting may be deep.
 * @param from the offset at which the value, or white space before it, begins.
 */
export function scanJson(text: string, from: number): JsonScan {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = from;
  let depth = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  /** If it fails inside a string, `at` is the offset of the unexpected character. */
  const takeString = (): boolean => {
    if (text.charAt(at) !== '"') return false;
    at += 1;
    do take(unescaped);
    while (take(escapeSequence));
    const closed = text.charAt(at) === '"';
    if (closed) at += 1;
    return closed;
  };
  for (;;) {
    if (expected === 'comma' && open.length === 0) return { end: at, depth };
    take(space);
    const character = text.charAt(at);
    if (expected === 'comma') {
      const top = open.at(-1);
      if (character === ',') expected = top === '{' ? 'key' : 'value';
      else if (character === (top === '{' ? '}' : ']')) open.pop();
      else return { error: at, depth };
      at += 1;
    } else if (expected === 'colon') {
      if (character !== ':') return { error: at, depth };
      at += 1;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key or }') {
      if (character === '}' && expected === 'key or }') {
        open.pop();
        at += 1;
        expected = 'comma';
      } else if (takeString()) expected = 'colon';
      else return { error: at, depth };
    } else if (character === '{' || character === '[') {
      open.push(character);
      depth = Math.max(depth, open.length);
      at += 1;
      expected = character === '{' ? 'key or }' : 'value or ]';
    } else if (character === ']' && expected === 'value or ]') {
      open.pop();
      at += 1;
      expected = 'comma';
    } else if (takeString() || take(word)) expected = 'comma';
    else return { error: at, depth };
  }
}

/** @returns undefined if the text is JSON. */
export function findJsonError(text: string): JsonError | undefined {
  const scan = scanJson(text, 0);
  if ('error' in scan) return place(text, scan.error);
  space.lastIndex = scan.end;
  space.test(text);
  return space.lastIndex === text.length ? undefined : place(text, space.lastIndex);
}

function place(text: string, at: number): JsonError {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const code = text.codePointAt(at);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    found: code === undefined ? undefined : String.fromCodePoint(code),
  };
}
