/**
 * Gives all markers of a page one stop of the Tab key, as a page may have thousands. Arrows move the focus between them
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/, 2024).
 */
import { parentOf } from '~/lib/sites/kit/dom';

export interface Stop {
  host: Element;
  /** The buttons of a marker, in the order in which they are seen; none before it is near the window. */
  buttons: readonly HTMLButtonElement[];
  /** Makes the buttons unless they exist. */
  make(): unknown;
}

const boxes = (element: Element | null): number => (element ? Element.prototype.getClientRects.call(element).length : 0);

/** Steps of a key among the markers. */
const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export class Roving {
  #stop: HTMLButtonElement | undefined;

  /** @param all gives the markers of the page, in any order. */
  constructor(readonly all: () => Iterable<Stop>) {}

  /** Makes a button the stop if there is none in the page. Reads no layout: it would be computed anew for each marker. */
  offer(button: HTMLButtonElement): void {
    if (!this.#stop?.isConnected) this.take(button);
  }

  /** Makes a button the stop: it has the focus, or had it last. */
  take(button: HTMLButtonElement): void {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = button;
    button.tabIndex = 0;
  }

  /** Finds another stop if the present one is hidden. Reads the layout. */
  mend(): void {
    if (this.#stop && !boxes(this.#stop)) this.#choose((star) => boxes(star) > 0);
  }

  /** Gives the stop up if it is one of these buttons, which are removed. Its card is not kept in memory. */
  leave(buttons: readonly HTMLButtonElement[]): void {
    if (this.#stop && buttons.includes(this.#stop)) this.#stop = undefined;
  }

  /** Finds a stop if there is none. Call it after all removals: each removed marker could have been the next stop. */
  settle(): void {
    if (!this.#stop) this.#choose((star) => star.isConnected);
  }

  #choose(isFit: (star: HTMLButtonElement) => boolean): void {
    for (const { buttons } of this.all()) {
      const star = buttons.find(({ classList }) => classList.contains('star'));
      if (!star || !isFit(star)) continue;
      this.take(star);
      return;
    }
  }

  /** Handles a key on a button of a marker. */
  press(stop: Stop, event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = stop.buttons.findIndex((button) => button.contains(event.target as Node));
    const here = stop.buttons[at];
    if (!here) return;
    const { key } = event;
    let next: HTMLButtonElement | undefined;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const isForward = (key === 'ArrowRight') === (getComputedStyle(here).direction === 'ltr');
      next = stop.buttons[at + (isForward ? 1 : -1)];
    } else if (steps[key]) {
      next = this.#move(stop, steps[key], here.classList[0] ?? '');
    } else return;
    event.preventDefault();
    next?.focus();
  }

  #move(from: Stop, step: number, name: string): HTMLButtonElement | undefined {
    // The page may show a paper twice and hide one of its cards.
    const shown = [...this.all()].filter(({ host }) => boxes(parentOf(host)) > 0);
    shown.sort(({ host: one }, { host: other }) => (follows(one, other) ? -1 : 1));
    const target = shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(from) + step))];
    target?.make();
    return target?.buttons.find(({ classList }) => classList.contains(name));
  }
}

const follows = (one: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
