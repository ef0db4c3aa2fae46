import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { annotate } from '~/lib/library/marks/annotate';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import {
  mountLibrary,
  noted,
  type Sample,
  seed,
  shownTitles,
  starred,
  status,
  tagged,
} from '~/tests/browser/components/mountLibrary';
import { readBackup } from '~/tests/browser/library/readBackup';
import { dump } from '~/tests/browser/library/testLibrary';
import { writeBackup } from '~/tests/support/writeBackup';

const titles = ['Graphs for everyone', 'Bananas in theory', 'Attention at rest'];
const samples: Sample[] = [
  { title: titles[0]!, changes: [starred, tagged('secret-tag'), noted('secret note')] },
  { title: titles[1]!, changes: [status('read')] },
  { title: titles[2]! },
];
const dialog = () => page.getByRole('dialog');
const openFromMenu = async (name: string) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};
const problems = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

const files: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  files.length = 0;
  const urls = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:test-${urls.size}`;
    urls.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: urls.get(this.href)?.text() ?? Promise.resolve('') });
  });
});

describe('the export', () => {
  test('exports what the list shows, also when that answers a corrected query', async () => {
    await mountLibrary(samples);
    await page.getByRole('combobox', { name: 'Search your library' }).fill('bannanas');
    await expect.poll(() => shownTitles(titles)).toEqual([titles[1]]);
    await openFromMenu('Export…');
    await expect.element(dialog().getByRole('radio', { name: /Shown in the list · 1 paper/ })).toBeChecked();
  });

  test('of a filter contains the listed papers, as a file, without private text', async () => {
    await mountLibrary(samples);
    await page.getByRole('combobox', { name: 'Search your library' }).fill('graphs');
    await expect.poll(() => shownTitles(titles)).toEqual([titles[0]]);
    await openFromMenu('Export…');
    await expect.element(dialog().getByRole('radio', { name: /Shown in the list · 1 paper/ })).toBeChecked();
    await expect.element(dialog().getByText(/Graphs for/)).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await dialog().getByRole('button', { name: 'Download 1' }).click();
    await expect.poll(() => files.length).toBe(1);
    expect(files[0]!.name).toMatch(/^dogear-\d{4}-\d\d-\d\d\.bib$/);
    const text = await files[0]!.text;
    expect(text).toMatch(/@\w+\{/);
    expect(text.replaceAll(/[{}]/g, '')).toContain(titles[0]);
    expect(text.replaceAll(/[{}]/g, '')).not.toContain(titles[1]);
    expect(text).not.toContain('secret');
  });

  test('of a selection goes to the clipboard in the chosen format, with notes and tags if requested', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await mountLibrary(samples);
    await page.getByRole('checkbox', { name: `Select “${titles[0]}”` }).click();
    await page.getByRole('checkbox', { name: `Select “${titles[2]}”` }).click();
    await page.getByRole('button', { name: 'Export the selected papers' }).click();
    await expect.element(dialog().getByRole('radio', { name: /Selected · 2 papers/ })).toBeChecked();
    await dialog().getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: /^Markdown/ }).click();
    await dialog().getByRole('switch', { name: 'Include my notes' }).click();
    await dialog()
      .getByRole('switch', { name: /Include my tags/ })
      .click();
    await expect.element(dialog().getByText(/secret note/)).toBeVisible();
    await dialog().getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => copied.mock.calls.length).toBe(1);
    const text = copied.mock.calls[0]![0];
    for (const word of [titles[0], titles[2], 'secret note', 'secret-tag']) expect(text).toContain(word);
    expect(text).not.toContain(titles[1]);
    await expect.element(page.getByText('Copied 2 papers.')).toBeVisible();
  });

  test('of what was starred this week is one choice, and the next export begins with the choices of the last one', async () => {
    // A message is a dialog as well.
    const form = () => page.getByRole('dialog', { name: 'Export a reading list' });
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    copied.mockClear();
    const { db, ids } = await mountLibrary(samples);
    await annotate(db, { id: ids[2]! }, { kind: 'star', starred: false });
    await annotate(db, { id: ids[2]! }, starred);
    await openFromMenu('Export…');
    // All papers are the first choice: a week is only chosen by the user.
    await expect.element(form().getByRole('radio', { name: /All papers · / })).toBeChecked();
    await form()
      .getByRole('radio', { name: /Starred in the last 7 days · / })
      .click();
    await form().getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: /RIS/ }).click();
    await expect.element(form().getByRole('combobox', { name: 'Format' })).toHaveTextContent('RIS');
    await form().getByRole('switch', { name: 'Include abstracts' }).click();
    await form()
      .getByRole('switch', { name: /Include my tags/ })
      .click();
    await form().getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => copied.mock.calls.length).toBe(1);
    expect(copied.mock.calls[0]![0].match(/^TI {2}- .*$/gmu)).toEqual([`TI  - ${titles[2]}`]);
    await expect.element(form()).not.toBeInTheDocument();
    await openFromMenu('Export…');
    await expect.element(form().getByRole('combobox', { name: 'Format' })).toHaveTextContent('RIS');
    await expect.element(form().getByRole('switch', { name: 'Include abstracts' })).not.toBeChecked();
    await expect.element(form().getByRole('switch', { name: /Include my tags/ })).toBeChecked();
    await expect.element(form().getByRole('switch', { name: 'Include my notes' })).not.toBeChecked();
  });

  test('reports when the browser denies access to the clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await mountLibrary(samples);
    await openFromMenu('Export…');
    await dialog().getByRole('button', { name: 'Copy' }).click();
    await expect.element(page.getByText(/did not allow copying/)).toBeVisible();
  });
});

/** Passes a file to the import dialog like its button does. */
const choose = async (text: string, name = 'library.json') => {
  const find = () => document.querySelector<HTMLInputElement>('input[type=file]');
  await expect.poll(find).not.toBeNull();
  const input = find()!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name, { type: 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the import', () => {
  test('rejects a broken file with its position, and changes nothing', async () => {
    const { db } = await mountLibrary(samples);
    const before = await dump(db);
    const backup = JSON.parse(await textOf(writeBackup(await readBackup(db), { now: new Date() }))) as Record<string, unknown>;
    await openFromMenu('Import…');
    await choose('{ "dogear": 1,\n  oops');
    await expect.element(dialog().getByText(/Line 2/)).toBeVisible();
    await expect.element(dialog().getByText(/Nothing was changed/)).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await dialog().getByRole('button', { name: 'Choose another file' }).click();
    spoil(backup);
    await choose(JSON.stringify(backup));
    await expect.element(dialog().getByText(/title/).first()).toBeVisible();
    expect(await dump(db)).toEqual(before);
  });

  test('previews its effect, applies it, and can be undone', async () => {
    const { db } = await mountLibrary(samples);
    const text = await textOf(writeBackup(await readBackup(db), { now: new Date() }));
    await wipeLibrary(db);
    await seed(
      db,
      [{ title: 'Another one', fields: {}, changes: [starred] }].map((sample) => ({ ...sample })),
    );
    const before = await libraryCounts(db);
    await openFromMenu('Import…');
    await choose(text);
    await expect.element(dialog().getByText('to be added')).toBeVisible();
    expect(await libraryCounts(db)).toEqual(before);
    await dialog().getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(async () => (await libraryCounts(db)).papers).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await libraryCounts(db)).papers).toBe(1);
  });

  test('of a backup made in the settings restores the same library', async () => {
    const { db } = await mountLibrary(samples, { hash: '#settings' });
    const before = await readBackup(db);
    await page.getByRole('button', { name: 'Download a backup' }).click();
    await expect.poll(() => files.length).toBe(1);
    await wipeLibrary(db);
    await page.getByRole('button', { name: 'Import…' }).click();
    await choose(await files[0]!.text, files[0]!.name);
    await dialog().getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(async () => (await libraryCounts(db)).papers).toBe(3);
    expect(await readBackup(db)).toEqual(before);
  });
});

test('a backup without a row that cannot be read says so', async () => {
  const { db } = await mountLibrary(samples, { hash: '#settings' });
  const { entries } = await readBackup(db);
  await db.papers.update(entries[0]!.paper.id, { published: '2026-02-30' });
  await page.getByRole('button', { name: 'Download a backup' }).click();
  await expect.element(page.getByText(/without 1 row of the library that could not be read/).first()).toBeVisible();
  const text = await files[0]!.text;
  expect(parseBackup(text)).toMatchObject({ ok: true, backup: { entries: entries.slice(1) } });
});

/** Damages the first title in a backup. */
function spoil(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('title' in node) {
    (node as { title: unknown }).title = 42;
    return true;
  }
  return Object.values(node).some(spoil);
}

async function textOf(chunks: string | Iterable<string> | AsyncIterable<string>): Promise<string> {
  if (typeof chunks === 'string') return chunks;
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
