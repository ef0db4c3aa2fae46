import { describe, expect, test } from 'vitest';
import { authorKey } from '~/lib/papers/merging/authorKey';

const jane = { family: 'doe', given: 'jane' };

describe('additions to a name do not change its key', () => {
  test.each([
    'Jane Doe',
    'Jane Doe, PhD',
    'Jane Doe, MD, PhD',
    'Doe, Jane, MD',
    'Prof. Dr. Jane Doe',
    'Jane Doe Jr.',
    'Doe, Jane, III',
  ])('%s', (name) => expect(authorKey({ name })).toEqual(jane));
  test.each(['Jones JA Jr', 'Jones JA 3rd', 'Jones J-A', 'J. Jones'])('%s', (name) =>
    expect(authorKey({ name })).toEqual({ family: 'jones', given: 'j' }),
  );
});
