/** Runs a bench in a browser with a profile on disk: an incognito context would keep its database in memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bundlePage } from '../support/bundlePage.mjs';
import { findChromium, launchArguments } from '../support/findChromium.mjs';

const address = 'http://library.bench.localhost/';

/**
 * @template T
 * @param {string} entry source file that sets the global `bench`, as a path from the root of the project.
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 */
export async function inProfile(entry, work) {
  const code = await bundlePage(entry);
  const profile = await mkdtemp(join(tmpdir(), 'dogear-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: launchArguments,
    headless: true,
  });
  try {
    const page = await context.newPage();
    await page.route(`${address}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="/bench.js"></script>' }),
    );
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await work(page);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}
