/** Typographic quotation marks of en-US, whose nesting alternates between double and single marks. */

/** Letters and digits of the scripts between which an apostrophe stands. */
const letter = '[-0-9a-zA-Z\\u00c0-\\u017f\\u0370-\\u03ff\\u0400-\\u052f\\u0590-\\u06ff\\u0e01-\\u0e5b\\u1f00-\\u1fff]';
const apostrophe = new RegExp(`(?<=${letter})\u2019(?=${letter})`, 'gu');
const marks = /[ (]["']|["'“”‘’]/gu;

/** Stand for closing marks until an entry is complete: punctuation after a closing mark may have to stand before it. */
export const closers = { double: '\ue001', single: '\ue002' } as const;

const closerOf: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’' };

interface Mark {
  /** The space or parenthesis before an opening straight mark. */
  lead: string;
  sign: string;
  opens: boolean;
  /** Offsets in the text. */
  at: number;
  end: number;
  /** The other mark of the pair; undefined for a mark without one. */
  pair?: Mark | undefined;
}

function marksOf(text: string): Mark[] {
  const found: Mark[] = [];
  for (const { 0: whole, index } of text.matchAll(marks)) {
    const previous = found.at(-1);
    const sign = whole.slice(-1);
    const straight = sign === '"' || sign === "'";
    const follows = previous?.opens === true && previous.end === index;
    found.push({
      lead: whole.slice(0, -1),
      sign,
      opens: straight ? whole.length > 1 || follows : sign === '“' || sign === '‘',
      at: index,
      end: index + whole.length,
    });
  }
  return found;
}

/** Pairs the marks; a straight single mark before a letter is an apostrophe. */
function pairUp(found: readonly Mark[], text: string): void {
  const open: Mark[] = [];
  for (const mark of found) {
    const next = text.charAt(mark.end);
    if (mark.sign === "'" && (mark.opens ? next === ' ' : next !== '' && !/[,.?:; ]/.test(next))) continue;
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    while (open.length > 0 && closerOf[open.at(-1)?.sign ?? ''] !== mark.sign && mark.sign !== "'") open.pop();
    const opener = open.at(-1);
    if (opener === undefined || closerOf[opener.sign] !== mark.sign) continue;
    open.pop();
    opener.pair = mark;
    mark.pair = opener;
  }
}

/**
 * @param inside whether quotation marks surround the whole text.
 * @returns the text with typographic marks; closing marks are those of `closers`.
 */
export function curlyQuotes(text: string, inside: boolean): string {
  if (!/["'“”‘’]/u.test(text)) return text;
  const source = ` ${text.replace(apostrophe, "'")}`;
  const found = marksOf(source);
  pairUp(found, source);
  const straight = found.find((mark) => mark.opens && mark.pair && mark.lead + mark.sign !== mark.sign)?.sign;
  const depths: boolean[] = [];
  let from = 0;
  let out = '';
  for (const mark of found) {
    out += source.slice(from, mark.at) + mark.lead;
    from = mark.end;
    if (mark.pair === undefined) out += mark.sign === "'" ? '’' : mark.sign;
    else if (mark.opens) {
      const first = mark.sign === '“' || mark.sign === (straight ?? '"');
      const double = depths.length > 0 ? !depths.at(-1) : !inside && first;
      depths.push(double);
      out += double ? '“' : '‘';
    } else out += depths.pop() ? closers.double : closers.single;
  }
  return (out + source.slice(from)).slice(1);
}
