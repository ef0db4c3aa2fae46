/** The keys on cards, as the settings show and change them. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PreferencesProvider } from '~/components/app/preferencesContext';
import { CardKeyList } from '~/components/settings/CardKeyList';
import { ShortcutList } from '~/components/settings/ShortcutList';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

const stored = async () => ((await fakeBrowser.storage.local.get('preferences')).preferences as { cardKeys: string[] }).cardKeys;
const change = (label: string) => page.getByRole('button', { name: `${label}: `, exact: false }).first();

/** The key of an action as the list of shortcuts shows it, in the part about `place`. */
const listedKey = (place: string, label: string) => {
  const part = [...document.querySelectorAll('section')].find((each) => each.querySelector('h3')?.textContent === place);
  return [...(part?.querySelectorAll('dt') ?? [])].find((term) => term.nextElementSibling?.textContent === label)?.textContent;
};

const open = async (cardKeys: string[] = []) => {
  await fakeBrowser.storage.local.set({ preferences: { cardKeys } });
  await mount(
    <PreferencesProvider>
      <CardKeyList />
      <ShortcutList />
    </PreferencesProvider>,
  );
};

beforeEach(() => fakeBrowser.reset());

test('an action gets the key that is pressed, the list of shortcuts shows it, and it can be reset', async () => {
  await open();
  await change('Skip the paper').click();
  await expect.element(page.getByRole('button', { name: 'New key for: Skip the paper' })).toHaveFocus();
  await userEvent.keyboard('d');
  await expect.poll(stored).toEqual(['skip d']);
  await expect.element(page.getByRole('button', { name: 'Skip the paper: d. Change the key' })).toBeVisible();
  await expect.poll(() => listedKey('On a page, over a paper', 'Skip the paper')).toBe('d');
  await expectAccessible();
  await page.getByRole('button', { name: 'Reset the key of: Skip the paper' }).click();
  await expect.poll(stored).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Skip the paper: x. Change the key' })).toBeVisible();
});

test('a key of another action is refused, and the action that has it is named', async () => {
  await open();
  await change('Skip the paper').click();
  await userEvent.keyboard('s');
  await expect.element(page.getByRole('status')).toHaveTextContent('“s” is already the key for: Star or unstar the paper');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Only a letter/u);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Skip the paper: x. Change the key' })).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('an action can have no key, whose key another one may take; a reset then says who has it', async () => {
  await open(['star ']);
  await expect.element(page.getByRole('button', { name: 'Star or unstar the paper: No key. Change the key' })).toBeVisible();
  await change('Skip the paper').click();
  await userEvent.keyboard('s');
  await expect.poll(stored).toEqual(['star ', 'skip s']);
  await page.getByRole('button', { name: 'Reset the key of: Star or unstar the paper' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('“s” is already the key for: Skip the paper');
  await page.getByRole('button', { name: 'Reset all keys' }).click();
  await expect.poll(stored).toEqual([]);
});

test('Backspace leaves an action without a key', async () => {
  await open();
  await change('Undo the last decision').click();
  await userEvent.keyboard('{Backspace}');
  await expect.poll(stored).toEqual(['undo ']);
});
