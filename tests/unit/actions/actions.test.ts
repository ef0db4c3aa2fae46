import { describe, expect, it } from 'vitest';
import type { Action } from '~/lib/actions/action';
import { actionOf } from '~/lib/actions/actionOf';
import { actions } from '~/lib/actions/actions';
import { keyName } from '~/lib/actions/keyName';
import { labelText } from '~/lib/actions/labelText';
import { pressed } from '~/tests/support/pressed';

/** Actions that are on the screen together must have distinct keys. */
const surfaces: Record<string, Record<string, Action>[]> = {
  'library page and side panel': [actions.library, actions.list, actions.selection],
  'list of a page’s papers': [actions.library, actions.pageList],
  card: [actions.card],
  'card editor': [actions.editor],
  browser: [actions.browser],
};
const keysOf = (of: Record<string, Action>): string[] => Object.values(of).flatMap(({ keys = [] }) => [...keys]);

describe('the registry', () => {
  it.each(Object.entries(surfaces))('gives each key of the %s to one action', (_, groups) => {
    const keys = groups.flatMap(keysOf);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('includes every place in a surface', () => {
    const placed = Object.values(surfaces).flat();
    expect(Object.values<Record<string, Action>>(actions).filter((of) => !placed.includes(of))).toEqual([]);
    expect(placed.flatMap(keysOf).length).toBeGreaterThan(30);
  });

  it('has a label for every action, and no label twice in one place', () => {
    for (const [place, of] of Object.entries<Record<string, Action>>(actions)) {
      const labels = Object.values(of).map(({ label }) => labelText(label));
      expect(
        labels.filter((label) => label.trim() === ''),
        place,
      ).toEqual([]);
      expect(labels, place).toEqual([...new Set(labels)]);
    }
  });

  it('spells keys as the keyboard reports them, so that each leads to its action', () => {
    const { browser: _, ...ours } = actions;
    for (const of of Object.values<Record<string, Action>>(ours))
      for (const [id, { keys = [] }] of Object.entries(of))
        for (const key of keys) expect(actionOf(of, keyName(pressed(key))), key).toBe(id);
  });

  it('states when an action is possible', () => {
    const state = { papers: 4, selected: 0, opened: false };
    expect(actions.list.star.when(state)).toBe(true);
    expect(actions.list.star.when({ ...state, papers: 0 })).toBe(false);
    expect(actions.list.close.when(state)).toBe(false);
    expect(actions.list.close.when({ ...state, opened: true })).toBe(true);
    expect(actions.selection.trash.when(state)).toBe(false);
    expect([1, 2, 10, 11].map((selected) => actions.selection.merge.when({ ...state, selected }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
