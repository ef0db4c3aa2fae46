import { onTrusted } from './onTrusted';

/** Milliseconds for which what the page put under a resting pointer must lie there before it can be pressed. */
const settles = 500;

/**
 * Knows how the pointer came onto something: by being moved, or because the page moved the thing, for which a browser makes
 * the same events. A finger has no place before it comes, so a page cannot wait for it.
 */
export class PointerTrail {
  #x: number | undefined;
  #y: number | undefined;

  constructor(signal: AbortSignal) {
    const follow = ({ screenX, screenY }: PointerEvent): void => {
      this.#x = screenX;
      this.#y = screenY;
    };
    onTrusted(window, 'pointermove', follow, { signal, capture: true, passive: true });
  }

  /**
   * @param event the `pointerover` of something, which comes before the `pointermove` of the same movement.
   * @returns when it may be pressed, in the time of events.
   */
  readyAt({ screenX, screenY, timeStamp, pointerType }: PointerEvent): number {
    return pointerType === 'mouse' && screenX === this.#x && screenY === this.#y ? timeStamp + settles : 0;
  }
}
