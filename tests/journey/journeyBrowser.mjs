/** The browser of one part of the journey: it starts with the built extension, and leaves a picture if the part fails. */
import { join } from 'node:path';
import { launchExtension, serveFeeds } from '../support/extension.mjs';

/** Fails a step with a sentence. */
export const check = (fact, sentence) => {
  if (!fact) throw new Error(sentence);
};

/**
 * @param {{ folder: string, render: (url: URL) => string | null, profile?: string, timeZone?: string, extension?: string }} settings `folder`
 *   gets the picture; without a `profile` the browser has a new one; `extension` is the folder of another build; `timeZone` has an effect where programs read it from `TZ`.
 * @param work gets the context, a blank page for the feed, `surface`, which opens a page of the extension, and `errors`, which
 *   lists what pages threw. The browser is closed after it.
 * @returns what `work` returns.
 */
export async function inBrowser({ folder, render, profile, timeZone, extension }, work) {
  const { context, extensionId, close } = await launchExtension({
    profile,
    extension,
    options: {
      viewport: { width: 1280, height: 860 },
      acceptDownloads: true,
      ...(timeZone ? { env: { ...process.env, TZ: timeZone } } : {}),
    },
  });
  const errors = [];
  context.on('weberror', (event) => errors.push(event.error().message));
  await serveFeeds(context, render);
  const feed = await context.newPage();
  const surface = async (path, viewport) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  try {
    return await work({ context, feed, surface, errors });
  } catch (error) {
    await feed.screenshot({ path: join(folder, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await close();
  }
}
