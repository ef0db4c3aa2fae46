import { describe, expect, test } from 'vitest';
import { asLibraryError } from '~/lib/library/database/libraryError';

const named = (name: string, message = 'x', more: object = {}) => Object.assign(new Error(message), { name, ...more });

const full: [dress: string, error: unknown][] = [
  ['the standard’s name', new DOMException('x', 'QuotaExceededError')],
  ['the old code', { name: 'Error', message: 'x', code: 22 }],
  ['Dexie’s abort around it', named('AbortError', 'Transaction aborted', { inner: new DOMException('x', 'QuotaExceededError') })],
  ['a cause of a cause', new Error('a', { cause: new Error('b', { cause: named('QuotaExceededError') }) })],
  ['a bulk command', named('BulkError', '1 of 9 failed', { failures: [named('AbortError'), named('QuotaExceededError')] })],
  ['a bulk command by place', named('BulkError', 'failed', { failuresByPos: [undefined, named('QuotaExceededError')] })],
  ['several errors', new AggregateError([named('X'), named('QuotaExceededError')])],
  ['a store that cannot grow', named('UnknownError', 'Internal error opening backing store for indexedDB.open.')],
  ['LevelDB', named('DataError', 'IO error: .../000005.ldb: Unable to write (ChromeMethodBFE: 9::WritableFileAppend::8)')],
  ['a file', named('UnknownError', 'FILE_ERROR_NO_SPACE')],
  ['Firefox’s files', named('NS_ERROR_FILE_NO_DEVICE_SPACE', 'Component returned failure code')],
  ['Firefox’s storage', named('NS_ERROR_DOM_QUOTA_REACHED')],
  ['Firefox’s code in a message', new Error('NS_ERROR_FILE_NO_DEVICE_SPACE: Component returned failure code: 0x80520010')],
  ['Chromium’s full disk', named('UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.')],
  ['the extension’s storage', new Error('QUOTA_BYTES quota exceeded')],
  ['the system', new Error('write failed: No space left on device (ENOSPC)')],
  ['Windows', new Error('There is not enough space on the disk.')],
];

describe('a full disk gives the code "quota", in', () => {
  test.each(full)('%s', (_, error) => expect(asLibraryError(error).code).toBe('quota'));
});

test('other failures give other codes', () => {
  expect(asLibraryError(new DOMException('x', 'VersionError')).code).toBe('newer');
  for (const error of [new Error('The user denied permission'), new DOMException('x', 'DataError'), 'text', null, { inner: {} }])
    expect(asLibraryError(error).code).toBe('failed');
  const round: { inner?: unknown } = {};
  round.inner = round;
  expect(asLibraryError(round).code).toBe('failed');
});
