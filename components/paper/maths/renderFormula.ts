import katex from 'katex';
import 'katex/dist/katex.min.css';

/** KaTeX options for formulas from pages and notes: limited size and macro expansion, no links, own styles or classes. */
export const formulaLimits = { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 200 } as const;

/**
 * Renders a formula into an element, by inserting nodes and not markup.
 * @returns false if the formula cannot be parsed; the element is then unchanged.
 */
export function renderFormula(tex: string, display: boolean, element: HTMLElement): boolean {
  const scratch = document.createElement('span');
  try {
    katex.render(tex, scratch, { ...formulaLimits, displayMode: display, throwOnError: true });
  } catch {
    return false;
  }
  element.replaceChildren(...scratch.childNodes);
  return true;
}
