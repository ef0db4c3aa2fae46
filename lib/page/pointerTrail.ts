import { onTrusted } from './onTrusted';

/** Milliseconds that an element which the page put under a resting pointer must stay there before it can be pressed. */
export const settles = 500;

/**
 * Determines how the pointer came onto an element: the user moved the pointer, or the page moved the element under it. A browser
 * makes the same events for both. A finger has no position before it touches, so a page cannot prepare for it.
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
   * @param event the `pointerover` of an element; it comes before the `pointermove` of the same movement.
   * @returns the event time (`Event.timeStamp`) from which the element may be pressed; 0 if at once.
   */
  readyAt({ screenX, screenY, timeStamp, pointerType }: PointerEvent): number {
    return pointerType === 'mouse' && screenX === this.#x && screenY === this.#y ? timeStamp + settles : 0;
  }
}
