/** CSL's text cases (https://docs.citationstyles.org/en/v1.0.2/specification.html#text-case, 2021), as citeproc-js reads them. */

/** Words that stay in lower case inside a title: articles, conjunctions, prepositions. */
const small = new Set(
  `a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud around as
  aside astride at athwart atop barring before behind below beneath beside besides between beyond but by c ca circa de despite
  down during et except for forenenst from given in inside into lest like modulo near next nor notwithstanding of off on onto
  or out over per plus pro qua sans since so than the through throughout thruout till to toward towards under underneath until
  unto up upon v van versus via von vs with within without yet`.split(/\s+/),
);

const breaks = /([‘’“”]| ["']|["']|[-–—/.,;?!:[\]()])/u;
const spaces = /([\u00a0 \u2000-\u200b\u205f\u3000]+)/u;

/** A single Greek letter, such as the `α` of `α-synuclein`, keeps its case. */
const capitalised = (text: string): string => {
  const [first = ''] = text;
  return text === first && /[\u0370-\u03ff]/u.test(first) ? text : first.toUpperCase() + text.slice(first.length);
};

const isSmall = (text: string): boolean => small.has(text.toLowerCase());

/** Whether titles of a paper in the language take title case: only English ones, and those of unknown language. */
const isEnglish = (language: string | undefined): boolean => language === undefined || /^en/i.test(language);

const opposites: Record<string, [allowed: string, closer: string]> = {
  ' "': [" '", '"'],
  " '": [' "', "'"],
  '‘': ['‘', '’'],
  '“': ['“', '”'],
};

interface Chunk {
  /** What separates the chunk from the one before it. */
  tag: string;
  original: string;
  words: string[];
}

function chunksOf(title: string): Chunk[] {
  const pieces = title.split(breaks);
  const chunks: Chunk[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const tag = at === 0 ? '' : (pieces[at - 1] ?? '');
    const text = pieces[at] ?? '';
    // An apostrophe belongs to the letters after it.
    const joined = tag === "'" && text !== '' ? `'${text}` : text;
    chunks.push({ tag: joined === text ? tag : '', original: joined, words: joined.split(spaces) });
  }
  return chunks;
}

class TitleCase {
  #isFirst = true;
  #afterSign = false;
  #last: { words: string[]; at: number } | undefined;
  readonly #quotes: { allowed: string; closer: string; chunk?: Chunk | undefined }[] = [];

  #words({ words }: Chunk, beforeHyphen: boolean): void {
    for (const [at, text] of words.entries()) {
      if (at % 2 === 1 || text === '') continue;
      const isBig = (text.length > 1 && !isSmall(text)) || (beforeHyphen && at === words.length - 1);
      if ((isBig || this.#isFirst || this.#afterSign) && text === text.toLowerCase()) words[at] = capitalised(text);
      this.#afterSign = false;
      this.#isFirst = false;
      this.#last = { words, at };
    }
  }

  /** The first sign after a quotation mark without a partner, such as an apostrophe, is left as it was. */
  #restore(chunk: Chunk): void {
    const original = chunk.original.charAt(0);
    const text = chunk.words[0] ?? '';
    if (text !== '') chunk.words[0] = original + text.slice(1);
  }

  #mark(chunk: Chunk): void {
    const pair = opposites[chunk.tag];
    const top = this.#quotes.at(-1);
    if (pair) {
      const [allowed, closer] = pair;
      if (top === undefined || chunk.tag === top.allowed) {
        this.#quotes.push({ allowed, closer, chunk });
        return;
      }
      this.#quotes.pop();
      this.#quotes.push({ allowed, closer });
      if (top.chunk) this.#restore(top.chunk);
      this.#last = undefined;
    } else if (/^["'’”]$/u.test(chunk.tag)) {
      if (top?.closer === chunk.tag) this.#quotes.pop();
      else {
        this.#restore(chunk);
        this.#last = undefined;
      }
    }
  }

  of(title: string): string {
    const chunks = chunksOf(title);
    for (const [at, chunk] of chunks.entries()) {
      if (/[!?:]$/.test(chunk.tag)) this.#afterSign = true;
      this.#words(chunk, at === 0 && chunks[1]?.tag === '-');
      if (at > 0) this.#mark(chunk);
    }
    for (const { chunk } of this.#quotes) if (chunk) this.#restore(chunk);
    const { words = [], at = 0 } = this.#last ?? {};
    const last = words[at] ?? '';
    if (last.length > 1 && isSmall(last)) words[at] = capitalised(last);
    return chunks.map(({ tag, words: all }) => tag + all.join('')).join('');
  }
}

/** @returns the title in title case if it is in English: small words and words with capitals stay as they are. */
export const titleCase = (title: string | undefined, language: string | undefined): string | undefined =>
  title !== undefined && isEnglish(language) ? new TitleCase().of(title) : title;

/** @returns the text with a capital at its beginning, unless its first word has one. */
export function capitalFirst(text: string | undefined): string | undefined {
  const [first = ''] = text?.split(spaces) ?? [];
  return text !== undefined && first === first.toLowerCase() ? capitalised(first) + text.slice(first.length) : text;
}
