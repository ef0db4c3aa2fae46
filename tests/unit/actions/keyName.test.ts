import { expect, it } from 'vitest';
import { keyName } from '~/lib/actions/keyName';
import { pressed } from '~/tests/support/pressed';

const none = pressed('');

it('characters say by themselves whether shift is held, named keys do not', () => {
  expect(keyName({ ...none, key: 'X', shiftKey: true })).toBe('X');
  expect(keyName({ ...none, key: '?', shiftKey: true })).toBe('?');
  expect(keyName({ ...none, key: 'ArrowDown', shiftKey: true })).toBe('Shift+ArrowDown');
  expect(keyName({ ...none, key: ' ' })).toBe('Space');
});

it('Control and Command are one, and a letter with them has no case', () => {
  expect(keyName({ ...none, key: 'a', ctrlKey: true })).toBe('Mod+a');
  expect(keyName({ ...none, key: 'A', metaKey: true })).toBe('Mod+a');
  expect(keyName({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z');
});

it('with Alt there is none: that is how some layouts write characters', () => {
  expect(keyName({ ...none, key: 's', altKey: true })).toBeUndefined();
});

it('a key that writes another script is its Latin letter', () => {
  expect(keyName({ ...none, key: 'ы', code: 'KeyS' })).toBe('s');
  expect(keyName({ ...none, key: 'Ч', code: 'KeyX', shiftKey: true })).toBe('X');
  expect(keyName({ ...none, key: 'é', code: 'Digit2' })).toBe('é');
});
