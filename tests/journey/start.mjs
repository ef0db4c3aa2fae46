/**
 * `npm start`: builds Dogear and opens it in Chromium on a sample feed. Without a display it runs the main journey
 * instead, and fails if a step fails. `--headless` runs the journey even with a display; `--update-screenshot` also
 * updates the README's picture.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from '../support/prepare.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || Boolean(process.env.CI) || process.argv.includes('--headless');

await prepare();
console.log('Building the extension …');
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const built = spawnSync(npx, ['wxt', 'build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}

async function journey() {
  const { runJourney } = await import('./runJourney.mjs');
  process.exit((await runJourney({ updateScreenshot: process.argv.includes('--update-screenshot') })) ? 0 : 1);
}

if (headless) await journey();

const { launchExtension, serveFeeds } = await import('../support/extension.mjs');
const { renderFeed, sampleFeedUrl, sampleListingUrl } = await import('./feed/renderFeed.mjs');
const { context, close } = await launchExtension({ headless: false, options: { viewport: null } }).catch(async () => {
  console.log('No window could be opened on this display. Going through the main journey without one …');
  return journey();
});
await serveFeeds(context, renderFeed);
const [first] = context.pages();
const feed = first ?? (await context.newPage());
await feed.goto(sampleFeedUrl);
await (await context.newPage()).goto(sampleListingUrl);
await feed.bringToFront();
console.log('Dogear is open on a sample feed: press a star, or “…” beside it for tags and a note.');
console.log('The profile is a new one and is removed when you close the browser.');
await new Promise((done) => context.on('close', done));
await close().catch(() => undefined);
