/**
 * Limits how much of a note is formatted: content that takes long to lay out (many formulas, wide tables, deep lists) would block
 * the page for seconds. Needs one pass over the text, before any of it is parsed.
 */

/** Limits per note; those per line follow. Chosen by measurement, so that each costs some tens of milliseconds at most. */
const most = {
  letters: 60_000,
  /** Two per formula. */
  dollars: 400,
  /** About one per table cell. */
  bars: 2000,
  /** Characters of emphasis, code, links and footnotes. */
  marks: 6000,
  /** `:` and `@`, which may begin an address. */
  colons: 2000,
};
const longestLine = 5000;
/** Characters of indentation, list markers and quote markers before the text of a line: about twenty levels. */
const deepest = 60;

const kinds: Readonly<Record<string, keyof typeof most>> = {
  $: 'dollars',
  '|': 'bars',
  ':': 'colons',
  '@': 'colons',
  ...Object.fromEntries([...'*_~`[]()!<&\\'].map((sign) => [sign, 'marks' as const])),
};

const isPrefix = (sign: string): boolean =>
  sign === ' ' || sign === '\t' || '>*+-.)'.includes(sign) || (sign >= '0' && sign <= '9');

function depthOf(line: string): number {
  let depth = 0;
  while (depth < line.length && isPrefix(line[depth] ?? '')) depth += 1;
  // A thematic break or a table's row of dashes is not a list.
  return depth === line.length && !line.includes('>') && !line.includes(' ') ? 0 : depth;
}

/**
 * @returns the part of a note that is formatted, which consists of whole lines, and the rest, which is shown as typed. The rest
 *   of a usual note is empty.
 */
export function formattable(note: string): { formatted: string; rest: string } {
  const counts = { letters: 0, dollars: 0, bars: 0, marks: 0, colons: 0 };
  let start = 0;
  while (start < note.length) {
    const newline = note.indexOf('\n', start);
    const end = newline < 0 ? note.length : newline + 1;
    if (end - start > longestLine) break;
    const line = note.slice(start, end);
    counts.letters += line.length;
    for (const sign of line) {
      const kind = kinds[sign];
      if (kind) counts[kind] += 1;
    }
    const isOver = (Object.keys(most) as (keyof typeof most)[]).some((kind) => counts[kind] > most[kind]);
    if (isOver || depthOf(line.trimEnd()) > deepest) break;
    start = end;
  }
  return { formatted: note.slice(0, start), rest: note.slice(start) };
}
