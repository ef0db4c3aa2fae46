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
  /** Names in lower case, values in TeX. Of several fields with one name the first counts; the others follow as lines of one, with `+` added to its name. */
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
const nextField = /\s*(?:,\s*)?[A-Za-z][\w:.+-]*[ \t]*=[ \t]*["{\w]/y;
const bareWord = /[^\s,{}#)"]{1,2000}/y;
const keyBefore = /([^,={}\n"]{0,300})[,\n}]/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Problems of one entry that are told. */
const mostProblems = 5;

/**
 * How values end. `count`: where braces are paired, as in BibTeX, which counts escaped ones; `skip`: the same without escaped
 * ones, as sloppy files mean it; `lines`: before a line that begins a field, where a brace is missing.
 */
type Ends = 'count' | 'skip' | 'lines';

class Scanner {
  readonly #text: string;
  /** Macros by name in lower case. */
  readonly #strings = new Map<string, string>();
  /** Where the next entry begins at a line, seen from an earlier position. */
  #limit = -1;
  /** A line that begins a field, and the place from which it was looked for. */
  #field = { from: 0, index: -1 };
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
      const { entry, end } = this.#best(body, close, kind, place);
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

  /** The reading with the fewest problems, and of readings with problems the one with the most fields. */
  #best(body: number, close: string, kind: string, place: Place): { entry: RawEntry; end: number } {
    const strict = this.#entry(body, close, kind, place, 'count');
    if (strict.entry.problems.length === 0) return strict;
    const lax = this.#entry(body, close, kind, place, 'skip');
    if (lax.entry.problems.length === 0) return lax;
    const byLine = this.#entry(body, close, kind, place, 'lines');
    return byLine.entry.fields.size > strict.entry.fields.size ? byLine : strict;
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

  /** Where a line begins a field, before the limit. */
  #fieldAfter(at: number, limit: number): number {
    if (at < this.#field.from || at > this.#field.index)
      this.#field = { from: at, index: matchAt(fieldAtLine, this.#text, at)?.index ?? this.#text.length };
    return Math.min(this.#field.index, limit);
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

  #entry(body: number, close: string, type: string, at: Place, ends: Ends): { entry: RawEntry; end: number } {
    const text = this.#text;
    const limit = this.#limitAfter(body);
    const fields = new Map<string, string>();
    const entry: RawEntry = { at, type, key: '', fields, problems: [] };
    let careful = ends;
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
      if (entry.problems.length < mostProblems)
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
        const next = this.#fieldAfter(from, limit);
        if (next >= limit) return { entry, end: this.#endAfter(from, limit) };
        from = next;
        continue;
      }
      const value = this.#value(from + name[0].length, limit, careful);
      if (value.unfinished) {
        problem('unfinished');
        // Where one brace is missing, no other text has an end either; looking for each would take quadratic time.
        careful = 'lines';
      }
      const key = (name[1] ?? '').toLowerCase();
      if (value.value !== '') {
        const known = fields.get(`${key}+`);
        if (!fields.has(key)) fields.set(key, value.value);
        else fields.set(`${key}+`, known === undefined ? value.value : `${known}\n${value.value}`);
      }
      from = value.end;
    }
  }

  /** Behind a closing brace at the end of a line, if the rest of the entry cannot be read. */
  #endAfter(from: number, limit: number): number {
    const end = this.#text.indexOf('\n}', from);
    return end >= 0 && end < limit ? end + 2 : limit;
  }

  /** Values that are joined by `#`. */
  #value(start: number, limit: number, ends: Ends): { value: string; end: number; unfinished: boolean } {
    const text = this.#text;
    let [value, at] = ['', start];
    for (;;) {
      const first = text[at];
      if (first === '{' || first === '"') {
        const end = this.#endOfText(at, ends === 'lines' ? this.#fieldAfter(at, limit) : limit, ends);
        if (end < 0) {
          const cut = this.#fieldAfter(at, limit);
          let last = cut;
          while (last > at + 1 && ' \t\r\n},"'.includes(text[last - 1] ?? '')) last -= 1;
          return { value: value + text.slice(at + 1, last), end: cut, unfinished: true };
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
  #endOfText(start: number, limit: number, ends: Ends): number {
    const quoted = this.#text[start] === '"';
    let depth = 0;
    for (let at = start + 1; at < limit; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 92 && ends === 'skip') at += 1;
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
