import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { go } from '~/components/app/useHashRoute';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { LibraryScreen } from '~/components/screen/LibraryScreen';
import type { Action } from '~/lib/actions/action';
import { libraryActions } from '~/lib/actions/libraryActions';
import { listActions } from '~/lib/actions/listActions';
import { getEntries } from '~/lib/library/lists/getEntries';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { about, mountLibrary, noted, type Sample, shownTitles, starred, tagged } from '~/tests/browser/components/mountLibrary';
import { connect, uniqueName } from '~/tests/browser/library/testLibrary';

const titles = ['First paper', 'Second paper', 'Third paper'];
const samples: Sample[] = [
  { title: titles[0]!, changes: [starred, tagged('one', 'two')], fields: { abstract: 'About the first.' } },
  { title: titles[1]!, changes: [noted('a *private* thought')] },
  { title: titles[2]! },
];
const shown = () => expect.poll(() => shownTitles(titles));

/** Violations found by axe. Poll it, as colours that still fade have no contrast yet. */
const problems = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

describe('views', () => {
  test('the trash restores papers, and is emptied only after a confirmation', async () => {
    const { db, ids } = await mountLibrary(samples, { hash: '#trash' });
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    await trashPapers(db, [ids[0]!, ids[1]!]);
    await page.getByRole('listitem').filter({ hasText: titles[0]! }).getByRole('button', { name: 'Restore' }).click();
    await expect.poll(async () => (await libraryCounts(db)).trashed).toBe(1);
    await page.getByRole('button', { name: 'Empty the trash' }).click();
    await expect.element(page.getByText(/1 paper with all notes and tags/)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await libraryCounts(db)).trashed).toBe(1);
    await page.getByRole('button', { name: 'Empty the trash' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    await expect.element(page.getByRole('dialog', { name: 'Empty the trash?' })).not.toBeInTheDocument();
    await expect.poll(problems).toEqual([]);
  });

  test('the history lists changes and undoes them', async () => {
    const { db, ids } = await mountLibrary(samples, { hash: '#history' });
    await trashPapers(db, [ids[2]!]);
    const entry = page.getByRole('listitem').filter({ hasText: 'Moved to the trash' });
    await expect.element(entry.getByText(titles[2]!)).toBeVisible();
    await entry.getByRole('button', { name: 'Undo' }).click();
    await expect.element(entry.getByText('Undone')).toBeVisible();
    expect((await libraryCounts(db)).papers).toBe(3);
    await expect.poll(problems).toEqual([]);
  });

  test('settings are kept, the theme is applied, and everything is deleted only after its word is typed', async () => {
    const { db } = await mountLibrary(samples, { hash: '#settings' });
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
    await page.getByRole('switch', { name: 'Show buttons on papers' }).click();
    await expect
      .poll(async () => (await fakeBrowser.storage.local.get('preferences')).preferences)
      .toMatchObject({ theme: 'dark', markers: false });
    await expect.element(page.getByText(/3 papers, about/)).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete everything' });
    await expect.element(confirm).toBeDisabled();
    await page.getByRole('textbox', { name: /Type “delete”/ }).fill('Delete');
    await confirm.click();
    await expect.poll(async () => (await libraryCounts(db)).papers).toBe(0);
    delete document.documentElement.dataset.theme;
  });

  test('a deep link opens one paper, or a search, and the back button leads to the list', async () => {
    const { ids } = await mountLibrary(samples, { hash: '#q=second' });
    await shown().toEqual([titles[1]]);
    go({ view: 'paper', id: ids[0]! });
    await expect.element(page.getByText('About the first.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await shown().toEqual([titles[1]]);
    go({ view: 'paper', id: 'no such paper' });
    await expect.element(page.getByText('This paper is no longer in your library.')).toBeVisible();
  });

  test('in a wide window, the open paper is beside the list; in a narrow one, it unfolds in the list', async () => {
    await mountLibrary(samples, { width: 1400 });
    await page.getByRole('button', { name: `Details of “${titles[0]}”` }).click();
    const beside = page.getByRole('complementary', { name: 'Open paper' });
    await expect.element(beside.getByText('About the first.')).toBeVisible();
    await expect.poll(problems).toEqual([]);
    await page.viewport(400, 800);
    await expect.element(beside).not.toBeInTheDocument();
    await expect.element(page.getByRole('list', { name: 'Papers' }).getByText('About the first.')).toBeVisible();
    await expect.poll(problems).toEqual([]);
  });

  test('a library written by a newer Dogear is reported, with advice', async () => {
    const name = uniqueName();
    await new Promise((done) => {
      const request = indexedDB.open(name, 99_999);
      request.onsuccess = () => done(request.result.close());
    });
    onTestFinished(() => void indexedDB.deleteDatabase(name));
    fakeBrowser.reset();
    await render(
      <LibraryApp db={connect(name)}>
        <LibraryScreen surface="panel" about={about} />
      </LibraryApp>,
    );
    await expect.element(page.getByRole('alert').getByText(/written by a newer Dogear/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect.poll(problems).toEqual([]);
  });

  test('a tag pressed in a row narrows the list', async () => {
    await mountLibrary(samples);
    await page.getByRole('list', { name: 'Papers' }).getByRole('button', { name: 'two' }).click();
    await shown().toEqual([titles[0]]);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await shown().toEqual(titles);
  });

  test('letters and signs do nothing if shortcuts are turned off, and are not shown as hints', async () => {
    const { db, ids } = await mountLibrary(samples, { preferences: { keyboard: false } });
    await shown().toEqual(titles);
    const before = await getEntries(db, ids);
    (document.querySelector('[data-row]') as HTMLElement).focus();
    const signs = Object.values<Action>({ ...listActions, ...libraryActions }).flatMap(({ keys = [] }) =>
      keys.filter((key) => key.length === 1),
    );
    expect(signs).toEqual(expect.arrayContaining(['x', 's', '?', '/', '+', '1']));
    for (const sign of signs) await userEvent.keyboard(sign);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.activeElement?.textContent).toContain(titles[1]);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByText('1 selected')).not.toBeInTheDocument();
    expect(document.querySelector('[data-row][aria-current=true]')).toBeNull();
    expect(await getEntries(db, ids)).toEqual(before);

    const hints = () => [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent ?? '');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect.element(page.getByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(hints()).toEqual(['Ctrl K']);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('option', { name: 'Keyboard shortcuts' })).toBeInTheDocument();
    expect(hints().filter((hint) => hint.length === 1)).toEqual([]);
  });

  test.each(['#settings', '#trash', '#paper=none', ''])('the overview of the keys opens with its key over “%s”', async (hash) => {
    await mountLibrary(samples, { hash });
    await expect.element(page.getByRole('main')).toBeVisible();
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
