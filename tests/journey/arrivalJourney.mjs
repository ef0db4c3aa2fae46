/**
 * A reader moves in: a .bib file and the papers of PaperMemory are imported, a citation is copied with one key, and papers are
 * sent to Zotero, for which a stand-in listens at its address.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grantedCopy } from '../support/grantedCopy.mjs';
import { until } from '../support/until.mjs';
import { startZotero, zoteroPort } from '../support/zoteroServer.mjs';
import { check, inBrowser } from './journeyBrowser.mjs';

const files = join(import.meta.dirname, 'arrival');
const title = 'Attention Is All You Need';
/** Style "APA", without italics. */
const reference =
  'Vaswani, A., Shazeer, N., Parmar, N., Uszkoreit, J., Jones, L., Gomez, A. N., Kaiser, Ł., & Polosukhin, I. (2017)';

/** @param {{ folder: string, step: (name: string, work: () => Promise<string>) => Promise<void> }} journey `folder` gets pictures. */
export async function arrivalJourney({ folder, step }) {
  const zotero = await startZotero().catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return undefined;
  });
  const { folder: extension, remove } = await grantedCopy(['http://127.0.0.1/*']);
  try {
    await inBrowser({ folder, render: () => null, extension }, (browser) => arrival({ ...browser, folder, step, zotero }));
  } finally {
    await remove();
    await zotero?.close();
  }
}

async function arrival({ context, surface, errors, folder, step, zotero }) {
  await context.route(`http://127.0.0.1:${zoteroPort}/**`, (route) => route.continue());
  const library = await surface('library.html', { width: 1400, height: 900 });
  const dialog = library.getByRole('dialog', { name: 'Import', exact: true });
  const picture = (name) => library.screenshot({ path: join(folder, `${name}.png`) });

  const importFile = async (name, format) => {
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: await readFile(join(files, name)) });
    const chosen = dialog.getByRole('combobox', { name: `Format of ${name}` });
    await chosen.filter({ hasText: format }).waitFor();
    await picture(`import-${name}`);
    await dialog.getByRole('button', { name: /^Import \d+ papers$/u }).click();
    const result = dialog.getByRole('status').filter({ hasText: /\d papers?/u });
    await result.waitFor();
    const said = await result.textContent();
    await dialog.getByRole('button', { name: 'Show them' }).click();
    await dialog.waitFor({ state: 'hidden' });
    return said;
  };

  await step('Import a .bib', async () => {
    await library.getByRole('button', { name: 'Import…' }).click();
    const said = await importFile('thesis.bib', /BibTeX/u);
    await library.getByRole('article', { name: title }).waitFor();
    return said;
  });
  await step('Import from PaperMemory', async () => {
    await library.getByRole('button', { name: 'More', exact: true }).click();
    await library.getByRole('menuitem', { name: 'Import…' }).click();
    const said = await importFile('paper-memory.json', /PaperMemory/u);
    const search = library.getByRole('combobox', { name: 'Search your library' });
    await search.fill('attention seminar');
    await until(async () => (await library.getByRole('article').count()) === 1);
    await search.fill('');
    return `${said} The paper that both had is one.`;
  });
  await step('Copy a citation', async () => {
    const search = library.getByRole('combobox', { name: 'Search your library' });
    const pasted = async () => {
      await library
        .getByText(/^Copied/u)
        .first()
        .waitFor();
      await search.click();
      await library.keyboard.press('ControlOrMeta+v');
      const text = await search.inputValue();
      await search.fill('');
      return text;
    };
    const choose = () => library.getByRole('article', { name: title }).click();
    await choose();
    await library.keyboard.press('c');
    const entry = await pasted();
    check(entry.startsWith('@inproceedings{vaswani2017attention,'), `“${entry}” is not the entry with its key.`);
    await choose();
    await library.keyboard.press('Shift+C');
    const forms = library.getByRole('dialog', { name: 'Copy a citation' });
    await picture('citation');
    await forms.getByRole('button', { name: /^APA/u }).click();
    const apa = await pasted();
    check(apa.startsWith(reference), `“${apa}” is not the reference.`);
    return `BibTeX with its old key by “c”, and ${apa}`;
  });
  await step('Send to Zotero', async () => {
    if (!zotero) return `left out: something listens on port ${zoteroPort} already`;
    for (const name of [title, 'Deep Learning']) await library.getByRole('article', { name }).getByRole('checkbox').check();
    await library.getByRole('toolbar').getByRole('button', { name: 'Send the selected to Zotero' }).click();
    const sending = library.getByRole('dialog', { name: 'Send to Zotero' });
    await sending.getByRole('button', { name: 'Send 2 papers' }).click();
    await sending.getByRole('status').filter({ hasText: 'Sent 2 papers.' }).waitFor();
    await picture('zotero');
    check(
      zotero.items.some((item) => item.title === title && item.tags.some(({ tag }) => tag === 'seminar')),
      'A tag is missing.',
    );
    await sending.getByRole('button', { name: 'Done' }).click();
    return `${zotero.items.length} items: ${zotero.items.map(({ itemType }) => itemType).join(', ')}`;
  });
  check(errors.length === 0, `Pages threw: ${errors.join('; ')}`);
}
