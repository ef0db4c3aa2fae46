import { describe, expect, test } from 'vitest';
import { listAction, shownKeys } from '~/components/app/listKeys';

const pressed = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of the list', () => {
  test('arrows, Enter and space are the row’s own, letters work from its buttons too', () => {
    expect(listAction(pressed('ArrowDown'), true, false)).toBe('next');
    expect(listAction(pressed('Enter'), false, true)).toBeUndefined();
    expect(listAction(pressed('j'), false, true)).toBe('next');
    expect(listAction(pressed('j'), true, false)).toBeUndefined();
  });

  test('with shift a range is selected', () => {
    expect(listAction(pressed('X', { shiftKey: true }), true, true)).toBe('selectRange');
    expect(listAction(pressed('ArrowDown', { shiftKey: true }), true, true)).toBe('selectNext');
    expect(listAction(pressed('Enter', { shiftKey: true }), true, true)).toBeUndefined();
  });

  test('the browser keeps its own combinations', () => {
    expect(listAction(pressed('a', { ctrlKey: true }), true, true)).toBe('selectAll');
    expect(listAction(pressed('a', { metaKey: true }), true, false)).toBe('selectAll');
    expect(listAction(pressed('s', { ctrlKey: true }), true, true)).toBeUndefined();
    expect(listAction(pressed('1', { altKey: true }), true, true)).toBeUndefined();
  });

  test('every letter that is told of does something', () => {
    const elsewhere = ['/', '?'];
    const letters = shownKeys.flatMap(([, keys]) => [...keys]).filter((key) => key.length === 1 && !elsewhere.includes(key));
    for (const key of letters.filter((each) => /[\w+-]/.test(each)))
      expect(listAction(pressed(key), true, true), key).toBeDefined();
  });
});
