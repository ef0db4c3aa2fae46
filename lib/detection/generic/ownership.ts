/** Which paper each element of a page belongs to. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { parentOf } from '~/lib/sites/kit/dom';
import type { Pointer } from './pointers';

/** Its scheme; for an address also its host. */
const kindOf = (identifier: Identifier): string => /^(?!url:)[^:]*|^url:\w+:\/\/[^/]*/.exec(identifier)?.[0] ?? '';

/** One identifier of each kind may name one paper; two of one kind name two. */
export const agrees = (own: readonly Identifier[], other: Identifier): boolean =>
  own.includes(other) || !own.some((identifier) => kindOf(identifier) === kindOf(other));

const several = 'several';

/**
 * Every element with a pointer in it belongs to one paper or to several. Each pointer climbs until it meets an element
 * that knows it already, so the work is in proportion to the number of pointers.
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

  /** The identifiers of the one paper that an element belongs to; none for an element without, or with several, papers. */
  of(element: Element): readonly Identifier[] {
    const own = this.#owners.get(element);
    return own === undefined || own === several ? [] : own;
  }

  isShared(element: Element): boolean {
    return this.#owners.get(element) === several;
  }

  /** Takes an element's identifiers for those of several papers after all, and so all that is around it. */
  share(element: Element): void {
    for (let at: Element | null = element; at && !this.isShared(at); at = parentOf(at)) this.#owners.set(at, several);
  }
}
