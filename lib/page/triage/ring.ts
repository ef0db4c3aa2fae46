/** The current card of triage. The user moves the ring; when the page replaces or moves cards, the ring stays with its paper. */
import { readSighting } from '~/lib/detection/readSighting';
import { rootOf } from '~/lib/page/pageDom';
import type { PageSession } from '~/lib/page/pageSession';
import type { PaperOnPage, PlacedCard } from '~/lib/page/paperOnPage';
import type { PaperDraft } from '~/lib/papers/paper';
import { contains } from '~/lib/sites/kit/dom';
import type { CardLayer } from './cardLayer';

/** Milliseconds in which no decision is taken after the page, and not the user, moved the ring to another paper. */
const settles = 500;

export class Ring {
  #card: PlacedCard | undefined;
  /** Of the card, in `order`. */
  #index = -1;
  /** The cards of the page when the ring was last placed. */
  #order: readonly PlacedCard[] = [];
  /** In milliseconds of `performance.now()`. */
  #readyAt = 0;

  constructor(
    readonly session: PageSession,
    readonly layer: CardLayer,
  ) {}

  get card(): PlacedCard | undefined {
    return this.#card;
  }

  /** Its number among the page's cards, from 1. */
  get number(): number {
    return this.#index + 1;
  }

  /** Puts the ring on a card for the user, or removes it. */
  put(card: PlacedCard | undefined, scroll = false): void {
    this.#order = this.session.order;
    this.#set(card, card ? this.#order.indexOf(card) : -1);
    if (card && scroll) this.layer.scrollTo(card);
  }

  /**
   * The next card, or the one before, that has a box and a paper of another kind.
   * @param round whether the search goes on at the other end of the page.
   */
  beside(by: 1 | -1, isWanted: (paper: PaperOnPage) => boolean, round: boolean): PlacedCard | undefined {
    const { order } = this.session;
    const from = this.#order === order ? this.#index : order.indexOf(this.#card as PlacedCard);
    for (let moved = 1; moved <= order.length; moved++) {
      const index = from + by * moved;
      if (!round && !order[index]) return undefined;
      const card = order[(index + order.length) % order.length];
      if (card && card.paper !== this.#card?.paper && isWanted(card.paper) && hasBox(card)) return card;
    }
    return undefined;
  }

  /** The first wanted card that is in the window or below it. */
  first(isWanted: (paper: PaperOnPage) => boolean): PlacedCard | undefined {
    const boxed = this.session.order.filter(({ paper }) => isWanted(paper)).filter(hasBox);
    return boxed.find(({ sighting }) => sighting.card.getBoundingClientRect().top > -1) ?? boxed[0];
  }

  /** Call it after a scan. While the page shows no card, the ring waits where it was. */
  follow(): void {
    const [old, { order }] = [this.#order, this.session];
    const card = this.#card;
    if (!card || order.length === 0) return;
    this.#order = order;
    const same = order.indexOf(card);
    if (same >= 0) {
      this.#index = same;
      return;
    }
    const again = order.findIndex(({ paper }) => paper.identifier === card.paper.identifier);
    if (again >= 0) {
      this.#set(order[again], again);
      return;
    }
    const here = order.findIndex(({ sighting }) => sighting.card === card.sighting.card);
    const left = new Map(order.map(({ paper }, index) => [paper.identifier, index]));
    const near = [...old.slice(this.#index), ...old.slice(0, Math.max(0, this.#index)).reverse()].find(({ paper }) =>
      left.has(paper.identifier),
    );
    const index = here >= 0 ? here : near ? (left.get(near.paper.identifier) ?? 0) : 0;
    this.#readyAt = performance.now() + settles;
    this.#set(order[index], index);
  }

  /**
   * The current card with its data, for a decision: only if it still shows the paper that the ring was put on, in the window.
   * Otherwise the key only shows where the ring is.
   */
  read({ timeStamp }: Event): { card: PlacedCard; draft: PaperDraft } | undefined {
    const card = this.#card;
    const root = rootOf();
    if (!card || timeStamp < this.#readyAt || !root || !contains(root, card.sighting.card)) return undefined;
    const draft = readSighting(card.sighting);
    if (!draft) return undefined;
    if (isInWindow(card)) return { card, draft };
    this.layer.scrollTo(card);
    return undefined;
  }

  #set(card: PlacedCard | undefined, index: number): void {
    this.layer.moveLine('ring', this.#card, card, this.session);
    this.#card = card;
    this.#index = index;
    this.session.onPointed?.(card);
  }
}

const hasBox = ({ sighting }: PlacedCard): boolean => sighting.card.getClientRects().length > 0;

export function isInWindow({ sighting }: PlacedCard): boolean {
  const { top, bottom } = sighting.card.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
