/**
 * How much of a note is formatted: what takes long to lay out (many formulas, wide tables, deep lists) would hold the
 * page for seconds. One pass over the text, before any of it is parsed.
 */

/** Of one note, beside what is measured line by line. Measured so that each costs some tens of milliseconds at most. */
const most = {
  letters: 60_000,
  /** Two to a formula. */
  dollars: 400,
  /** One to a table's cell, about. */
  bars: 2000,
  /** Of emphasis, code, links and footnotes. */
  marks: 6000,
  /** That may begin an address. */
  colons: 2000,
};
const longestLine = 5000;
/** Letters of indentation, list marks and quote marks before a line's text: some twenty levels. */
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
  // A rule or a table's line of dashes is no list.
  return depth === line.length && !line.includes('>') && !line.includes(' ') ? 0 : depth;
}

/**
 * @returns the part of a note that is formatted, whole lines of it, and the rest, which is shown as it was typed; the
 *   rest of a usual note is empty.
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
