/** Keys on the paper under the pointer or the focus: they star it or open its editor. Nothing private is typed here. */
import { cardKeys } from '~/lib/actions/cardKeys';
import { latinKey } from '~/lib/actions/latinKey';
import { isTypedInto } from './isTypedInto';
import { onTrusted } from './onTrusted';
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

/** @param current the card that is meant just now. */
export function onCardKeys(session: PageSession, current: () => PlacedCard | undefined, signal: AbortSignal): void {
  const press = (event: KeyboardEvent, placed: PlacedCard | undefined): void => {
    // What autofill makes is called a key and is none.
    if (!placed || !(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    // Code 229: an input method has the key (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode, 2024).
    if (event.isComposing || event.keyCode === 229 || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return;
    // With caps lock on, a letter is still the same key.
    const action = cardKeys[latinKey(event).toLowerCase()];
    if (!action || isTypedInto(event.composedPath()[0], session.api.shadowRootOf)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (action === 'star') session.star(placed);
    else session.edit(placed, action);
  };
  onTrusted(window, 'keydown', (event) => press(event, current()), { signal });
  // Keys on our own buttons never come as far as the window.
  session.onKey = press;
}
