import { expect, test } from 'vitest';
import { i18n } from '#i18n';
import { ShortcutList } from '~/components/settings/ShortcutList';
import type { Action } from '~/lib/actions/action';
import { actions } from '~/lib/actions/actions';
import { keyText } from '~/lib/actions/keyText';
import { expectAccessible, mount } from '~/tests/browser/components/mount';

/** The browser's own stand in the settings, with the keys that they have there. */
const { browser: _, ...ours } = actions;

test('every action that has keys is in the help with them', async () => {
  await mount(<ShortcutList />);
  await expect.poll(() => document.querySelectorAll('dt').length).toBeGreaterThan(20);
  const told = [...document.querySelectorAll('dt')].map((term) => [
    term.nextElementSibling?.textContent,
    [...term.querySelectorAll('kbd')].map(({ textContent }) => textContent),
  ]);
  const expected = Object.values<Record<string, Action>>(ours)
    .flatMap((of) => Object.values(of))
    .filter(({ keys }) => keys)
    .map(({ label, keys = [] }) => [i18n.t(label), keys.map(keyText)]);
  expect(told.toSorted()).toEqual(expected.toSorted());
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
