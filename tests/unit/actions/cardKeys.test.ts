import { describe, expect, it } from 'vitest';
import { cardActions } from '~/lib/actions/cardActions';
import { cardKeyName } from '~/lib/actions/cardKeyName';
import { cardKeys, changedCardKeys } from '~/lib/actions/cardKeys';
import { parseCardKeys, printCardKeys } from '~/lib/settings/cardKeyChanges';
import { pressed } from '~/tests/support/pressed';

describe('keys on cards', () => {
  it('are spelled as they are pressed', () => {
    for (const key of Object.keys(cardKeys)) expect(cardKeyName(pressed(key)), key).toBe(key);
    expect(cardKeyName({ key: 'S', code: 'KeyS', shiftKey: false })).toBe('s');
    expect(cardKeyName({ key: 'c', code: 'KeyC', shiftKey: true })).toBe('C');
    expect(cardKeyName({ key: 'ы', code: 'KeyS', shiftKey: false })).toBe('s');
    expect(cardKeyName({ key: ' ', code: 'Space', shiftKey: true })).toBe('Shift+Space');
  });

  it('belong to actions that all have a label', () => {
    expect(new Set(Object.values(cardKeys))).toEqual(new Set(Object.keys(cardActions)));
  });

  it('are as the user changed them, and the arrows and Escape never change', () => {
    const keys = changedCardKeys({ next: 'd', star: '', skip: 'ArrowLeft', leave: 'q' });
    expect(keys.d).toBe('next');
    expect(keys.j).toBeUndefined();
    expect(keys.s).toBeUndefined();
    expect(keys.x).toBeUndefined();
    expect(keys.ArrowLeft).toBeUndefined();
    expect(keys).toMatchObject({ ArrowDown: 'next', Escape: 'leave', k: 'previous' });
    expect(changedCardKeys({})).toEqual(cardKeys);
  });

  it('can be swapped', () => {
    expect(changedCardKeys({ next: 'k', previous: 'j' })).toMatchObject({ k: 'next', j: 'previous' });
  });

  it('are stored as text and read again; what is no such text is left out', () => {
    const changes = { skip: 'd', star: '', peek: 'Space' };
    expect(parseCardKeys(printCardKeys(changes))).toEqual(changes);
    expect(parseCardKeys(['nonsense', 'skip d'])).toEqual({ skip: 'd' });
  });
});
