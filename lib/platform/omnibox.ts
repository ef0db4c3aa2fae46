/** Suggestions in the browser's address bar, after Dogear's keyword. */
import { browser } from 'wxt/browser';

export interface OmniboxSuggestion {
  /** Text that is entered when the suggestion is chosen. */
  content: string;
  text: string;
}

/** Chromium parses suggestions as markup, Firefox as plain text. */
const asDescription = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/gu, (unit) => `&#${unit.charCodeAt(0)};`);

/**
 * Registers the listeners; call it synchronously when the worker starts.
 * @param hint shown before anything is typed.
 */
export function serveSuggestions(handlers: {
  hint: string;
  onType: (text: string, suggest: (suggestions: OmniboxSuggestion[]) => void) => void;
  onCancel: () => void;
  onEnter: (text: string) => void;
}): void {
  const { omnibox } = browser;
  omnibox.setDefaultSuggestion({ description: asDescription(handlers.hint) });
  omnibox.onInputChanged.addListener((text, suggest) =>
    handlers.onType(text, (suggestions) =>
      suggest(suggestions.map(({ content, text: line }) => ({ content, description: asDescription(line) }))),
    ),
  );
  omnibox.onInputCancelled.addListener(handlers.onCancel);
  omnibox.onInputEntered.addListener(handlers.onEnter);
}

/** Opens an address in the active tab. */
export const openInTab = async (url: string): Promise<void> => void (await browser.tabs.update({ url }));
