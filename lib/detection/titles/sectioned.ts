/** Tells which parts of a page are of papers, by the headings above them. */
import { contains } from '~/lib/sites/kit/dom';
import { headsOthers, worthOf } from './pageWords';
import type { Read } from './readLine';
import type { TextLine } from './textLines';
import { isEvent, wordsIn } from './titleText';

/** UTF-16 units of a heading, and its most words: a longer one is a title. */
const longestHeading = 60;
const mostHeadingWords = 5;

interface Section {
  level: number;
  block: Element;
}

const isHeader = ({ line, people }: Read): boolean =>
  people.length === 0 &&
  line.text.length <= longestHeading &&
  line.text !== '' &&
  (line.heading > 0 ||
    line.pieces.every(
      ({ element, outer, text }) =>
        /^(?:b|strong|th|caption|summary|u)$/.test(element.localName) ||
        /^(?:b|strong|u)$/.test(outer.localName) ||
        !/\p{L}/u.test(text),
    ));

/**
 * Finds the lines under headings of other things, such as "Invited speakers", and the worth of the heading above each line.
 * @param titles the lines of titles, which head nothing unless they are short headings.
 */
export function* sectioned(
  reads: readonly Read[],
  titles: ReadonlySet<TextLine>,
): Generator<undefined, Map<TextLine, 0 | 1 | 2>> {
  const worths = new Map<TextLine, 0 | 1 | 2>();
  let off: Section | undefined;
  let worth: 0 | 1 | 2 = 0;
  for (const read of reads) {
    const { line } = read;
    const words = wordsIn(line.text.replace(/\d[\d:.apm\s–-]*/giu, ' '));
    if (isHeader(read) && words <= mostHeadingWords && !(titles.has(line) && (line.heading === 0 || words > 3))) {
      const level = line.heading || 7;
      if (headsOthers(line.text) || isOtherEvent(line.text)) {
        if (!off || level <= off.level) off = { level, block: line.block };
      } else if (
        off &&
        level <= off.level &&
        !(/^(?:li|td|section|details)$/.test(off.block.localName) && contains(off.block, line.block))
      )
        off = undefined;
      if (line.heading > 0) worth = worthOf(line.text);
    }
    if (!off) worths.set(line, worth);
    yield undefined;
  }
  return worths;
}

/** Whether a line of a programme announces a talk without a paper; one such as "Paper presentations" announces papers. */
const isOtherEvent = (text: string): boolean =>
  isEvent(text) && !/\b(?:papers?|orals?|posters?|spotlights?|contributed|sessions?)\b/iu.test(text);
