/** Reads the text of an element as its author wrote it: formulas as TeX instead of the typesetter's output. */
import { attributeOf, find, matches } from './dom';

/** MathJax 2 keeps the source in a script beside its output; KaTeX in an annotation; LaTeXML in an attribute. */
const source = 'script[type^="math/tex"]';
const formula = 'math';
const drawn = '[class^="MathJax"], [class^="MJX_"], .katex-html, script, style, noscript, template';
/** arXiv shows "this https URL" instead of an address. */
const hiddenAddress = 'a[href^="http"]';
const anySpecial = `${source}, ${formula}, ${drawn}, br, ${hiddenAddress}`;

const texOf = (math: Element): string => {
  const annotation = find(math, 'annotation[encoding="application/x-tex"]');
  const tex = attributeOf(math, 'alttext') || annotation?.textContent;
  return tex ? `$${tex}$` : (math.textContent ?? '');
};

/** The text that replaces an element and all its content, or null to read its content. */
const replacement = (element: Element): string | null => {
  if (matches(element, source)) {
    const mark = attributeOf(element, 'type').includes('display') ? '$$' : '$';
    return mark + element.textContent + mark;
  }
  if (matches(element, formula)) return texOf(element);
  if (matches(element, drawn)) return '';
  if (matches(element, 'br')) return '\n';
  if (matches(element, hiddenAddress) && /^this https? URL$/.test(element.textContent ?? '')) return attributeOf(element, 'href');
  return null;
};

/**
 * @param without a selector of descendants that are left out.
 * @returns the text, untidied; empty for no element.
 */
export const textOf = (element: Element | null | undefined, without = 'template'): string => {
  if (!element) return '';
  if (!find(element, `${anySpecial}, ${without}`)) return Reflect.get(Node.prototype, 'textContent', element) ?? '';
  let text = '';
  const filter = (node: Node): number => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (matches(node, without)) return NodeFilter.FILTER_REJECT;
    const instead = replacement(node);
    if (instead === null) return NodeFilter.FILTER_SKIP;
    text += instead;
    return NodeFilter.FILTER_REJECT;
  };
  const walker = Document.prototype.createTreeWalker.call(
    document,
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    filter,
  );
  while (walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return text;
};
