/** Splits the text of a card into the lines that the user sees: at blocks, line breaks and table cells. */

import { type Budget, checkTime } from '~/lib/detection/budget';
import { attributeOf, firstIn, matches, nodeAfter } from '~/lib/sites/kit/dom';

export interface Line {
  text: string;
  /** The nearest element around the whole line. */
  element: Element;
  /** 1 to 6 for headings, 7 for terms, otherwise 0. */
  heading: number;
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const silent =
  'script, style, noscript, template, textarea, select, option, svg, [hidden], [aria-hidden="true"], button, [role="button"], input, iframe, video, audio, object';

/** Most UTF-16 units of one card that are read; no card made for people has more. */
const mostText = 30_000;
const mostLines = 400;
/** Nodes between two checks of the time. */
const checkEvery = 100;

export const isBlock = (element: Element): boolean => blocks.has(element.localName);

const headingLevel = (element: Element): number => {
  if (/^h[1-6]$/.test(element.localName)) return Number(element.localName[1]);
  if (attributeOf(element, 'role') === 'heading') return 3;
  return element.localName === 'dt' ? 7 : 0;
};

/** @param parts consecutive elements that together are the card. @throws when reading them takes too long. */
export function cardLines(parts: readonly Element[], budget: Budget): Line[] {
  const lines: Line[] = [];
  let text = '';
  let total = 0;
  let seen = 0;
  const end = (element: Element, heading: number): void => {
    const whole = text.replace(/\s+/gu, ' ').trim();
    if (whole && lines.length < mostLines) lines.push({ text: whole, element, heading });
    text = '';
  };
  const walk = (element: Element, around: Element, heading: number): void => {
    for (let node = firstIn(element); node && total < mostText; node = nodeAfter(node)) {
      if (node instanceof Text) {
        const piece = node.data.slice(0, mostText - total);
        text += piece;
        total += piece.length;
        continue;
      }
      if (++seen % checkEvery === 0) checkTime(budget);
      if (!(node instanceof Element) || matches(node, silent)) continue;
      if (node.localName === 'br') end(around, heading);
      else if (isBlock(node)) {
        end(around, heading);
        const level = headingLevel(node) || heading;
        walk(node, node, level);
        end(node, level);
      } else walk(node, around, heading || headingLevel(node));
    }
  };
  for (const part of parts) {
    const level = headingLevel(part);
    walk(part, part, level);
    end(part, level);
  }
  return lines;
}
