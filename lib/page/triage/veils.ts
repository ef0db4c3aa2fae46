/** Which cards step back, and which of them are taken out of the page. */
import type { Veil } from '~/lib/messaging/protocol';
import type { PaperOnPage, PlacedCard } from '~/lib/page/paperOnPage';
import type { CardLayer } from './cardLayer';
import { hideCard } from './hideCards';
import { type Standing, veilingOf } from './standing';
import type { Visit } from './visit';

export class Veils {
  readonly #hidden = new Set<PaperOnPage>();

  constructor(
    readonly layer: CardLayer,
    readonly visit: Visit,
  ) {}

  /** Number of papers that are taken out of the page. */
  get hidden(): number {
    return this.#hidden.size;
  }

  draw(placed: PlacedCard, standing: Standing = 'new', veil: Veil = 'dim'): void {
    const { paper } = placed;
    const veiling = veilingOf(standing, veil, paper.judgement.muted);
    this.layer.veil(placed, veiling);
    // Papers that were decided here stay in sight, also where such cards are hidden.
    const isHidden = veil === 'hide' && veiling !== '' && !this.visit.has(paper);
    if (isHidden) this.#hidden.add(paper);
    else this.#hidden.delete(paper);
    hideCard(placed, isHidden);
  }

  /** Call it for a card that the page or the session removed. */
  drop(placed: PlacedCard): void {
    hideCard(placed, false);
    if (placed.paper.cards.size === 0) this.#hidden.delete(placed.paper);
  }
}
