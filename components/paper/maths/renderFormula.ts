import katex from 'katex';
import 'katex/dist/katex.min.css';

/** Bounds for formulas from pages and notes: nothing huge, no macro bombs, no links, no styles or classes of their own. */
export const formulaLimits = { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 200 } as const;

/**
 * Fills an element with a formula, by nodes and not by markup.
 * @returns false when it cannot be read; the element then is as it was.
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
