/** `s` stars the paper under the pointer or the focus, `t` and `n` open its editor. Nothing private is typed here. */
import type { PageSession } from './pageSession';
import type { PlacedCard } from './paperOnPage';

const editable = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]';

/** @param current the card that is meant just now. */
export function onCardKeys(session: PageSession, current: () => PlacedCard | undefined, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!['s', 't', 'n'].includes(event.key)) return;
      const [typed] = event.composedPath();
      if (typed instanceof Element && Element.prototype.closest.call(typed, editable)) return;
      const placed = current();
      if (!placed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 's') void session.star(placed);
      else void session.edit(placed, event.key === 't' ? 'tags' : 'note');
    },
    { signal },
  );
}
