import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, type Sample, starred } from '~/tests/browser/components/mountLibrary';
import { readBackup } from '~/tests/browser/library/readBackup';
import { dump, patience } from '~/tests/browser/library/testLibrary';

vi.setConfig({ testTimeout: patience });

const here: Sample[] = [{ title: 'Bananas in theory', changes: [starred] }];
const dialog = () => page.getByRole('dialog', { name: 'Import' });
const openDialog = async () => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
};

/** Passes files to the dialog like its button does. */
const choose = async (...files: [name: string, content: BlobPart][]) => {
  const find = () => document.querySelector<HTMLInputElement>('input[type=file]');
  await expect.poll(find).not.toBeNull();
  const transfer = new DataTransfer();
  for (const [name, content] of files) transfer.items.add(new File([content], name));
  find()!.files = transfer.files;
  find()!.dispatchEvent(new Event('change', { bubbles: true }));
};

const item = (id: number, title: string, fields: object = {}) => ({
  ...{ id: `key${id}`, type: 'article-journal', title, DOI: `10.1000/${id}`, author: [{ family: 'Lovelace', given: 'Ada' }] },
  ...fields,
});
const csl = (...items: object[]) => JSON.stringify(items);

const saved: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  saved.length = 0;
  const urls = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    urls.set(`blob:test-${urls.size}`, blob as Blob);
    return `blob:test-${urls.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: urls.get(this.href)?.text() ?? Promise.resolve('') });
  });
});

describe('files of other programs', () => {
  test('are previewed, imported with a tag, shown, reported and taken back', async () => {
    const { db } = await mountLibrary(here);
    const before = await libraryCounts(db);
    await openDialog();
    await choose(['My refs.json', csl(item(1, 'Graphs at rest'), item(2, 'Only a title', { DOI: undefined }), { type: 'book' })]);
    await expect.element(dialog().getByRole('combobox', { name: 'Format of My refs.json' })).toHaveTextContent('CSL-JSON');
    await expect.element(dialog().getByText('2 entries')).toBeVisible();
    await expect.element(dialog().getByRole('textbox', { name: 'Tag for all of them' })).toHaveValue('My refs');
    await expect.element(dialog().getByRole('status')).toHaveTextContent(/2\s*new.*1\s*known by title alone/);
    await dialog().getByText('problems', { exact: true }).click();
    await expect.element(dialog().getByText(/This entry has no title/)).toBeVisible();
    await dialog().getByText('new', { exact: true }).click();
    await expect.element(dialog().getByText('Graphs at rest')).toBeVisible();
    await expectAccessible();
    expect(await libraryCounts(db)).toEqual(before);

    await dialog().getByRole('button', { name: 'Import 2 papers' }).click();
    await expect.element(dialog().getByRole('status')).toHaveTextContent('Imported 2 papers: 2 new, 0 merged.');
    expect((await libraryCounts(db)).papers).toBe(3);
    await expectAccessible();
    await dialog().getByRole('button', { name: 'Save the report' }).click();
    expect(saved[0]!.name).toMatch(/^dogear-import-\d{4}-\d\d-\d\d\.txt$/u);
    expect(await saved[0]!.text).toMatch(
      /My refs\.json: CSL-JSON, 2 entries[\s\S]*2 new[\s\S]*Entry 3.*This entry has no title/u,
    );
    await dialog().getByRole('button', { name: 'Undo' }).click();
    await expect.element(dialog().getByRole('status')).toHaveTextContent('The import was undone.');
    expect((await libraryCounts(db)).papers).toBe(1);
  });

  test('are shown in the list by their tag', async () => {
    await mountLibrary(here);
    await openDialog();
    await choose(['refs.json', csl(item(1, 'Graphs at rest'))]);
    await dialog().getByRole('textbox', { name: 'Tag for all of them' }).fill('Thesis/Start');
    await dialog().getByRole('button', { name: 'Import 1 paper' }).click();
    await dialog().getByRole('button', { name: 'Show them' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Search your library' })).toHaveValue('tag:"Thesis/Start"');
    await expect.element(page.getByRole('article')).toHaveTextContent('Graphs at rest');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  test('name what the library has already, and that papers without a mark are to be read', async () => {
    const { db } = await mountLibrary(here);
    await openDialog();
    await choose(['refs.json', csl(item(1, 'Graphs at rest'))]);
    await dialog().getByRole('textbox', { name: 'Tag for all of them' }).fill('');
    await expect.element(dialog().getByText(/1 paper without any mark becomes “To read”/)).toBeVisible();
    await dialog().getByRole('button', { name: 'Import 1 paper' }).click();
    await dialog().getByRole('button', { name: 'Choose another file' }).click();
    const before = await dump(db);
    await choose(['refs.json', csl(item(1, 'Graphs at rest'))]);
    await dialog().getByRole('textbox', { name: 'Tag for all of them' }).fill('');
    await expect.element(dialog().getByText('Your library has all of this already.')).toBeVisible();
    await expect.element(dialog().getByRole('button', { name: 'Import 0 papers' })).toBeDisabled();
    expect(await dump(db)).toEqual(before);
  });

  test('of several formats come in at once; one that cannot be read says why', async () => {
    const { db } = await mountLibrary(here);
    const backup = JSON.stringify({ dogear: 2, entries: [] });
    await openDialog();
    await choose(
      ['a.json', csl(item(1, 'Graphs at rest'))],
      ['b.txt', 'https://arxiv.org/abs/1706.03762'],
      ['c.bib', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
      ['d.json', backup],
      ['e.bib', '   '],
    );
    await expect.element(dialog().getByText(/This file is packed/)).toBeVisible();
    await expect.element(dialog().getByText(/This is a backup of Dogear/)).toBeVisible();
    await expect.element(dialog().getByText(/This file is empty/)).toBeVisible();
    await expect.element(dialog().getByRole('textbox', { name: 'Tag for all of them' })).toHaveValue('');
    await expectAccessible();
    await dialog().getByRole('button', { name: 'Import 2 papers' }).click();
    await expect.element(dialog().getByRole('status')).toHaveTextContent('Imported 2 papers');
    const { history } = await readBackup(db);
    expect(history.at(-1)?.imported).toMatchObject({ files: ['a.json', 'b.txt'], formats: ['csl', 'addresses'], added: 2 });
  });

  test('can be read in another format', async () => {
    await mountLibrary(here);
    await openDialog();
    await choose(['notes.txt', 'On https://arxiv.org/abs/1706.03762 again']);
    const format = dialog().getByRole('combobox', { name: 'Format of notes.txt' });
    await expect.element(dialog().getByRole('button', { name: 'Import 1 paper' })).toBeEnabled();
    const change = async (name: string) => {
      await format.click();
      await page.getByRole('option', { name, exact: true }).click();
      await expect.element(format).toHaveTextContent(name);
    };
    await change('CSL-JSON');
    await expect.element(dialog().getByText('No papers were found.')).toBeVisible();
    await change('Addresses in text');
    await expect.element(dialog().getByRole('button', { name: 'Import 1 paper' })).toBeEnabled();
  });
});

test('pasted text is imported like a file', async () => {
  const { db } = await mountLibrary(here);
  await openDialog();
  await dialog().getByRole('textbox', { name: 'Or paste entries or addresses' }).fill('See arXiv:1706.03762 and 10.1000/182.');
  await dialog().getByRole('button', { name: 'Read the text' }).click();
  await expect.element(dialog().getByRole('textbox', { name: 'Tag for all of them' })).toHaveValue('');
  await dialog().getByRole('button', { name: 'Import 2 papers' }).click();
  await expect.element(dialog().getByRole('status')).toHaveTextContent('2 new');
  expect((await libraryCounts(db)).papers).toBe(3);
});
