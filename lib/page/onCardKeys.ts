/** `s` stars the paper under the pointer or the focus, `t` and `n` open its editor. Nothing private is typed here. */
import { closest } from '~/lib/sites/dom';
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

const editable = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';

const isTypedIn = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || closest(target, editable) !== null);

/** The Latin letter of a key, also where the keyboard writes another script. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  (key.length === 1 && key > '\u007f' ? code.replace(/^Key/u, '') : key).toLowerCase();

/** @param current the card that is meant just now. */
export function onCardKeys(session: PageSession, current: () => PlacedCard | undefined, signal: AbortSignal): void {
  const press = (event: KeyboardEvent, placed: PlacedCard | undefined): void => {
    if (!placed || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const letter = letterOf(event);
    if (!['s', 't', 'n'].includes(letter) || isTypedIn(event.composedPath()[0])) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (letter === 's') session.star(placed);
    else session.edit(placed, letter === 't' ? 'tags' : 'note');
  };
  window.addEventListener('keydown', (event) => press(event, current()), { signal });
  // Keys on our own buttons never come as far as the window.
  session.onKey = press;
}
