/** Starts Chromium with the built extension, and serves feed pages at their real addresses. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments } from './findChromium.mjs';
import { patience, testPatience } from './patience.mjs';

export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/**
 * @param {{ extension?: string, headless?: boolean, profile?: string, options?: import('@playwright/test').BrowserTypeLaunchOptions & Record<string, unknown> }} [settings]
 *   A `profile` that is given is kept; `options` go to Playwright's persistent context (viewport, colorScheme …).
 * @returns the context, the extension's id and a function that closes the browser and removes its profile.
 */
export async function launchExtension({ extension = builtExtension, headless = true, profile: kept, options = {} } = {}) {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no built extension in ${extension}: run "npm run build" first.`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. On Debian: apt-get update && apt-get install -y chromium');
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'dogear-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    timeout: testPatience,
    args: [
      ...launchArguments,
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ...options,
  });
  context.setDefaultTimeout(patience);
  const worker = await serviceWorker(context);
  const extensionId = new URL(worker.url()).host;
  const close = async () => {
    await context.close();
    if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, extensionId, worker, close };
}

/** The extension's worker; it may have started before anybody listened. */
export async function serviceWorker(context) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: patience });
}

/**
 * Answers for the feeds' hosts from `render`, and for no other host at all.
 * @param render gets a URL and returns the page's HTML, or null for 404.
 * @param {RegExp} [others] further host names.
 */
export async function serveFeeds(context, render, others = /^$/u) {
  await context.route(/^https?:\/\//u, async (route) => {
    const url = new URL(route.request().url());
    const known = /(?:^|\.)(?:huggingface\.co|arxiv\.org)$/u.test(url.hostname) || others.test(url.hostname);
    if (!known) return route.abort();
    const html = route.request().resourceType() === 'document' ? await render(url) : null;
    return html === null
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
      : route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  });
}
