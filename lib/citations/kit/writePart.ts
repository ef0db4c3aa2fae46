/**
 * Writes a tree of parts as text and as HTML. Punctuation of templates meets punctuation of data without doubles, and goes
 * inside quotation marks as in American English. The rules are those of citeproc-js 1.4.63, the reference processor of CSL.
 */
import { alphabets } from './alphabets';
import { closers, curlyQuotes } from './curlyQuotes';
import type { Part } from './part';

export interface Written {
  text: string;
  /** Escaped; `i`, `b` and no other elements. */
  html: string;
}

interface Run {
  text: string;
  italic: boolean;
  bold: boolean;
}

type Style = Omit<Run, 'text'>;

/** Of two signs that meet, those of which only one is written, by the first sign and the second. */
const swallowed: Record<string, string> = { '!': '.:!', '?': '.:?', ':': '.:', ';': '.:;', '.': '.', ',': ',' };

class Writer {
  readonly runs: Run[] = [];

  /** Appends text without regard to what is before it. */
  #append(text: string, style: Style): void {
    const last = this.runs.at(-1);
    if (last && last.italic === style.italic && last.bold === style.bold) last.text += text;
    else if (text !== '') this.runs.push({ text, ...style });
  }

  /** Removes and returns the closing quotation marks at the end, with the style of each. */
  #takeClosers(): Run[] {
    const taken: Run[] = [];
    for (let run = this.runs.at(-1); run && (run.text.endsWith(closers.double) || run.text.endsWith(closers.single)); ) {
      taken.unshift({ ...run, text: run.text.slice(-1) });
      run.text = run.text.slice(0, -1);
      if (run.text === '') this.runs.pop();
      run = this.runs.at(-1);
    }
    return taken;
  }

  /** Writes punctuation of the template. */
  glue(text: string, style: Style): void {
    const first = text.charAt(0);
    if (first === '') return;
    const before = this.runs.at(-1)?.text.slice(-1) ?? '';
    if (!(first in swallowed)) {
      this.#append(first === ' ' && before === ' ' ? text.slice(1) : text, style);
      return;
    }
    const quotes = first === '.' || first === ',' ? this.#takeClosers() : [];
    const last = this.runs.at(-1);
    const met = last?.text.slice(-1) ?? '';
    if (!swallowed[met]?.includes(first)) {
      if (quotes.length > 0 && last) last.text += first;
      else this.#append(first, style);
    }
    for (const quote of quotes) this.#append(quote.text, quote);
    this.glue(text.slice(1), style);
  }

  write(part: Part, outer: Style, quoted: boolean): void {
    if (part.before) this.glue(part.before, outer);
    const isPlain = typeof part.content === 'string' && !alphabets.test(part.content);
    const style = { italic: (part.italic && !isPlain) || outer.italic, bold: part.bold || outer.bold };
    const inside = part.quotes || quoted;
    if (part.quotes) this.#append(quoted ? '‘' : '“', style);
    if (typeof part.content === 'string') this.#append(curlyQuotes(spaced(part.content), inside), style);
    else
      for (const [at, child] of part.content.entries()) {
        if (at > 0 && part.between) this.glue(part.between, style);
        this.write(child, style, inside);
      }
    if (part.quotes) this.#append(quoted ? closers.single : closers.double, style);
    if (part.after) this.glue(part.after, outer);
  }
}

/** A narrow no-break space before high punctuation and inside guillemets, where the data has a space. */
const spaced = (text: string): string => text.replace(/ (?=[:;?!»])/gu, '\u202f').replace(/(?<=«) /gu, '\u202f');

const closed = (text: string): string => text.replaceAll(closers.double, '”').replaceAll(closers.single, '’');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @returns the entry without white space around it. */
export function writePart(part: Part | undefined): Written {
  const writer = new Writer();
  if (part) writer.write(part, { italic: false, bold: false }, false);
  const runs = writer.runs.map((run) => ({ ...run, text: closed(run.text) }));
  const html = runs.map(({ text, italic, bold }) => {
    const inner = escaped(text);
    const strong = bold ? `<b>${inner}</b>` : inner;
    return italic ? `<i>${strong}</i>` : strong;
  });
  return {
    text: runs
      .map((run) => run.text)
      .join('')
      .trim(),
    html: html.join('').trim(),
  };
}
