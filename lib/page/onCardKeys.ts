/**
 * Handles keys on the card under the pointer or the focus: they star its paper or open its editor. Nothing private is typed here.
 */
import { cardKeys } from '~/lib/actions/cardKeys';
import { latinKey } from '~/lib/actions/latinKey';
import { isTypedInto } from './isTypedInto';
import { onTrusted } from './onTrusted';
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

/** @param current gives the card under the pointer or the focus. */
export function onCardKeys(session: PageSession, current: () => PlacedCard | undefined, signal: AbortSignal): void {
  const press = (event: KeyboardEvent, placed: PlacedCard | undefined): void => {
    // Autofill makes `keydown` events that are no `KeyboardEvent`.
    if (!placed || !(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    // Key code 229 means that an input method has the key
    // (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode, 2024).
    if (event.isComposing || event.keyCode === 229 || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return;
    // Caps Lock does not change which key it is.
    const action = cardKeys[latinKey(event).toLowerCase()];
    if (!action || isTypedInto(event.composedPath()[0], session.api.shadowRootOf)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (action === 'star') session.star(placed);
    else session.edit(placed, action);
  };
  onTrusted(window, 'keydown', (event) => press(event, current()), { signal });
  // Keys on our own buttons do not reach the window.
  session.onKey = press;
}
