/**
 * Installs the extension for each test, so that its library and settings are empty. The browser is reused from test to
 * test, as starting one takes longer than most tests.
 */
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { installExtension, serveFeeds } from '../support/extension.mjs';
import { grantedCopy } from '../support/grantedCopy.mjs';
import { patience } from '../support/patience.mjs';
import { KeptBrowser } from './keptBrowser';
import { renderFeed } from './pages/feeds';

export interface Dogear {
  context: BrowserContext;
  extensionId: string;
  worker(): Promise<Worker>;
  /** Opens a feed in a new tab. */
  feed(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab: `library.html`, `sidepanel.html#settings`. */
  surface(path: string): Promise<Page>;
  /** Errors that any page or the worker reported. */
  errors: string[];
}

interface Options {
  /** Pages that the feeds' hosts serve. In an object, since Playwright would call a function. */
  site: { render: (url: URL) => string | null; others?: RegExp };
  /** Hosts that the user granted before, as match patterns. */
  granted: string[];
  dogear: Dogear;
}

export const test = base.extend<Options, { keptBrowser: KeptBrowser }>({
  site: [{ render: renderFeed }, { option: true }],
  granted: [[], { option: true }],
  keptBrowser: [
    async ({ browserName: _ }, use) => {
      const kept = new KeptBrowser();
      await use(kept);
      await kept.close();
    },
    { scope: 'worker' },
  ],
  dogear: async ({ site, granted, colorScheme, viewport, keptBrowser }, use) => {
    const context = await keptBrowser.use({ colorScheme, viewport: viewport ?? { width: 1280, height: 800 } });
    const [blank] = context.pages();
    const copy = await grantedCopy(granted);
    const { extensionId, uninstall } = await installExtension(context, copy.folder);
    await serveFeeds(context, site.render, site.others);
    const errors: string[] = [];
    const listen = (page: Page): void => {
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          errors.push(`${page.url()}: ${message.text()}`);
      });
    };
    context.on('page', listen);
    const open = async (url: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const isOurs = (worker: Worker): boolean => new URL(worker.url()).host === extensionId;
    await use({
      context,
      extensionId,
      worker: async () =>
        context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs, timeout: patience }),
      feed: open,
      surface: (path) => open(`chrome-extension://${extensionId}/${path}`),
      errors,
    });
    context.off('page', listen);
    await Promise.all(context.pages().map((page) => page !== blank && page.close()));
    await context.unrouteAll({ behavior: 'wait' });
    await uninstall();
    await copy.remove();
  },
});
