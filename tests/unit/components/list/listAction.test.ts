import { describe, expect, test } from 'vitest';
import { listAction } from '~/components/list/listAction';
import type { Action } from '~/lib/actions/action';
import { listActions } from '~/lib/actions/listActions';
import { pressed } from '~/tests/support/pressed';

describe('keys of the list', () => {
  test('arrows, Enter and space work only on the row itself, letters also on its buttons', () => {
    expect(listAction(pressed('ArrowDown'), true, false)).toBe('next');
    expect(listAction(pressed('Space'), false, true)).toBeUndefined();
    expect(listAction(pressed('Enter'), false, true)).toBeUndefined();
    expect(listAction(pressed('j'), false, true)).toBe('next');
    expect(listAction(pressed('j'), true, false)).toBeUndefined();
    expect(listAction(pressed('Escape'), false, false)).toBe('close');
  });

  test('with shift a range is selected', () => {
    expect(listAction(pressed('X'), true, true)).toBe('selectRange');
    expect(listAction(pressed('Shift+ArrowDown'), true, true)).toBe('selectNext');
    expect(listAction(pressed('Shift+Enter'), true, true)).toBeUndefined();
  });

  test('the browser keeps its own combinations', () => {
    expect(listAction(pressed('Mod+a'), true, true)).toBe('selectAll');
    expect(listAction({ ...pressed('a'), metaKey: true }, true, false)).toBe('selectAll');
    expect(listAction(pressed('Mod+s'), true, true)).toBeUndefined();
    expect(listAction({ ...pressed('1'), altKey: true }, true, true)).toBeUndefined();
  });

  test('each key leads to the action that lists it', () => {
    for (const [id, { keys = [] }] of Object.entries<Action>(listActions))
      for (const key of keys) expect(listAction(pressed(key), true, true), key).toBe(id);
  });
});
