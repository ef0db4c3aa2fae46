import { describe, expect, test } from 'vitest';
import { timeText } from '~/components/app/timeText';
import { fileName } from '~/components/export/useExport';
import { sizeText } from '~/components/settings/StorageUsed';

const now = new Date(2026, 9, 4, 12).getTime();
const hour = 3_600_000;

describe('texts for numbers', () => {
  test.each([
    [now, 'now'],
    [now + hour, 'now'],
    [now - 90_000, '1 minute ago'],
    [now - 5 * hour, '5 hours ago'],
    [now - 25 * hour, 'yesterday'],
    [now - 8 * 24 * hour, new Date(now - 8 * 24 * hour).toLocaleDateString(undefined, { dateStyle: 'medium' })],
  ])('a time', (at, text) => {
    expect(timeText(at, now)).toBe(text);
  });

  test.each([
    [0, '0 kB'],
    [1500, '1.5 kB'],
    [221_000, '221 kB'],
    [3_400_000, '3.4 MB'],
    [120_000_000, '120 MB'],
  ])('a size', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });

  test('a file is named by the local day of the user', () => {
    expect(fileName({ extension: 'bib' }, new Date(2026, 0, 5, 23, 59))).toBe('dogear-2026-01-05.bib');
  });
});
