/** A `.bib` file that follows the library, in the built extension; in the origin private file system, as a test can answer no file dialog. */
import { expect, type Page } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { papers } from './pages/feeds';
import { test } from './test';

const name = 'followed.bib';

/** Makes the file dialog answer with a private file. */
const answerDialog = (page: Page) =>
  page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(globalThis, { showSaveFilePicker: async () => handle });
  }, name);

test('a chosen file is written by a page, in the background while none is open, and by the next page', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const star = async (at: number) => {
    const title = papers[at]?.title.slice(0, 12) ?? '';
    await clickButton(feed, new RegExp(`^Star “${title}`, 'u'));
    await waitForStar(feed, new RegExp(title), true);
  };
  await star(0);
  const settings = await dogear.surface('library.html#settings');
  await answerDialog(settings);
  const section = settings.getByRole('region', { name: 'A .bib file that stays up to date' });
  await section.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(section.getByRole('status')).toContainText('1 paper, written');
  await star(1);
  await expect(section.getByRole('status')).toContainText('2 papers, written');
  await settings.close();

  const worker = await dogear.worker();
  const onDisk = () =>
    worker.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      return (await handle.getFile()).text();
    }, name);
  const keys = async () => [...(await onDisk()).matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key);
  expect(await keys()).toHaveLength(2);
  await star(2);
  await expect.poll(keys).toHaveLength(3);

  const library = await dogear.surface('library.html#settings');
  await expect(library.getByRole('region', { name: 'A .bib file that stays up to date' }).getByRole('status')).toContainText(
    '3 papers, written',
  );
  expect(dogear.errors).toEqual([]);
});
