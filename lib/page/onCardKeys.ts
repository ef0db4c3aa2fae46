/**
 * Handles keys on cards: they star a paper, skip it or open its editor, and in triage move from card to card. Nothing private is
 * typed here.
 */

import { cardKeyName } from '~/lib/actions/cardKeyName';
import { type CardAction, cardKeys } from '~/lib/actions/cardKeys';
import { matches } from '~/lib/sites/kit/dom';
import { isTypedInto } from './isTypedInto';
import { hostAttribute, pageHostAttribute } from './markerAttributes';
import { onTrusted } from './onTrusted';
import { bodyOf } from './pageDom';
import type { KeyMode } from './pageExtension';
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

/** Elements that have a use of their own for the space bar or the arrows. */
const controls = `button,summary,audio,video,[role],[tabindex],[${hostAttribute}],[${pageHostAttribute}]`;

const isControl = (target: unknown): boolean =>
  target instanceof Element && target !== bodyOf() && (target.localName.includes('-') || matches(target, controls));

/** @param current gives the card under the pointer or the focus at an event time (`Event.timeStamp`). */
export function onCardKeys(
  session: PageSession,
  current: (at: number) => PlacedCard | undefined,
  signal: AbortSignal,
  modeNow?: () => KeyMode | undefined,
): void {
  const press = (event: KeyboardEvent, placed: PlacedCard | undefined): void => {
    // Autofill makes `keydown` events that are no `KeyboardEvent`.
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    // Key code 229 means that an input method has the key
    // (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode, 2024).
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph')) return;
    const mode = modeNow?.();
    const key = cardKeyName(event);
    const action = mode ? mode.actionOf(key) : cardKeys[key];
    if (!action || (event.repeat && action !== 'next' && action !== 'previous')) return;
    const [target] = event.composedPath();
    if (key.length > 1 && action !== 'leave' && isControl(target)) return;
    if (isTypedInto(target, session.api.shadowRootOf)) return;
    if (!mode?.run(action, placed, event) && (mode?.isOn || !mark(session, action, placed))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // In triage the page's own shortcuts come second.
  onTrusted(window, 'keydown', (event) => modeNow?.()?.isOn && press(event, undefined), { signal, capture: true });
  onTrusted(window, 'keydown', (event) => !modeNow?.()?.isOn && press(event, current(event.timeStamp)), { signal });
  // Keys on our own buttons do not reach the window.
  session.onKey = press;
}

function mark(session: PageSession, action: CardAction, placed: PlacedCard | undefined): boolean {
  if (!placed) return false;
  if (action === 'star') session.star(placed);
  else if (action === 'tags' || action === 'note') session.edit(placed, action);
  else return false;
  return true;
}
