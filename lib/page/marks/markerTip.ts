/**
 * The tooltip of all markers of a page. The style sheet draws its text, so that it is no text in the page; in the browser's top
 * layer, no card cuts it off, and it does not make the page longer or wider.
 */
import { onTrusted } from '~/lib/page/onTrusted';
import { create, rootOf } from '~/lib/page/pageDom';

/** CSS pixels between a button and its tooltip, and between a tooltip and the window's edges. */
const gap = 6;

export class MarkerTip {
  readonly #element = create('span');
  #timer = 0;

  /**
   * @param rest gives the milliseconds that the pointer or the focus must rest on a button.
   * @param isEditing whether the card editor is open. A tooltip shown later than the editor would be over it, and an editor with
   *   anything over it accepts no clicks.
   */
  constructor(
    readonly rest: () => number,
    readonly isEditing: () => boolean,
  ) {
    this.#element.className = 'tip';
    this.#element.popover = 'manual';
    // The button's label says the same.
    this.#element.ariaHidden = 'true';
  }

  /** Shows a text beside a button after a while. */
  plan(root: ShadowRoot, button: Element, text: () => string): void {
    this.hide();
    this.#timer = window.setTimeout(() => this.#show(root, button, text()), this.rest());
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#element.remove();
  }

  #show(root: ShadowRoot, button: Element, text: string): void {
    if (this.isEditing()) return;
    const tip = this.#element;
    tip.dataset.say = text;
    tip.style.cssText = 'left:0;top:0';
    root.append(tip);
    if (!tip.isConnected) return;
    tip.showPopover();
    // It is where its button was.
    onTrusted(window, 'scroll', () => this.hide(), { once: true, capture: true });
    const { left, width, top, bottom } = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight: height } = tip;
    const most = (rootOf()?.clientWidth ?? innerWidth) - gap - offsetWidth;
    const x = Math.max(gap, Math.min(left + (width - offsetWidth) / 2, most));
    const y = bottom + gap + height > innerHeight ? top - gap - height : bottom + gap;
    tip.style.cssText = `left:${x}px;top:${y}px`;
  }
}
