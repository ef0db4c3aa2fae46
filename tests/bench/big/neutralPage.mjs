import { bundlePage } from '../../support/bundlePage.mjs';

/** The bundled files as globals of a page of the extension; its own policy allows no other script, this one comes from outside. */
export async function neutralPage(context, extensionId) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(await bundlePage('tests/bench/big/floors.ts', { name: 'floors' }));
  await page.evaluate(await bundlePage('tests/bench/big/commands.ts', { name: 'commands' }));
  return page;
}
