import { matches } from '~/lib/sites/kit/dom';

/** Elements that leave no gap in a word: places for a line break, and marks of a search or of a browser's translation. */
const seamless = 'wbr, mark, font, em';
/** The beginning of an identifier at the end of a text; other words are not continued. */
const unfinished = /(?:10\.\d{4}|arxiv)\S*$/i; // input ≤ 300
/** Most UTF-16 units and nodes that are read. */
const longest = 300;
const mostNodes = 50;

const ofNode = (node: Node, name: 'nextSibling' | 'parentElement' | 'firstChild'): Node | null =>
  Reflect.get(Node.prototype, name, node);

const after = (node: Node): Node | null => {
  for (let at: Node | null = node; at; ) {
    const next = ofNode(at, 'nextSibling');
    if (next) return next;
    const around = ofNode(at, 'parentElement');
    at = around instanceof Element && matches(around, seamless) ? around : null;
  }
  return null;
};

/** @returns the rest, in the nodes that follow, of an identifier at the end of a text node; empty for other text. */
export function restOfWord(node: Node, text: string): string {
  if (!unfinished.test(text.slice(-longest))) return '';
  let rest = '';
  let left = mostNodes;
  for (let at = after(node); at && rest.length < longest && left > 0; left -= 1) {
    if (at instanceof Text) {
      const [word = ''] = /^\S*/.exec(at.data) ?? [];
      rest += word;
      if (word.length < at.data.length) break;
      at = after(at);
    } else if (at instanceof Element && !matches(at, seamless)) break;
    else at = ofNode(at, 'firstChild') ?? after(at);
  }
  return rest;
}
