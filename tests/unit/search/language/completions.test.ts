import { expect, test } from 'vitest';
import { snippet } from '~/lib/search/highlight/snippet';
import { completions } from '~/lib/search/language/completions';

const vocabulary = {
  tags: [
    { tag: 'nlp/parsing', count: 9 },
    { tag: 'To read', count: 5 },
    { tag: 'parsers', count: 2 },
  ],
  venues: [{ value: 'NeurIPS 2025', count: 4 }],
  sites: [{ value: 'arxiv', count: 7 }],
  years: [{ value: '2024', count: 3 }],
};

/** `|` marks the caret. */
const offered = (typed: string) => {
  const caret = typed.indexOf('|');
  const text = typed.replace('|', '');
  const found = completions(text, caret, vocabulary);
  return found && { replaces: text.slice(found.from, found.to), labels: found.options.map(({ label }) => label) };
};

test.each<[typed: string, replaces: string | undefined, labels: string[]]>([
  ['ta|', 'ta', ['tag:']],
  ['graph a|', 'a', ['author:', 'abstract:', 'added:', 'arxiv:', 'acl:']],
  ['-st|', 'st', ['starred:', 'status:']],
  ['graph |', undefined, []],
  ['tag:|', '', ['nlp/parsing', 'To read', 'parsers']],
  ['tag:pars|', 'pars', ['parsers', 'nlp/parsing']],
  ['tag:"to r|', '"to r', ['To read']],
  ['tag:"x, y",to|', 'to', ['To read']],
  ['-tag:nl| more', 'nl', ['nlp/parsing']],
  ['(venue:neu|', 'neu', ['NeurIPS 2025']],
  ['status:re|', 're', ['reading', 'read']],
  ['status:read,s|', 's', ['skipped']],
  ['year:2|', '2', ['2024']],
  ['nothing:x|', undefined, []],
])('%s', (typed, replaces, labels) => {
  expect(offered(typed)).toEqual(replaces === undefined ? undefined : { replaces, labels });
});

test('tags are inserted completely, whatever they contain', () => {
  expect(completions('tag:to', 6, vocabulary)?.options[0]?.insert).toBe('"To read" ');
});

test('a snippet begins shortly before the first match, at a word, and keeps the highlighted ranges', () => {
  const text = `${'filler '.repeat(40)}the needle lies here ${'tail '.repeat(60)}`;
  const at = text.indexOf('needle');
  const part = snippet(text, [[at, at + 6]], 120);
  expect(part.text).toMatch(/^… filler .*needle.* …$/u);
  expect(part.text.length).toBeLessThan(140);
  expect(part.ranges.map(([start, end]) => part.text.slice(start, end))).toEqual(['needle']);
});

test('a snippet of a short text is the text', () => {
  expect(snippet('just this', [[0, 4]], 120)).toEqual({ text: 'just this', ranges: [[0, 4]] });
});
