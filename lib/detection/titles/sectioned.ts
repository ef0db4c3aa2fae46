/** Tells which parts of a page are of papers, by the headings above them. */
import { contains } from '~/lib/sites/kit/dom';
import { headsOthers, type PageWorth } from './pageWords';
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

/** What the words above a line say for papers: those of the heading next above it, and those of all headings that it is under. */
export interface LineWorth {
  near: 0 | 1 | 2;
  above: 0 | 1 | 2;
}

interface Heading extends LineWorth {
  level: number;
}

/**
 * Finds the lines under headings of other things, such as "Invited speakers", and the worth of the headings above each line.
 * @param titles the lines of titles, which head nothing unless they are short headings.
 * @param page what the page's words say.
 */
export function* sectioned(
  reads: readonly Read[],
  titles: ReadonlySet<TextLine>,
  page: PageWorth,
): Generator<undefined, Map<TextLine, LineWorth>> {
  const worths = new Map<TextLine, LineWorth>();
  let off: Section | undefined;
  /** The headings above a line, the innermost last. One that says nothing has the worth of the one above it. */
  const top: Heading = { level: 0, near: 0, above: page.whole };
  const headings: Heading[] = [top];
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
      // A heading that says nothing belongs to the one above it, and a year to the section before it.
      if (line.heading > 0 && /\p{L}/u.test(line.text)) {
        while ((headings.at(-1)?.level ?? 0) >= line.heading) headings.pop();
        const near = page.ofHeading(line.text);
        headings.push({ level: line.heading, near, above: near ? page.any : (headings.at(-1) ?? top).above });
      }
    }
    if (!off) worths.set(line, headings.at(-1) ?? top);
    yield undefined;
  }
  return worths;
}

/** Whether a line of a programme announces a talk without a paper; one such as "Paper presentations" announces papers. */
const isOtherEvent = (text: string): boolean =>
  isEvent(text) && !/\b(?:papers?|orals?|posters?|spotlights?|contributed|sessions?)\b/iu.test(text);
