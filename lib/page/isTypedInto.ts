import { closest } from '~/lib/sites/kit/dom';
import type { ExtensionApi } from './extensionApi';

/** Also what takes letters without showing them: lists and menus jump to what begins with one, applications have keys of their own. */
const takesLetters =
  'input,textarea,select,iframe,object,embed,[contenteditable]:not([contenteditable=false])' +
  ['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'application']
    .map((role) => `,[role~=${role} i]`)
    .join('');

/**
 * Whether the letters that come to an element are, or may be, typed into something. The focus inside a closed root, which
 * events do not tell, is looked for.
 * @param target of a key event.
 */
export function isTypedInto(target: EventTarget | undefined, shadowRootOf: ExtensionApi['shadowRootOf']): boolean {
  if (Reflect.get(Document.prototype, 'designMode', document) === 'on') return true;
  for (let at = target instanceof Element ? target : null; at; ) {
    const { isContentEditable, editContext } = at as HTMLElement & { editContext?: unknown };
    if (isContentEditable || editContext || closest(at, takesLetters)) return true;
    const root = shadowRootOf(at);
    // In doubt nothing is taken for a shortcut.
    if (root === undefined) return at.localName.includes('-');
    at = root?.activeElement ?? null;
  }
  return false;
}
