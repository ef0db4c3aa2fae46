/** Converts the values of BibTeX to Unicode: letters, signs, quotes and dashes; braces and fonts go, formulas stay as they are. */
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { accents, fonts, mathSigns, signs, silent, spaces } from './texTables';

/** UTF-16 units of a formula that is recognised. */
const longestFormula = 2_000;
/** Commands with arguments within arguments that are followed. */
const deepest = 4;

const worthReading = /[\\{}$~`&]|--/;
const command = /\\([A-Za-z]{1,40}\*?|[\s\S])?/y;
const entity = /&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[\da-fA-F]{2,5});/y;
const letter = /[\p{L}\p{N}.]/u;
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @returns the sign that is all of a formula, such as `\beta`, `<` and `_2`; undefined for any other formula. */
function signOf(formula: string): string | undefined {
  const plain = formula.trim();
  if (plain === '<' || plain === '>' || plain === '|') return plain;
  if (plain.startsWith('\\')) return mathSigns.get(plain.slice(1));
  const [, kind, digit] = /^([_^])\{?(\d)\}?$/.exec(plain) ?? [];
  return digit === undefined ? undefined : (kind === '_' ? lowered : raised)[Number(digit)];
}

/** The place of the brace that closes a group; the end of the text where there is none. */
function endOfGroup(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 123) depth += 1;
    else if (code === 125) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

class Converter {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;
  #out = '';
  /** The last character of it: looking into a long text that grows takes time. */
  #last = '';
  /** The accent for the next letter. */
  #mark = '';
  /** For each open group, whether its braces stay. */
  readonly #groups: boolean[] = [];
  readonly #lastQuote: number;
  /** Quotes that are open. */
  #quotes = 0;
  /** Characters that may still be read to find the ends of arguments, so that nested ones take linear time. */
  #budget: number;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
    this.#lastQuote = text.lastIndexOf("''");
    this.#budget = 4 * text.length + 1_000;
  }

  convert(): string {
    const text = this.#text;
    while (this.#at < text.length) {
      const from = this.#at;
      const sign = text[from] ?? '';
      if (sign === '\\') this.#command();
      else if (sign === '{') this.#open(false);
      else if (sign === '}') this.#close();
      else if (sign === '$') this.#formula();
      else if (sign === '&') this.#reference();
      else if (sign === '~') this.#tie();
      else if (sign === '-' && text[from + 1] === '-') this.#dash();
      else if (sign === '`' && this.#opensQuote(from)) this.#quote('“', 1);
      else if (sign === "'" && text[from + 1] === "'" && this.#quotes > 0) this.#quote('”', -1);
      else this.#letters();
    }
    return this.#out.normalize('NFC');
  }

  #emit(text: string): void {
    this.#out += text;
    this.#last = text.at(-1) ?? this.#last;
    this.#mark = '';
  }

  /** Copies characters without meaning, the first one with the accent before it. */
  #letters(): void {
    if (this.#mark !== '') {
      const first = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 32);
      this.#at += first.length;
      if (first === ' ' || first === '\n') return;
      this.#emit(first + this.#mark);
      return;
    }
    const start = this.#at;
    do this.#at += 1;
    while (this.#at < this.#text.length && !"\\{}$~-`&'".includes(this.#text[this.#at] ?? ''));
    this.#out += this.#text.slice(start, this.#at);
    this.#last = this.#text[this.#at - 1] ?? '';
  }

  #open(stays: boolean): void {
    this.#groups.push(stays);
    if (stays) this.#emit('{');
    this.#at += 1;
  }

  #close(): void {
    if (this.#groups.pop()) this.#emit('}');
    this.#mark = '';
    this.#at += 1;
  }

  #reference(): void {
    entity.lastIndex = this.#at;
    const found = entity.exec(this.#text)?.[0] ?? '&';
    this.#at += found.length;
    this.#emit(unescapeText(found));
  }

  /** A tie between two words; elsewhere the sign itself is meant, as in addresses and in `~100`. */
  #tie(): void {
    const before = this.#text[this.#at - 1] ?? ' ';
    this.#at += 1;
    this.#emit(/[\s/=({]/.test(before) ? '~' : ' ');
  }

  #dash(): void {
    const start = this.#at;
    while (this.#text[this.#at] === '-') this.#at += 1;
    const count = this.#at - start;
    const [before, after] = [this.#last, this.#text[this.#at] ?? ''];
    const between = (letter.test(before) && letter.test(after)) || (/\s/.test(before) && /\s/.test(after)) || before === '}';
    this.#emit(between && count < 4 ? (count === 2 ? '–' : '—') : '-'.repeat(count));
  }

  /** Two signs and no more, which would be Markdown, with an end somewhere behind them. */
  #opensQuote(at: number): boolean {
    const text = this.#text;
    const isPair = text[at + 1] === '`' && text[at + 2] !== '`' && text[at - 1] !== '`';
    return isPair && at < this.#lastQuote;
  }

  #quote(sign: string, change: number): void {
    this.#quotes += change;
    this.#at += 2;
    this.#emit(sign);
  }

  #formula(): void {
    const text = this.#text;
    const fence = text[this.#at + 1] === '$' ? '$$' : '$';
    const start = this.#at + fence.length;
    const latest = Math.min(text.length, start + longestFormula);
    let end = start;
    while (end < latest && !text.startsWith(fence, end)) end += text[end] === '\\' ? 2 : 1;
    if (end >= latest || end === start) {
      this.#at = start;
      this.#emit(fence);
      return;
    }
    const inside = text.slice(start, end);
    this.#at = end + fence.length;
    this.#emit(signOf(inside) ?? `${fence}${inside}${fence}`);
  }

  /** Reads the group that follows; undefined where none does. */
  #argument(): string | undefined {
    let open = this.#at;
    while (this.#text[open] === ' ') open += 1;
    if (this.#text[open] !== '{' || this.#budget <= 0) return undefined;
    const end = endOfGroup(this.#text, open);
    this.#budget -= end - open;
    this.#at = end + 1;
    return this.#text.slice(open + 1, end);
  }

  #command(): void {
    command.lastIndex = this.#at;
    const name = command.exec(this.#text)?.[1] ?? '';
    const start = this.#at;
    this.#at += 1 + name.length;
    if (/^[A-Za-z]/.test(name)) this.#word(name);
    else if (name === '(' || name === '[') this.#bracketed(start, name === '(' ? '\\)' : '\\]');
    else if (name === '&' && this.#text.startsWith('amp;', this.#at)) {
      this.#at += 4;
      this.#emit('&');
    } else if (accents.has(name)) this.#mark = accents.get(name) ?? '';
    else if (/^[&%#_{}$]$/.test(name)) this.#emit(name);
    else if (/^[-/@!)\]]$/.test(name)) this.#mark = '';
    else if (/^[\s,;:\\]$/.test(name)) this.#emit(name === '\n' ? '\n' : ' ');
    else this.#emit(`\\${name}`);
  }

  #bracketed(start: number, close: string): void {
    const end = this.#text.slice(start, start + longestFormula).indexOf(close);
    this.#at = start + (end < 0 ? 2 : end + 2);
    this.#emit(this.#text.slice(start, this.#at));
  }

  #word(name: string): void {
    const sign = signs.get(name);
    // `\i` under an accent is an `i`.
    const base = this.#mark !== '' && (name === 'i' || name === 'j') ? name : sign;
    if (base !== undefined) {
      this.#emit(base + this.#mark);
      this.#afterWord();
    } else if (accents.has(name)) {
      this.#mark = accents.get(name) ?? '';
      this.#afterWord();
    } else if (name === 'par') {
      this.#emit('\n\n');
      this.#afterWord();
    } else if (spaces.has(name)) {
      this.#emit(' ');
      this.#afterWord();
    } else if (silent.has(name)) this.#argument();
    else if (name === 'ensuremath') this.#mathArgument();
    else if (name === 'url' || name === 'nolinkurl' || name === 'path') this.#emit(verbatimText(this.#argument() ?? ''));
    else if (name === 'href') this.#link();
    else if (fonts.has(name)) this.#afterWord();
    else if (mathSigns.has(name)) {
      this.#emit(mathSigns.get(name) ?? '');
      this.#afterWord();
    } else {
      this.#emit(`\\${name}`);
      if (this.#text[this.#at] === '{') this.#open(true);
    }
  }

  /** TeX skips the space after a command of letters, and `{}` only ends it. */
  #afterWord(): void {
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at += 1;
    if (this.#text.startsWith('{}', this.#at)) this.#at += 2;
  }

  #mathArgument(): void {
    const inside = this.#argument();
    if (inside !== undefined) this.#emit(signOf(inside) ?? `$${inside}$`);
  }

  #link(): void {
    const address = this.#argument();
    const shown = this.#argument();
    if (address === undefined) return;
    const text = shown === undefined || this.#depth >= deepest ? (shown ?? '') : texText(shown, this.#depth + 1);
    const plain = verbatimText(address);
    this.#emit(text === '' || text === plain ? plain : `${text} (${plain})`);
  }
}

/** @returns the value as text, composed (NFC); unknown commands stay as they are. Takes linear time. */
export function texText(value: string, depth = 0): string {
  return worthReading.test(value) ? new Converter(value, depth).convert() : value.normalize('NFC');
}

/** Converts a value that TeX prints as it is, such as an address: only escaped signs are replaced. */
export const verbatimText = (value: string): string =>
  /[\\{}$]/.test(value)
    ? value
        .replace(/\\(?:url|path|nolinkurl)\s?(?=\{)/g, '')
        .replace(/\\textasciitilde|\$\\sim\$|\\~/g, '~')
        .replace(/\\textunderscore/g, '_')
        .replace(/\\([&%#_{}$^-])/g, '$1')
        .replace(/[{}]/g, '')
    : value;
