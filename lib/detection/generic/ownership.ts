/** Records which paper each element of a page belongs to. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { parentOf } from '~/lib/sites/kit/dom';
import type { Pointer } from './pointers';

/** The scheme of an identifier; for a `url:` also its host. */
const kindOf = (identifier: Identifier): string => /^(?!url:)[^:]*|^url:\w+:\/\/[^/]*/.exec(identifier)?.[0] ?? '';

/** Whether an identifier may name the same paper as `own`. Two different identifiers of one kind name different papers. */
export const agrees = (own: readonly Identifier[], other: Identifier): boolean =>
  own.includes(other) || !own.some((identifier) => kindOf(identifier) === kindOf(other));

const several = 'several';

/**
 * Assigns every element that contains a pointer to one paper or to several. A pointer climbs its ancestors only up
 * to the first that needs no change, so the work is in proportion to the number of pointers.
 */
export class Ownership {
  readonly #owners = new Map<Element, Identifier[] | typeof several>();

  add({ element, identifier }: Pointer): void {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const own = this.#owners.get(at);
      if (own === several) return;
      if (own === undefined) this.#owners.set(at, [identifier]);
      else if (own.includes(identifier)) return;
      else if (agrees(own, identifier)) own.push(identifier);
      else this.#owners.set(at, several);
    }
  }

  /** The identifiers of the one paper that an element belongs to; empty for an element with no paper or with several. */
  of(element: Element): readonly Identifier[] {
    const own = this.#owners.get(element);
    return own === undefined || own === several ? [] : own;
  }

  isShared(element: Element): boolean {
    return this.#owners.get(element) === several;
  }

  /** Marks an element and all its ancestors as belonging to several papers. */
  share(element: Element): void {
    for (let at: Element | null = element; at && !this.isShared(at); at = parentOf(at)) this.#owners.set(at, several);
  }
}
