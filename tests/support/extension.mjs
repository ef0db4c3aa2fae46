/** Starts Chromium with the built extension, and serves feed pages at their real addresses. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments } from './findChromium.mjs';
import { patience, testPatience } from './patience.mjs';

export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Starts Chromium with `launchArguments`, further `args`, and `options` of Playwright's persistent context. */
async function launchChromium(profile, headless, args, options) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. On Debian: apt-get update && apt-get install -y chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    timeout: testPatience,
    args: [...launchArguments, ...(headless ? ['--headless=new'] : []), ...args],
    ...options,
  });
  context.setDefaultTimeout(patience);
  return context;
}

const makeProfile = () => mkdtemp(join(tmpdir(), 'dogear-profile-'));
const removeProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5 });

/**
 * @param {{ extension?: string, headless?: boolean, profile?: string, options?: import('@playwright/test').BrowserTypeLaunchOptions & Record<string, unknown> }} [settings]
 *   A given `profile` is kept; `options` go to Playwright's persistent context (viewport, colorScheme …).
 * @returns the context, the extension's id and a function that closes the browser and removes its profile.
 */
export async function launchExtension({ extension = builtExtension, headless = true, profile: kept, options = {} } = {}) {
  requireBuild(extension);
  const profile = kept ?? (await makeProfile());
  const args = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await launchChromium(profile, headless, args, options);
  const worker = await serviceWorker(context).catch(async (error) => {
    // A browser that stays would hold its profile, and no other could start on it.
    await context.close();
    throw error;
  });
  const extensionId = new URL(worker.url()).host;
  const close = async () => {
    await context.close();
    if (kept === undefined) await removeProfile(profile);
  };
  return { context, extensionId, worker, close };
}

/**
 * Starts Chromium without an extension, for `installExtension`.
 * @param {import('@playwright/test').BrowserTypeLaunchOptions & Record<string, unknown>} options of Playwright's persistent context.
 * @returns the context, and a function that closes the browser and removes its profile.
 */
export async function launchWithoutExtension(options) {
  const profile = await makeProfile();
  // Without developer mode, Chromium keeps an unpacked extension off.
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const context = await launchChromium(profile, true, ['--enable-unsafe-extension-debugging'], {
    ignoreDefaultArgs: ['--disable-extensions'],
    ...options,
  });
  const close = async () => {
    await context.close();
    await removeProfile(profile);
  };
  return { context, close };
}

/**
 * Installs an unpacked extension into a browser of `launchWithoutExtension`, as its first installation: an extension's id
 * is derived from the path of its folder, and its library and settings belong to the id.
 * @returns the extension's id, and a function that removes the extension with everything it stored.
 */
export async function installExtension(context, folder) {
  requireBuild(folder);
  const session = await context.browser().newBrowserCDPSession();
  const worker = context.waitForEvent('serviceworker', { timeout: patience });
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await worker;
  const uninstall = async () => {
    await session.send('Extensions.uninstall', { id });
    await session.detach();
  };
  return { extensionId: id, uninstall };
}

function requireBuild(folder) {
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no built extension in ${folder}: run "npm run build" first.`);
}

/** The extension's worker, which may have started before this call. */
export async function serviceWorker(context) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: patience });
}

/**
 * Serves the feeds' hosts with `render`, and aborts requests to all other hosts.
 * @param render gets a URL and returns the page's HTML, or null for 404.
 * @param {RegExp} [others] matches further host names to serve.
 */
export async function serveFeeds(context, render, others = /^$/u) {
  await context.route(/^https?:\/\//u, async (route) => {
    const url = new URL(route.request().url());
    const served = /(?:^|\.)(?:huggingface\.co|arxiv\.org)$/u.test(url.hostname) || others.test(url.hostname);
    if (!served) return route.abort();
    const html = route.request().resourceType() === 'document' ? await render(url) : null;
    return html === null
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
      : route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  });
}
