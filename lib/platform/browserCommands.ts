/**
 * The keyboard shortcuts that the browser handles. https://developer.chrome.com/docs/extensions/reference/api/commands (2026).
 */
import { browser } from 'wxt/browser';

export interface BrowserCommand {
  name: string;
  /** As the browser writes it, `Alt+Shift+F`; empty if there is none, for example because another extension uses it. */
  shortcut: string;
}

export async function browserCommands(): Promise<BrowserCommand[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/**
 * Address of the page where the user changes shortcuts. A link cannot open it, because browser pages
 * open only from the address bar.
 */
export const commandSettings: string = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts';
