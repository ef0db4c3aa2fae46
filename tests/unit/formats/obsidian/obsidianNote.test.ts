import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillTemplate } from '~/lib/formats/obsidian/fillTemplate';
import { noteName, uniqueNames } from '~/lib/formats/obsidian/noteName';
import { newNoteAddress, notePath, openNoteAddress } from '~/lib/formats/obsidian/obsidianAddress';
import { noteNameOf, obsidianNote, templateNames } from '~/lib/formats/obsidian/obsidianNote';
import { obsidianTag } from '~/lib/formats/obsidian/obsidianTag';
import { bare, entries, entryOf, full } from '~/tests/unit/formats/writers/sampleEntries';

const everything = templateNames.map((name) => `{{#${name}}}${name}={{${name}}}\n{{/${name}}}`).join('');
const frontOf = (note: string): Record<string, unknown> => parse(/^---\n([\s\S]*?)\n---\n/.exec(note)?.[1] ?? '');

describe('front matter', () => {
  test.each(entries.map((entry) => [entry.paper.title, entry] as const))('of %s is read by a YAML parser', (_, entry) => {
    const front = frontOf(obsidianNote(entry, noteNameOf(entry), { ...full, template: everything }));
    expect(front).toMatchObject({ starred: entry.annotation.starredAt !== undefined });
    expect(typeof front.citekey).toBe('string');
    expect(front.title).toBe(front.title?.toString());
  });

  test('texts of every kind stay what they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const title = text.trim() === '' ? 'x' : text;
        const front = frontOf(obsidianNote(entryOf({ title, venue: 'a: b #c' }), 'x', { ...full, template: '' }));
        expect(typeof front.title === 'string' || front.title === undefined).toBe(true);
        expect(front.venue).toBe('a: b #c');
      }),
    );
    for (const title of ['no', '2024-01-01', '- a', '{{x}}', 'a"b\\c', '@x', 'null', '\u2028a'])
      expect(frontOf(obsidianNote(entryOf({ title }), 'x', { ...full, template: '' })).title).toBe(title.trim());
  });

  test('has marks and tags only on request', () => {
    const entry = entryOf({}, { status: 'read', tags: ['a b', '2024', 'x/y z'], addedAt: 1_600_000_000_000, note: 'SECRET' });
    const plain = obsidianNote(entry, 'n', { ...bare, template: everything });
    expect(plain).not.toMatch(/SECRET|status|starred|2020-09|a-b/);
    const all = frontOf(obsidianNote(entry, 'n', { ...full, template: everything }));
    expect(all).toMatchObject({ status: 'read', starred: false, tags: ['a-b', '_2024', 'x/y-z'], added: '2020-09-13' });
    expect(all).toMatchObject({ arxiv: '1706.03762', year: 2017, aliases: ['Attention Is All You Need'] });
  });
});

describe('tags', () => {
  test('are what Obsidian takes', () => {
    expect(['machine learning', 'nlp/word vectors', '//', '1984', 'C++', 'ü–x', '機械学習'].map(obsidianTag)).toEqual([
      ...['machine-learning', 'nlp/word-vectors', '', '_1984', 'C', 'ü-x', '機械学習'],
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tag) => {
        expect(obsidianTag(tag)).not.toMatch(/[\s#,.:"\\]|^\/|\/$|\/\/|^\d+$/u);
      }),
    );
  });
});

describe('file names', () => {
  test('are safe on every system', () => {
    expect(noteName('What is 5/3? A: "test" <of> [[links]] #1 | ^x', 'k')).toBe('What is 5 3 A test of links 1 x');
    expect(
      ['CON', 'nul.txt', 'COM1', '...', 'Ends in dot.', '.hidden', '../../etc'].map((title) => noteName(title, 'key')),
    ).toEqual([...['_CON', '_nul.txt', '_COM1', 'key', 'Ends in dot', 'hidden', 'etc']]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const name = noteName(title, 'key');
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|^[\s.]|[\s.]$|^$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      }),
    );
  });

  test('are unique, whatever their case', () => {
    const nameOf = uniqueNames();
    expect(['A paper', 'a Paper', 'A paper', 'e\u0301', '\u00e9', '__proto__', 'constructor'].map(nameOf)).toEqual([
      ...['A paper', 'a Paper 2', 'A paper 3', 'e\u0301', '\u00e9 2', '__proto__', 'constructor'],
    ]);
  });
});

describe('templates', () => {
  const values = { title: 'T', note: '', url: 'U' };
  test.each([
    ['{{title}} {{url}}', 'T U'],
    ['a{{#note}}b{{title}}{{/note}}c', 'ac'],
    ['{{#title}}x{{#note}}y{{/note}}z{{/title}}', 'xz'],
    ['{{unknown}} {{ title }} {{Title}} {{', '{{unknown}} {{ title }} {{Title}} {{'],
    ['{{/title}}{{#note}}rest', ''],
    ['{{constructor}}{{toString}}', '{{constructor}}{{toString}}'],
  ])('%j', (template, filled) => expect(fillTemplate(template, values)).toBe(filled));

  test('values are not filled in themselves', () => {
    expect(fillTemplate('{{title}}', { title: '{{note}}', note: 'SECRET' })).toBe('{{note}}');
  });

  test('deep nesting ends', () => expect(fillTemplate('{{#title}}'.repeat(10_000), values)).toBe(''));
});

describe('addresses', () => {
  test('a short note is in the address, a long one is taken from the clipboard', () => {
    const note = { vault: 'My vault', folder: '/Papers/../x/', name: 'A & B', text: '# A\n' };
    expect(newNoteAddress(note)).toEqual({
      address: 'obsidian://new?vault=My%20vault&file=Papers%2Fx%2FA%20%26%20B&content=%23%20A%0A',
      clipboard: false,
    });
    const long = newNoteAddress({ ...note, text: 'é'.repeat(1000) });
    expect(long).toEqual({ address: 'obsidian://new?vault=My%20vault&file=Papers%2Fx%2FA%20%26%20B&clipboard', clipboard: true });
    expect(openNoteAddress('', notePath(note))).toBe('obsidian://open?file=Papers%2Fx%2FA%20%26%20B');
  });
});
