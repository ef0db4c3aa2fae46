/**
 * Splits a file of BibTeX or BibLaTeX into entries, and resolves `@string`. Source of the grammar: O. Patashnik, BibTeXing
 * (1988), section 2, and the web of BibTeX 0.99d; biber accepts the same. Never throws: an entry that breaks the rules is read
 * as far as it goes, and the next one begins at an `@` with a type at the beginning of a line.
 */
import type { Place, ReadProblem } from '~/lib/papers/readEntry';

export interface RawEntry {
  at: Place;
  /** In lower case. */
  type: string;
  key: string;
  /** Names in lower case, values in TeX. Of several fields with one name the first counts; the others follow with `+` added to their names. */
  fields: Map<string, string>;
  problems: ReadProblem[];
}

export interface RawComment {
  comment: string;
}

/** Only whole heads count: an abstract may have a line that begins with `@`. */
const headAtLine = /^[ \t]{0,80}@[ \t]{0,9}[A-Za-z]\w{0,50}[ \t]{0,9}[{(]/gm;
const head = /@\s{0,9}([A-Za-z]\w{0,50})\s{0,9}([{(])/y;
const fieldAtLine = /\n[ \t]{0,80}[A-Za-z][\w:.+-]{0,80}[ \t]{0,40}=[ \t]{0,40}["{\w]/g;
const fieldName = /([^\s=,{}()"#%]{1,200})\s{0,200}=\s{0,200}/y;
const nextField = /\s{0,200},?\s{0,200}[A-Za-z][\w:.+-]{0,80}[ \t]{0,40}=[ \t]{0,40}["{\w]/y;
const bareWord = /[^\s,{}#)"]{1,2000}/y;
const keyBefore = /([^,={}\n"]{0,300})[,\n}]/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** How a backslash before a brace or a quote is read: BibTeX counts the sign, sloppy files mean the letter. */
type Escapes = 'count' | 'skip';

class Scanner {
  readonly #text: string;
  /** Macros by name in lower case. */
  readonly #strings = new Map<string, string>();
  /** Where the next entry begins at a line, seen from an earlier position. */
  #limit = -1;
  #counted = 0;
  #line = 1;
  #entries = 0;
  /** Characters that may still be read to find the ends of comments, so that many without one take linear time. */
  #commentBudget: number;

  constructor(text: string) {
    this.#text = text;
    this.#commentBudget = 2 * text.length + 1_000;
  }

  *scan(): Generator<RawEntry | RawComment | undefined, void, undefined> {
    const text = this.#text;
    let paused = 0;
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
      if (at - paused > 200_000) {
        paused = at;
        yield undefined;
      }
      const found = matchAt(head, text, at);
      if (!found || this.#isCommentedOut(at)) {
        at += 1;
        continue;
      }
      const [whole, type = '', bracket] = found;
      const body = at + whole.length;
      const close = bracket === '{' ? '}' : ')';
      const kind = type.toLowerCase();
      if (kind === 'comment' || kind === 'preamble') {
        const end = this.#endOfComment(body);
        if (kind === 'comment') yield { comment: text.slice(body, end).trim() };
        at = Math.max(end, at + 1);
        continue;
      }
      const place = { entry: this.#entries + 1, line: this.#lineAt(at) };
      const strict = this.#entry(body, close, kind, place, 'count');
      const lax = strict.entry.problems.length > 0 ? this.#entry(body, close, kind, place, 'skip') : strict;
      const { entry, end } = lax.entry.problems.length === 0 ? lax : strict;
      at = Math.max(end, at + 1);
      if (kind === 'string') {
        for (const [name, value] of entry.fields) this.#strings.set(name, value);
        for (const problem of entry.problems) yield { ...entry, type: 'string', problems: [problem] };
      } else if (entry.key !== '' || entry.fields.size > 0) {
        this.#entries += 1;
        yield entry;
      }
    }
  }

  #lineAt(index: number): number {
    for (; this.#counted < index; this.#counted += 1) if (this.#text.charCodeAt(this.#counted) === 10) this.#line += 1;
    return this.#line;
  }

  #isCommentedOut(at: number): boolean {
    const start = Math.max(this.#text.lastIndexOf('\n', at - 1) + 1, at - 200);
    return at > 0 && this.#text.slice(start, at).trimStart().startsWith('%');
  }

  /** The place where another entry begins at the latest. */
  #limitAfter(at: number): number {
    if (this.#limit < at) {
      const next = matchAt(headAtLine, this.#text, at);
      this.#limit = next ? next.index + next[0].indexOf('@') : this.#text.length;
    }
    return this.#limit;
  }

  #endOfComment(from: number): number {
    let depth = 1;
    for (let at = from; at < this.#text.length && this.#commentBudget > 0; at += 1) {
      this.#commentBudget -= 1;
      const code = this.#text.charCodeAt(at);
      if (code === 123) depth += 1;
      else if (code === 125) depth -= 1;
      if (depth === 0) return at;
    }
    return this.#limitAfter(from);
  }

  #spaceEnd(from: number, commas: boolean): number {
    let at = from;
    for (; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code > 32 && !(commas && code === 44)) break;
    }
    return at;
  }

  #entry(body: number, close: string, type: string, at: Place, escapes: Escapes): { entry: RawEntry; end: number } {
    const text = this.#text;
    const limit = this.#limitAfter(body);
    const fields = new Map<string, string>();
    const entry: RawEntry = { at, type, key: '', fields, problems: [] };
    let from = this.#spaceEnd(body, false);
    if (type !== 'string') {
      const found = matchAt(keyBefore, text, from);
      if (found) {
        entry.key = (found[1] ?? '').trim();
        from += (found[1] ?? '').length;
        if (entry.key !== '') entry.at = { ...at, key: entry.key.slice(0, 200) };
      }
    }
    const problem = (code: 'unfinished' | 'malformed', near?: string): void => {
      entry.problems.push({ at: entry.at, code, ...(near !== undefined && { values: [near] }) });
    };
    for (;;) {
      from = this.#spaceEnd(from, true);
      if (from >= limit) {
        problem('unfinished');
        return { entry, end: limit };
      }
      if (text[from] === close) {
        const more = matchAt(nextField, text, from + 1);
        if (!more || more.index + more[0].length > limit || type === 'string') return { entry, end: from + 1 };
        problem('malformed', text.slice(from, from + 40));
        from += 1;
        continue;
      }
      const name = matchAt(fieldName, text, from);
      if (!name) {
        problem('malformed', text.slice(from, from + 40));
        const next = matchAt(fieldAtLine, text, from);
        if (!next || next.index >= limit) return { entry, end: this.#endAfter(from, limit) };
        from = next.index;
        continue;
      }
      const value = this.#value(from + name[0].length, limit, escapes);
      if (value.unfinished) problem('unfinished');
      const key = (name[1] ?? '').toLowerCase();
      let free = key;
      while (fields.has(free) && free.length < key.length + 20) free += '+';
      if (value.value !== '') fields.set(free, value.value);
      from = value.end;
    }
  }

  /** Behind a closing brace at the end of a line, if the rest of the entry cannot be read. */
  #endAfter(from: number, limit: number): number {
    const end = this.#text.indexOf('\n}', from);
    return end >= 0 && end < limit ? end + 2 : limit;
  }

  /** Values that are joined by `#`. */
  #value(start: number, limit: number, escapes: Escapes): { value: string; end: number; unfinished: boolean } {
    const text = this.#text;
    let [value, at] = ['', start];
    for (;;) {
      const first = text[at];
      if (first === '{' || first === '"') {
        const end = this.#endOfText(at, limit, escapes);
        if (end < 0) {
          const next = matchAt(fieldAtLine, text, at);
          const cut = next && next.index < limit ? next.index : limit;
          const rest = text.slice(at + 1, cut).replace(/[\s},"]{1,50}$/, '');
          return { value: value + rest, end: cut, unfinished: true };
        }
        value += text.slice(at + 1, end);
        at = end + 1;
      } else {
        const word = matchAt(bareWord, text, at)?.[0] ?? '';
        value += this.#strings.get(word.toLowerCase()) ?? word;
        at += word.length;
      }
      const next = this.#spaceEnd(at, false);
      if (text[next] !== '#' || next >= limit || value.length > text.length) return { value, end: at, unfinished: false };
      at = this.#spaceEnd(next + 1, false);
    }
  }

  /** The place of the brace or quote that ends a text, before the limit; -1 for none. */
  #endOfText(start: number, limit: number, escapes: Escapes): number {
    const quoted = this.#text[start] === '"';
    let depth = 0;
    for (let at = start + 1; at < limit; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 92 && escapes === 'skip') at += 1;
      else if (code === 123) depth += 1;
      else if (code === 125) {
        if (depth === 0 && !quoted) return at;
        depth -= 1;
        if (depth < 0) return -1;
      } else if (code === 34 && quoted && depth === 0) return at;
    }
    return -1;
  }
}

/**
 * Yields the entries and comments of a file in their order, and `undefined` where the caller may pause. What an entry with the
 * type `string` has are problems only.
 */
export const scanBib = (text: string): Generator<RawEntry | RawComment | undefined, void, undefined> => new Scanner(text).scan();
