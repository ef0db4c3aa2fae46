import { contains, parentOf } from '~/lib/sites/kit/dom';
import type { KnownPage, Sighting } from './detection';
import { tryOr } from './tryOr';

/** Cards found by earlier layouts, and their ancestors. An element inside such a card, or around one, is not another card. */
class Taken {
  readonly #cards = new Set<Element>();
  readonly #around = new Set<Element>();

  add(card: Element): void {
    this.#cards.add(card);
    for (let element = parentOf(card); element && !this.#around.has(element); element = parentOf(element)) {
      this.#around.add(element);
    }
  }

  overlaps(card: Element): boolean {
    if (this.#cards.size === 0) return false;
    if (this.#around.has(card)) return true;
    for (let element: Element | null = card; element; element = parentOf(element)) {
      if (this.#cards.has(element)) return true;
    }
    return false;
  }
}

/**
 * Yields the papers under `root`, newest layout first, in document order within one layout. Lazy, so that a caller can
 * pause between cards; each card costs one query. Never throws: a card that cannot be read is left out.
 */
export function* findSightings({ page }: KnownPage, root: ParentNode): Generator<Sighting, void, undefined> {
  const taken = new Taken();
  for (const layout of page.layouts) {
    let last: Element | undefined;
    const found: Element[] = [];
    for (const card of tryOr(() => layout.cards(root), [])) {
      // Cards come in document order, so only the previous one can contain this one.
      if ((last && contains(last, card)) || taken.overlaps(card)) continue;
      const identifier = tryOr(() => layout.identify(card), null);
      if (!identifier) continue;
      last = card;
      found.push(card);
      yield { card, identifier, layout };
    }
    for (const card of found) taken.add(card);
  }
}
