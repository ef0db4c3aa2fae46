import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { renameTag } from '~/lib/library/tags/renameTag';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, starred, tagged } from '~/tests/browser/components/mountLibrary';

const noteOf = async (db: LibraryDatabase, id: string) => (await getEntries(db, [id]))[0]?.annotation;
const write = async (db: LibraryDatabase, id: string, note: string, session: string) =>
  annotate(db, { id }, { kind: 'note', note, base: (await noteOf(db, id))!.noteRevision, session });

async function openHistory() {
  await page.getByRole('button', { name: /^Details of/ }).click();
  await page.getByRole('button', { name: 'History' }).click();
}
const versions = () => page.getByRole('list', { name: 'Earlier versions of the note' }).getByRole('button', { expanded: false });
const changes = () =>
  [...document.querySelectorAll('section ol > li')].map((item) => item.querySelector('span')?.textContent ?? '');

describe('the history of a paper', () => {
  test('shows what changed, the latest change first', async () => {
    const { db, ids } = await mountLibrary([{ title: 'One', changes: [starred, tagged('nlp')] }], { width: 320 });
    const id = ids[0]!;
    await annotate(db, { id }, { kind: 'status', status: 'reading' });
    await write(db, id, 'First thoughts.', 'a');
    await renameTag(db, 'nlp', 'language');
    await openHistory();
    await expect
      .poll(changes)
      .toEqual(['Renamed “nlp” to “language”', 'Note written', 'Status: Reading', 'Tagged “nlp”', 'Starred']);
    await annotate(db, { id }, { kind: 'star', starred: false });
    await expect.poll(() => changes()[0]).toBe('Star removed');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await axeFindings()).toEqual([]);
  });

  test('an earlier note is shown, restored, and undone; markup in it is text', async () => {
    const { db, ids } = await mountLibrary([{ title: 'One' }]);
    const id = ids[0]!;
    await write(db, id, '<img src=x onerror="document.title=\'hurt\'"> first', 'a');
    await write(db, id, 'second', 'b');
    await write(db, id, 'third', 'c');
    await openHistory();
    await expect.poll(() => versions().elements().length).toBe(2);
    await versions().last().click();
    await expect.element(page.getByText('first', { exact: false }).last()).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect.poll(async () => (await noteOf(db, id))?.note).toContain('first');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await noteOf(db, id))?.note).toBe('third');
  });

  test('text that is being typed is kept when an earlier version is restored', async () => {
    const { db, ids } = await mountLibrary([{ title: 'One' }]);
    const id = ids[0]!;
    await write(db, id, 'an old line', 'a');
    await write(db, id, 'a new line', 'b');
    await openHistory();
    await page.getByRole('button', { name: 'Write' }).click();
    await userEvent.keyboard('{Control>}{End}{/Control} and typed');
    await versions().last().click();
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await expect.poll(async () => (await noteOf(db, id))?.note).toBe('an old line');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('an old line');
    // No saved text is ever lost: the previous text is a version now.
    await expect
      .poll(() => [...document.querySelectorAll('section li button[aria-expanded]')].map((each) => each.textContent).join())
      .toContain('a new line and typed');
  });

  test('a missing note is reported, and a long history is loaded in parts', async () => {
    const { db, ids } = await mountLibrary([{ title: 'One' }]);
    const id = ids[0]!;
    for (let turn = 0; turn < 50; turn++)
      await annotate(db, { id }, { kind: 'status', status: turn % 2 === 0 ? 'reading' : 'read' });
    await openHistory();
    await expect.element(page.getByText('No earlier version of this note.')).toBeVisible();
    await expect.poll(() => changes().length).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => changes().length).toBe(40);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => changes().length).toBe(51);
    await expect.element(page.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});
