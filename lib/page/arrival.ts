import { onTrusted } from './onTrusted';

/** Milliseconds for which what the page put under a resting pointer must lie there before it can be pressed. */
const settles = 500;

/**
 * How the pointer came onto something: by being moved, or because the page moved the thing. A browser says `pointerover` in
 * both cases and `pointermove` in the first only. A finger has no place before it comes, so a page cannot wait for it.
 */
export class Arrival {
  #at = Number.NEGATIVE_INFINITY;

  constructor(root: ShadowRoot) {
    onTrusted(root, 'pointerover', ({ timeStamp, pointerType }) => {
      if (pointerType === 'mouse') this.#at = timeStamp;
    });
    onTrusted(root, 'pointermove', () => {
      this.#at = Number.NEGATIVE_INFINITY;
    });
  }

  /** A key's click comes from the focus, which no script of the page can put into a closed root. */
  isMeant({ timeStamp, detail }: MouseEvent): boolean {
    return detail === 0 || timeStamp - this.#at >= settles;
  }
}
