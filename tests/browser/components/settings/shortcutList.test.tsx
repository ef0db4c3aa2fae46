import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PreferencesProvider } from '~/components/app/preferencesContext';
import { ShortcutList } from '~/components/settings/ShortcutList';
import type { Action } from '~/lib/actions/action';
import { actions } from '~/lib/actions/actions';
import { ariaKeys, keyText } from '~/lib/actions/keyText';
import { labelText } from '~/lib/actions/labelText';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

/** Without the browser's own shortcuts, which the settings show with their present keys. */
const { browser: _, ...ours } = actions;

test.each([
  { keyboard: true, shown: () => true },
  { keyboard: false, shown: (key: string) => key.length > 1 },
])('the help lists every action with its keys, letters: $keyboard', async ({ keyboard, shown }) => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ preferences: { keyboard } });
  await mount(
    <PreferencesProvider>
      <ShortcutList />
    </PreferencesProvider>,
  );
  const expected = Object.values<Record<string, Action>>(ours)
    .flatMap((of) => Object.values(of))
    .map(({ label, keys = [] }) => [labelText(label), keys.filter(shown).map(keyText)] as const)
    .filter(([, keys]) => keys.length > 0);
  expect(expected.length).toBeGreaterThan(10);
  await expect.poll(() => document.querySelectorAll('dt').length).toBe(expected.length);
  const listed = [...document.querySelectorAll('dt')].map((term) => [
    term.nextElementSibling?.textContent,
    [...term.querySelectorAll('kbd')].map(({ textContent }) => textContent),
  ]);
  expect(listed.toSorted()).toEqual(expected.toSorted());
  await expectAccessible();
});

test('keys are written as keyboards label them', () => {
  expect(['j', '+', '-', 'Space', 'Escape', 'Shift+ArrowDown', 'Mod+a'].map(keyText)).toEqual([
    'j',
    '+',
    '-',
    'Space',
    'Esc',
    'Shift ↓',
    'Ctrl A',
  ]);
});

test('assistive technology gets the key names of ARIA, where a plus sign separates keys', () => {
  expect(ariaKeys(['j', '+', 'Shift+ArrowDown', 'Mod+a'])).toBe('j Plus Shift+ArrowDown Control+A Meta+A');
});
