import { bodyOf, focusedElement } from '~/lib/page/pageDom';

/**
 * A focus that is on nothing while keys of triage are pressed. The card editor gives it to a button when it closes, and the button
 * would take the space bar from triage; the Tab key still goes on from there.
 */
export class FreeFocus {
  #isFree = false;

  /** Call it before the editor opens. */
  keep(): void {
    this.#isFree = focusedElement() === bodyOf();
  }

  /** Call it after the editor closed. */
  restore(): void {
    if (this.#isFree) (focusedElement() as HTMLElement | null)?.blur();
    this.#isFree = false;
  }
}
