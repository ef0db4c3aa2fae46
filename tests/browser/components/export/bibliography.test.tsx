/** A bibliography in the export dialog: its style is chosen there and remembered. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, type Sample } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = [
  { title: 'On rays', fields: { authors: [{ name: 'Grace Hopper' }], published: '1952' } },
  { title: 'On beams', fields: { authors: [{ name: 'Ada Lovelace' }], published: '1843' } },
];
const dialog = page.getByRole('dialog', { name: 'Export a reading list' });
const choose = async (select: string, option: RegExp) => {
  await dialog.getByRole('combobox', { name: select }).click();
  await page.getByRole('option', { name: option }).click();
};

test('a style is offered for bibliographies only, previewed, written and remembered', async () => {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'blob:test';
  });
  let name = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  await mountLibrary(samples, { width: 360 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect.element(dialog.getByRole('combobox', { name: 'Format' })).toBeVisible();
  await expect.element(dialog.getByRole('combobox', { name: 'Style' })).not.toBeInTheDocument();
  await choose('Format', /^Bibliography, HTML/);
  await expect.element(dialog.getByRole('combobox', { name: 'Style' })).toHaveTextContent('APA 7');
  await expect.element(dialog.getByRole('switch')).not.toBeInTheDocument();
  await expect.element(dialog.getByText(/^Bibliography\s+Hopper, G\. \(1952\)/)).toBeVisible();
  await choose('Style', /^IEEE/);
  await expect.element(dialog.getByText(/^Bibliography\s+\[1\] G\. Hopper/)).toBeVisible();
  await expectAccessible();
  await dialog.getByRole('button', { name: /^Download/ }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(name).toMatch(/\.html$/);
  const written = new DOMParser().parseFromString((await saved?.text()) ?? '', 'text/html');
  expect([...written.querySelectorAll('li')].map(({ textContent }) => textContent?.slice(0, 14))).toEqual([
    '[1] G. Hopper,',
    '[2] A. Lovelac',
  ]);
  expect([written.title, written.documentElement.lang, written.compatMode]).toEqual(['Bibliography', 'en-US', 'CSS1Compat']);
  expect((await fakeBrowser.storage.local.get('preferences')).preferences).toMatchObject({
    exportFormat: 'referencesHtml',
    exportStyle: 'ieee',
  });
});
