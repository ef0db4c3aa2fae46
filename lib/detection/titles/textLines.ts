/** Splits a page into the lines that a reader sees, with the pieces of different style in each, without what was read before. */
import { isBlock } from '~/lib/detection/generic/cardLines';
import { bare, isLabel } from '~/lib/detection/generic/textPatterns';
import { attributeOf, contentOf, firstIn, nodeAfter, parentOf } from '~/lib/sites/kit/dom';

/** A text in one style. */
export interface Piece {
  text: string;
  /** The element directly around the text, and the outermost one within the line. */
  element: Element;
  outer: Element;
}

export interface TextLine {
  text: string;
  pieces: Piece[];
  /** The block around the line. */
  block: Element;
  /** 1 to 6 in headings, otherwise 0. */
  heading: number;
  /** Links to files of papers, and links such as "PDF" and "Abstract", whose text is not part of the line. */
  files: Element[];
  labels: number;
  /** It stands for a paper that was found before. */
  found?: boolean;
}

/** Most UTF-16 units of a page and of one line, and most lines: more than a list made for people has. */
const mostText = 3_000_000;
const longestLine = 4000;
const mostLines = 80_000;
const longestLabel = 40;
const longestName = 60;
const deepest = 500;

/** Parts that hold no list of papers, or that the reader does not see. */
const silent = new Set(
  'script style noscript template textarea select option svg button iframe video audio object canvas nav footer aside math'.split(
    ' ',
  ),
);

/** A line of a record in BibTeX: `@article{lovelace1843,`, `title = {Notes}`. */
const isRecord = /^@[a-z]{4,15}\s?\{|^[a-z]{3,15} ?= ?[{"]/i;

const isFile = (link: Element): boolean => /\.(?:pdf|ps)(?:\.gz)?(?:[?#]|$)|\/pdf\//i.test(attributeOf(link, 'href'));

const isSilent = (element: Element): boolean =>
  silent.has(element.localName) ||
  Element.prototype.hasAttribute.call(element, 'hidden') ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /^(?:button|navigation|contentinfo|dialog|search)$/.test(attributeOf(element, 'role'));

/** Whether a short line ends in a comma and goes on in the next block of its kind, as where each name has a block of its own. */
const goesOn = (last: TextLine, next: TextLine): boolean =>
  last.text.length < longestLine &&
  /[,;]$/u.test(last.text) &&
  next.text !== '' &&
  next.text.length <= longestName &&
  last.heading + next.heading + next.files.length === 0 &&
  last.block !== next.block &&
  last.block.localName === next.block.localName &&
  parentOf(last.block) === parentOf(next.block);

/**
 * Yields where the caller may pause.
 * @param without elements that are left out.
 * @returns the lines under `top`.
 */
export function* textLines(top: Element, without: ReadonlySet<Element>): Generator<undefined, TextLine[]> {
  const lines: TextLine[] = [];
  let total = 0;
  let seen = 0;
  let line: TextLine = { text: '', pieces: [], block: top, heading: 0, files: [], labels: 0 };
  const end = (block: Element, heading: number): void => {
    const done = line;
    line = { text: '', pieces: [], block, heading, files: [], labels: 0 };
    done.text = done.text
      .replace(/[[(][,;|/\s]*[\])]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const isEmpty = !/[\p{L}\p{N}]/u.test(done.text);
    if ((isEmpty && done.files.length + done.labels === 0) || isRecord.test(done.text)) return;
    if (isEmpty) done.text = '';
    const last = lines.at(-1);
    if (last && goesOn(last, done)) {
      last.text += ` ${done.text}`;
      for (const piece of done.pieces) last.pieces.push(piece);
      return;
    }
    lines.push(done);
  };
  const add = (text: string, element: Element, outer: Element): void => {
    if (line.text.length > longestLine) return;
    total += text.length;
    line.text += text;
    const last = line.pieces.at(-1);
    if (last?.element === element && last.outer === outer) last.text += text;
    else line.pieces.push({ text, element, outer });
  };
  /** Notes a link to a file. @returns whether a link is a label, whose text is not part of the line. */
  const isLabelled = (link: Element): boolean => {
    if (link.localName !== 'a' || !Element.prototype.hasAttribute.call(link, 'href')) return false;
    const text = contentOf(link)
      .slice(0, longestLabel + 1)
      .trim();
    if (isFile(link)) line.files.push(link);
    // A short link in brackets is a label, whatever it says: `[bioRxiv]`, `[arXiv, code]`.
    // So is the name of a file: `U16-1001`.
    const isIt =
      text.length <= longestLabel &&
      (isLabel(bare(text)) ||
        (isFile(link) && /^[\w.-]+$/.test(text) && /\d/.test(text)) ||
        /[[(][\s,;|/]*$/u.test(line.text.slice(-20)));
    if (isIt) line.labels += 1;
    return isIt;
  };
  /** What is around the node that is read: the next node to read after it, and what it is part of. */
  interface Around {
    next: Node | null;
    element: Element;
    block: Element;
    heading: number;
    outer: Element;
  }
  const around: Around[] = [{ next: firstIn(top), element: top, block: top, heading: 0, outer: top }];
  for (let at = around.at(-1); at && total < mostText && lines.length < mostLines; at = around.at(-1)) {
    const { next: node, element, block, heading, outer } = at;
    if (!node) {
      around.pop();
      const back = around.at(-1);
      if (back && element === block) end(back.block, back.heading);
      continue;
    }
    at.next = nodeAfter(node);
    if (node instanceof Text) {
      add(node.data.slice(0, longestLine), element, outer);
      continue;
    }
    if (!(node instanceof Element) || around.length > deepest) continue;
    if (++seen % 100 === 0) yield undefined;
    const isFound = without.has(node);
    if (isFound || isSilent(node)) {
      if (isFound || isBlock(node)) end(block, heading);
      if (isFound) lines.push({ ...line, block: node, found: true });
    } else if (node.localName === 'br') end(block, heading);
    else if (isBlock(node)) {
      const level = /^h[1-6]$/.test(node.localName) ? Number(node.localName[1]) : heading;
      end(node, level);
      around.push({ next: firstIn(node), element: node, block: node, heading: level, outer: node });
    } else if (!isLabelled(node)) {
      const level = heading || (attributeOf(node, 'role') === 'heading' ? 3 : 0);
      around.push({ next: firstIn(node), element: node, block, heading: level, outer: outer === block ? node : outer });
    }
  }
  end(top, 0);
  return lines;
}
