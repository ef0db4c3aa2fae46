import { closest } from '~/lib/sites/kit/dom';
import type { ExtensionApi } from './extensionApi';

/**
 * Elements that take letters. Some do not show them: lists and menus jump to the item that begins with a letter,
 * applications have their own keys.
 */
const takesLetters =
  'input,textarea,select,iframe,object,embed,[contenteditable]:not([contenteditable=false])' +
  ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'application']
    .map((role) => `,[role~=${role} i]`)
    .join('');

/**
 * Whether letters that an element receives are, or may be, typed into something. Also finds the focus inside a closed
 * root, which events do not reveal.
 * @param target of a key event.
 */
export function isTypedInto(target: EventTarget | undefined, shadowRootOf: ExtensionApi['shadowRootOf']): boolean {
  if (Reflect.get(Document.prototype, 'designMode', document) === 'on') return true;
  for (let at = target instanceof Element ? target : null; at; ) {
    const { isContentEditable, editContext } = at as HTMLElement & { editContext?: unknown };
    if (isContentEditable || editContext || closest(at, takesLetters)) return true;
    const root = shadowRootOf(at);
    // The browser does not reveal whether there is a root. A custom element may have one, so its
    // letters are not taken for shortcuts.
    if (root === undefined) return at.localName.includes('-');
    at = root?.activeElement ?? null;
  }
  return false;
}
