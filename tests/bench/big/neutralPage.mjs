import { bundlePage } from '../../support/bundlePage.mjs';

/** Opens a page of the extension with the bundled files as globals, injected by the debugger because of the page's policy. */
export async function neutralPage(context, extensionId) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(await bundlePage('tests/bench/big/floors.ts', { name: 'floors' }));
  await page.evaluate(await bundlePage('tests/bench/big/commands.ts', { name: 'commands' }));
  return page;
}
