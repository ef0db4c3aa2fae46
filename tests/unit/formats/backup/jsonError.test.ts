import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from '~/lib/formats/backup/jsonError';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('finds an error exactly where the JSON parser of the engine does', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e9"',
    '"\\x"',
    '"',
    '1',
    '-',
    '01',
    '1.5e3',
    '1.',
    'true',
    'nul',
    ' ',
    '\n',
    '\t',
    '"\t"',
    '\u00a0',
    "'a'",
    '//',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      },
    ),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 1 }), (json, at, character) => {
      const text = json.slice(0, at % (json.length + 1)) + character + json.slice((at % (json.length + 1)) + 1);
      expect(findJsonError(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('reports line and column', () => {
  expect(findJsonError('{"a": 1}')).toBeUndefined();
  expect(findJsonError('{\n "a": tru }')).toEqual({ line: 2, column: 7, found: 't' });
  expect(findJsonError('{"a": 1,}')).toEqual({ line: 1, column: 9, found: '}' });
  expect(findJsonError('{"a": "b\n"}')).toEqual({ line: 1, column: 9, found: '\n' });
  expect(findJsonError('{"a": "b\\x"}')).toEqual({ line: 1, column: 9, found: '\\' });
  expect(findJsonError('{"a": "cut o')).toEqual({ line: 1, column: 13, found: undefined });
  expect(findJsonError('["a"')).toEqual({ line: 1, column: 5, found: undefined });
  expect(findJsonError('[] 😀')).toEqual({ line: 1, column: 4, found: '😀' });
});

test('reads a string of any length', () => {
  const long = '\\n'.repeat(5_000_000);
  expect(findJsonError(`["${long}"]`)).toBeUndefined();
  expect(findJsonError(`["${long}`)).toEqual({ line: 1, column: long.length + 3, found: undefined });
});
