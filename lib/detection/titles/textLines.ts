/** Splits a page into the lines that a reader sees, with the pieces of different style in each, without what was read before. */
import { isBlock } from '~/lib/detection/generic/cardLines';
import { bare, isLabel } from '~/lib/detection/generic/textPatterns';
import { attributeOf, contentOf } from '~/lib/sites/kit/dom';

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
const deepest = 500;

/** Parts that hold no list of papers, or that the reader does not see. */
const silent = new Set(
  'script style noscript template textarea select option svg button iframe video audio object canvas nav footer aside math'.split(
    ' ',
  ),
);

const isFile = (link: Element): boolean => /\.(?:pdf|ps)(?:\.gz)?(?:[?#]|$)|\/pdf\//i.test(attributeOf(link, 'href'));

const firstIn = (element: Element): Node | null => Reflect.get(Node.prototype, 'firstChild', element);
const after = (node: Node): Node | null => Reflect.get(Node.prototype, 'nextSibling', node);

const isSilent = (element: Element): boolean =>
  silent.has(element.localName) ||
  Element.prototype.hasAttribute.call(element, 'hidden') ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /^(?:button|navigation|contentinfo|dialog|search)$/.test(attributeOf(element, 'role'));

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
    if (isEmpty && done.files.length + done.labels === 0) return;
    if (isEmpty) done.text = '';
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
  function* walk(element: Element, block: Element, heading: number, outer: Element, depth: number): Generator<undefined> {
    for (let node = firstIn(element); node && total < mostText && lines.length < mostLines; node = after(node)) {
      if (node instanceof Text) {
        add(node.data.slice(0, longestLine), element, outer);
        continue;
      }
      if (!(node instanceof Element) || depth > deepest) continue;
      if (++seen % 100 === 0) yield undefined;
      const isFound = without.has(node);
      if (isFound || isSilent(node)) {
        if (isFound || isBlock(node)) end(block, heading);
        if (isFound) lines.push({ ...line, block: node, found: true });
        continue;
      }
      if (node.localName === 'br') end(block, heading);
      else if (isBlock(node)) {
        end(block, heading);
        const level = /^h[1-6]$/.test(node.localName) ? Number(node.localName[1]) : heading;
        line.block = node;
        line.heading = level;
        yield* walk(node, node, level, node, depth + 1);
        end(block, heading);
      } else {
        if (node.localName === 'a' && Element.prototype.hasAttribute.call(node, 'href')) {
          const text = contentOf(node)
            .slice(0, longestLabel + 1)
            .trim();
          if (isFile(node)) line.files.push(node);
          // A short link in brackets is a label, whatever it says: `[bioRxiv]`, `[arXiv, code]`.
          // So is the name of a file: `U16-1001`.
          if (
            text.length <= longestLabel &&
            (isLabel(bare(text)) ||
              (isFile(node) && /^[\w.-]+$/.test(text) && /\d/.test(text)) ||
              /[[(][\s,;|/]*$/u.test(line.text.slice(-20)))
          ) {
            line.labels += 1;
            continue;
          }
        }
        const level = heading || (attributeOf(node, 'role') === 'heading' ? 3 : 0);
        yield* walk(node, block, level, outer === block ? node : outer, depth + 1);
      }
    }
  }
  yield* walk(top, top, 0, top, 0);
  end(top, 0);
  return lines;
}
