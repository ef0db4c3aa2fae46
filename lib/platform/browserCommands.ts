/** The browser's own shortcuts. https://developer.chrome.com/docs/extensions/reference/api/commands (2026). */
import { browser } from 'wxt/browser';

export interface BrowserCommand {
  name: string;
  /** As the browser writes it, `Alt+Shift+F`; empty when there is none, for example because another extension has it. */
  shortcut: string;
}

export async function browserCommands(): Promise<BrowserCommand[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/** Where the reader changes them. A link cannot lead there: pages of the browser open only from its address bar. */
export const commandSettings: string = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts';
