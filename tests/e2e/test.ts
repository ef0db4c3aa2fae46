/** The extension in a browser of its own for each test. */
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { launchExtension, serveFeeds, serviceWorker } from '../support/extension.mjs';
import { grantedCopy } from '../support/grantedCopy.mjs';
import { renderFeed } from './pages/feeds';

export interface Dogear {
  context: BrowserContext;
  extensionId: string;
  worker(): Promise<Worker>;
  /** A new tab on a feed. */
  feed(url: string): Promise<Page>;
  /** One of the extension's own pages in a tab: `library.html`, `sidepanel.html#settings`. */
  surface(path: string): Promise<Page>;
  /** Errors that any page or the worker reported. */
  errors: string[];
}

interface Options {
  /** What the feeds' hosts serve. In an object, since Playwright would call a function. */
  site: { render: (url: URL) => string | null; others?: RegExp };
  /** Hosts that the reader granted before, as match patterns. */
  granted: string[];
  dogear: Dogear;
}

export const test = base.extend<Options>({
  site: [{ render: renderFeed }, { option: true }],
  granted: [[], { option: true }],
  dogear: async ({ site, granted, colorScheme, viewport }, use) => {
    const copy = granted.length > 0 ? await grantedCopy(granted) : undefined;
    const { context, extensionId, close } = await launchExtension({
      ...(copy ? { extension: copy.folder } : {}),
      options: { colorScheme, viewport: viewport ?? { width: 1280, height: 800 }, acceptDownloads: true },
    });
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
    await use({
      context,
      extensionId,
      worker: () => serviceWorker(context),
      feed: open,
      surface: (path) => open(`chrome-extension://${extensionId}/${path}`),
      errors,
    });
    await close();
    await copy?.remove();
  },
});
