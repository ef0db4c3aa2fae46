/** Tells the side panels beside a page which card is pointed at, and that its cards changed. Without a panel it does nothing. */
import { type Panels, servePanels } from '~/lib/messaging/panelPort';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

/** Milliseconds between two messages about the pointer, which may cross many cards on its way. */
const rest = 120;

export class PanelLink {
  readonly #panels: Panels;
  #pointed: Identifier | null = null;
  #told: Identifier | null = null;
  #timer = 0;
  /** The papers of the last scan that panels were told of, in the page's order. */
  #shown = '';

  /** @param onLast is called when the last panel is gone, also if it could no longer say that it closes. */
  constructor(
    readonly session: PageSession,
    onLast: () => void,
  ) {
    this.#panels = servePanels(session.signal, (count) => {
      if (count === 0) onLast();
      this.#shown = this.#papers();
      this.#told = null;
    });
  }

  /** Call it when the pointer, the focus or the ring comes to another card, or to none. */
  point(placed: PlacedCard | undefined): void {
    this.#pointed = placed?.paper.identifier ?? null;
    if (this.#panels.count === 0 || this.#timer !== 0) return;
    this.#tell();
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#tell();
    }, rest);
  }

  /** Call it after each scan. */
  scanned(): void {
    if (this.#panels.count === 0) return;
    const shown = this.#papers();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#panels.tell({ cards: true });
  }

  #tell(): void {
    if (this.#pointed === this.#told) return;
    this.#told = this.#pointed;
    this.#panels.tell({ pointed: this.#pointed });
  }

  #papers(): string {
    return this.session.sightings.map(({ identifier }) => identifier).join(' ');
  }
}
