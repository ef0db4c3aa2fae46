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

/** @returns undefined if the text is JSON (RFC 8259, 2017). Uses a loop and a stack of its own, so nesting may be deep. */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
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
    take(space);
    const character = text.charAt(at);
    if (expected === 'comma') {
      const top = open.at(-1);
      if (top === undefined) return at === text.length ? undefined : place(text, at);
      if (character === ',') expected = top === '{' ? 'key' : 'value';
      else if (character === (top === '{' ? '}' : ']')) open.pop();
      else return place(text, at);
      at += 1;
    } else if (expected === 'colon') {
      if (character !== ':') return place(text, at);
      at += 1;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key or }') {
      if (character === '}' && expected === 'key or }') {
        open.pop();
        at += 1;
        expected = 'comma';
      } else if (takeString()) expected = 'colon';
      else return place(text, at);
    } else if (character === '{' || character === '[') {
      open.push(character);
      at += 1;
      expected = character === '{' ? 'key or }' : 'value or ]';
    } else if (character === ']' && expected === 'value or ]') {
      open.pop();
      at += 1;
      expected = 'comma';
    } else if (takeString() || take(word)) expected = 'comma';
    else return place(text, at);
  }
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
