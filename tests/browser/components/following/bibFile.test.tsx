/** The `.bib` file in the settings: chosen, written after changes, asked about, and left. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { forgetFollowed, readFollowed, saveFollowed } from '~/lib/following/followedFile';
import { annotate } from '~/lib/library/marks/annotate';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, type Sample, starred, status, tagged } from '~/tests/browser/components/mountLibrary';
import { draft } from '~/tests/browser/library/testLibrary';

const samples: Sample[] = [
  { title: 'Starred rays' },
  { title: 'Tagged rays', changes: [tagged('optics')] },
  { title: 'Rays to read', changes: [starred, status('to-read')] },
];
const section = page.getByRole('region', { name: 'A .bib file that stays up to date' });
const settings = (more = {}) => mountLibrary(samples, { hash: '#settings', width: 320, ...more });

let handle: FileSystemFileHandle;
const picker = globalThis as unknown as { showSaveFilePicker: () => Promise<FileSystemFileHandle> };
const onDisk = async () => (await handle.getFile()).text();
const titlesOnDisk = async () => [...(await onDisk()).matchAll(/title = \{(.*)\},/g)].map(([, title]) => title);

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  handle = await root.getFileHandle(`${crypto.randomUUID()}.bib`, { create: true });
  vi.spyOn(picker, 'showSaveFilePicker').mockImplementation(async () => handle);
});
afterEach(forgetFollowed);

test('a chosen file gets the starred papers, and follows the library', async () => {
  const { db } = await settings();
  await section.getByRole('button', { name: 'Choose a file…' }).click();
  await expect
    .poll(titlesOnDisk)
    .toEqual(['Rays to Read', 'Starred Rays'].map((title) => expect.stringMatching(new RegExp(title, 'i'))));
  await expect.element(section.getByRole('status')).toHaveTextContent('2 papers, written');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible();
  await annotate(db, { draft: draft('arxiv:2605.20000', { title: 'New rays' }) }, starred);
  await expect.poll(titlesOnDisk).toHaveLength(3);
  expect((await titlesOnDisk()).at(-1)).toMatch(/New rays/i);
  await section.getByRole('combobox', { name: 'Papers' }).click();
  await page.getByRole('option', { name: 'Tag: optics' }).click();
  await expect.poll(titlesOnDisk).toEqual([expect.stringMatching(/Tagged rays/i)]);
  expect(await onDisk()).not.toContain('keywords');
  await section.getByRole('switch', { name: /tags/ }).click();
  await expect.poll(onDisk).toContain('keywords = {optics}');
});

test('a file that another program changed is asked about', async () => {
  await settings();
  await section.getByRole('button', { name: 'Choose a file…' }).click();
  await expect.poll(titlesOnDisk).toHaveLength(2);
  const stream = await handle.createWritable();
  await stream.write('by hand');
  await stream.close();
  await section.getByRole('switch', { name: /notes/ }).click();
  await section.getByRole('switch', { name: /tags/ }).click();
  await expect.element(section.getByRole('alert')).toHaveTextContent('Another program has changed this file');
  await expectAccessible();
  expect(await onDisk()).toBe('by hand');
  await section.getByRole('button', { name: 'Replace its text' }).click();
  await expect.poll(titlesOnDisk).toHaveLength(2);
  await expect.element(section.getByRole('alert')).not.toBeInTheDocument();
});

test('a permission that was taken back is asked for in a click', async () => {
  let permission = 'prompt';
  const asking = FileSystemFileHandle.prototype as unknown as Record<string, () => Promise<string>>;
  vi.spyOn(asking, 'queryPermission' as never).mockImplementation((async () => permission) as never);
  vi.spyOn(asking, 'requestPermission' as never).mockImplementation((async () => {
    permission = 'granted';
    return permission;
  }) as never);
  await saveFollowed({ id: 'one', handle, query: 'is:starred', tags: false, notes: false, abstracts: false });
  await settings();
  await expect.element(section.getByRole('alert')).toHaveTextContent('The browser asks again');
  expect(await onDisk()).toBe('');
  await section.getByRole('button', { name: 'Allow writing' }).click();
  await expect.poll(titlesOnDisk).toHaveLength(2);
  await expect.element(section.getByRole('alert')).not.toBeInTheDocument();
});

test('a file that is left stays as it is', async () => {
  const { db } = await settings();
  await section.getByRole('button', { name: 'Choose a file…' }).click();
  await expect.poll(titlesOnDisk).toHaveLength(2);
  await section.getByRole('button', { name: 'Stop keeping it up to date' }).click();
  await expect.element(section.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  expect(await readFollowed()).toBeUndefined();
  await annotate(db, { draft: draft('arxiv:2605.20000', { title: 'New rays' }) }, starred);
  expect(await titlesOnDisk()).toHaveLength(2);
});

test('where the browser has no such files, nothing is offered', async () => {
  const { showSaveFilePicker } = picker;
  Object.assign(globalThis, { showSaveFilePicker: undefined });
  await settings();
  await expect.element(page.getByRole('textbox', { name: 'Template of citation keys' })).toBeVisible();
  await expect.element(section).not.toBeInTheDocument();
  Object.assign(globalThis, { showSaveFilePicker });
});
