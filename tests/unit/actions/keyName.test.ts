import { expect, it } from 'vitest';
import { keyName } from '~/lib/actions/keyName';
import { pressed } from '~/tests/support/pressed';

const none = pressed('');

it('characters include the state of shift, named keys do not', () => {
  expect(keyName({ ...none, key: 'X', shiftKey: true })).toBe('X');
  expect(keyName({ ...none, key: '?', shiftKey: true })).toBe('?');
  expect(keyName({ ...none, key: 'ArrowDown', shiftKey: true })).toBe('Shift+ArrowDown');
  expect(keyName({ ...none, key: ' ' })).toBe('Space');
});

it('Control and Command are one modifier, and ignore the case of a letter', () => {
  expect(keyName({ ...none, key: 'a', ctrlKey: true })).toBe('Mod+a');
  expect(keyName({ ...none, key: 'A', metaKey: true })).toBe('Mod+a');
  expect(keyName({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+z');
});

it('a key with Alt has no name, as some layouts write characters with it', () => {
  expect(keyName({ ...none, key: 's', altKey: true })).toBeUndefined();
});

it('a key that writes another script gets the name of its Latin letter', () => {
  expect(keyName({ ...none, key: 'ы', code: 'KeyS' })).toBe('s');
  expect(keyName({ ...none, key: 'Ч', code: 'KeyX', shiftKey: true })).toBe('X');
  expect(keyName({ ...none, key: 'é', code: 'Digit2' })).toBe('é');
});
