/** The keys of the library in the side panel's list of a page's papers: undo, and the list of all keys. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { expectAccessible } from '~/tests/browser/components/mount';
import { tag } from '~/tests/browser/library/testLibrary';
import { cardId, mountPanel, numbered, paper, papersOf } from './mountPanel';

const row = (number: number) => page.getByRole('listitem', { name: new RegExp(`^Paper number ${number}(,|$)`, 'u') });

async function open(...[described, options]: Parameters<typeof mountPanel>) {
  const { db } = await mountPanel(described, options);
  await expect.element(page.getByRole('listitem').first()).toBeVisible();
  return {
    db,
    /** How each paper stands, in a word or none. */
    states: async () =>
      (await marksFor(db, [[cardId(0)], [cardId(1)], [cardId(2)]])).map(({ starred, status, seen, tagCount }) =>
        [starred && 'starred', status ?? seen, tagCount > 0 && 'tagged'].filter(Boolean).join(' '),
      ),
  };
}

/** Closes the message that would undo its own decision. */
async function dismiss(): Promise<void> {
  const buttons = page.getByRole('button', { name: 'Close', exact: true });
  // The message before it may still be fading.
  await expect.poll(() => buttons.elements().length).toBe(1);
  await buttons.click();
  await expect.element(buttons).not.toBeInTheDocument();
}

describe('z in the list of the page', () => {
  test('takes decisions back from the last to the first, skips too, when no message offers it any more', async () => {
    const { states } = await open(papersOf(numbered(3)));
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('s');
    await expect.poll(states).toEqual(['starred', '', '']);
    await userEvent.keyboard('j4');
    await expect.poll(states).toEqual(['starred', 'skipped', '']);
    await expect.element(page.getByText('Skipped 1 paper.')).toBeVisible();
    await dismiss();
    await userEvent.keyboard('z');
    await expect.poll(states).toEqual(['starred', '', '']);
    await expect.element(page.getByText('Undone: Skipped 1 paper')).toBeVisible();
    await userEvent.keyboard('z');
    await expect.poll(states).toEqual(['', '', '']);
    await userEvent.keyboard('z');
    await expect.element(page.getByText('There is nothing to undo.')).toBeVisible();
  });

  test('undoes a later action of the library before an earlier decision', async () => {
    const { db, states } = await open(papersOf(numbered(3)));
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('4');
    await expect.poll(states).toEqual(['skipped', '', '']);
    await expect.element(page.getByText('Skipped 1 paper.')).toBeVisible();
    await dismiss();
    await annotate(db, { draft: paper(1) }, tag('graphs'));
    await expect.poll(states).toEqual(['skipped', 'tagged', '']);
    await userEvent.keyboard('z');
    await expect.poll(states).toEqual(['skipped', '', '']);
    await userEvent.keyboard('z');
    await expect.poll(states).toEqual(['', '', '']);
  });

  test('takes back what a message offers, and then not again', async () => {
    const { states } = await open(papersOf(numbered(3)));
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('s');
    await expect.poll(states).toEqual(['starred', '', '']);
    await page.getByRole('button', { name: 'Undo (Z)' }).click();
    await expect.poll(states).toEqual(['', '', '']);
    await userEvent.keyboard('z');
    await expect.element(page.getByText('There is nothing to undo.')).toBeVisible();
  });
});

describe('keys in quick succession', () => {
  test('decide one after the other, from the marks as they are stored', async () => {
    const { states } = await open(papersOf(numbered(3)));
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('s4');
    await expect.element(page.getByText('Skipped 1 paper.')).toBeVisible();
    expect(await states()).toEqual(['skipped', '', '']);
    await userEvent.keyboard('jss');
    await expect.element(page.getByText('Removed the star from 1 paper.')).toBeVisible();
    expect(await states()).toEqual(['skipped', '', '']);
    await userEvent.keyboard('zzzz');
    await expect.element(page.getByText('Undone: Starred 1 paper', { exact: false })).toBeVisible();
    await expect.poll(states).toEqual(['', '', '']);
  });
});

test('? lists the keys, and Escape closes the list', async () => {
  await open(papersOf(numbered(3)));
  await userEvent.keyboard('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByRole('heading', { name: 'In the list of this page’s papers' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});
