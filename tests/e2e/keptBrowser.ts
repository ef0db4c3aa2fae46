/** The browser of a test worker: it is started once and reused by consecutive tests with the same options. */
import type { BrowserContext } from '@playwright/test';
import { launchWithoutExtension } from '../support/extension.mjs';

export interface BrowserOptions {
  colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined;
  viewport: { width: number; height: number };
}

export class KeptBrowser {
  #kept: { key: string; context: BrowserContext; close: () => Promise<void> } | undefined;

  /** Returns a browser with these options, without an extension and with one blank page. */
  async use(options: BrowserOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    if (this.#kept?.key !== key) {
      await this.close();
      this.#kept = { key, ...(await launchWithoutExtension({ ...options, acceptDownloads: true })) };
    }
    return this.#kept.context;
  }

  /** Ends the browser; the next test starts a new one. */
  async close(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.close();
  }
}
