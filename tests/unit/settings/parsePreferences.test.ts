import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '~/lib/settings/parsePreferences';

const defaults = parsePreferences(undefined);

describe('parsePreferences', () => {
  it('gives private defaults where nothing is stored', () => {
    expect(defaults).toMatchObject({ theme: 'system', keyboard: true, markers: true, exportNotes: false, exportTags: false });
  });

  it('keeps the valid fields beside an invalid one', () => {
    expect(parsePreferences({ theme: 'dark', keyboard: 'yes', exportFormat: 'docx' })).toEqual({ ...defaults, theme: 'dark' });
  });

  it('drops unknown fields', () => {
    expect(parsePreferences({ ...defaults, telemetry: true })).toEqual(defaults);
  });

  it('never throws and always returns every field', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(parsePreferences(stored)).sort()).toEqual(Object.keys(defaults).sort());
      }),
    );
  });

  it('reads what it returned', () => {
    const chosen = { ...defaults, theme: 'light' as const, librarySort: 'title' as const, markers: false };
    expect(parsePreferences(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });
});
