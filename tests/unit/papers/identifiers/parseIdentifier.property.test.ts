import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';

const from = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const alphanumeric = 'abcdefghijklmnopqrstuvwxyz0123456789';
const padded = (most: number, length: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(length, '0'));
const month = padded(12, 2);

const recent = fc
  .tuple(fc.integer({ min: 15, max: 49 }), month, padded(99_999, 5))
  .map(([year, mm, number]): Identifier => `arxiv:${year}${mm}.${number}`);
const fourDigits = fc
  .tuple(fc.integer({ min: 8, max: 14 }), month, padded(9999, 4))
  .map(([year, mm, number]): Identifier => `arxiv:${String(year).padStart(2, '0')}${mm}.${number}`);
const old = fc
  .tuple(
    fc.constantFrom('hep-th', 'math', 'solv-int', 'cs', 'math-ph', 'q-bio'),
    fc.integer({ min: 92, max: 99 }),
    month,
    padded(999, 3),
  )
  .map(([archive, year, mm, number]): Identifier => `arxiv:${archive}/${year}${mm}${number}`);
const doi = fc
  .tuple(fc.integer({ min: 10_000, max: 99_999 }), from(`${alphanumeric}.-_/()`, 0, 20), from(alphanumeric, 2, 8))
  .map(([registrant, middle, end]) => parseIdentifier(`10.${registrant}/a${middle}${end}`))
  .filter((identifier) => identifier !== null)
  // An unclosed bracket would be paired with one in the surrounding text.
  .filter((identifier) => identifier.split('(').length === identifier.split(')').length);
const sici = fc
  .tuple(
    padded(9999, 4),
    padded(9999, 4),
    from('0123456789SLiv', 1, 5),
    from('ABCDEFGHIJ:-', 1, 12),
    from(`${alphanumeric}#`, 1, 1),
  )
  .map(
    ([first, second, page, code, check]): Identifier =>
      `doi:10.1002/(sici)${first}-${second}(199806)49:8<${page.toLowerCase()}:${code.toLowerCase()}>3.0.co;2-${check}`,
  );
const openreview = from(`${alphanumeric}ABCXYZ-_`, 8, 14).map((id): Identifier => `openreview:${id}`);
const acl = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.constantFrom('acl-main', 'findings-emnlp', 'bigscience-1'),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([year, volume, number]): Identifier => `acl:${year}.${volume}.${number}`);
const aclOld = fc
  .tuple(fc.constantFrom('P', 'D', 'N', 'W'), padded(20, 2), fc.integer({ min: 1001, max: 1099 }))
  .map(([letter, year, number]): Identifier => `acl:${letter}${year}-${number}`);
const pmid = fc.integer({ min: 1, max: 99_999_999 }).map((n): Identifier => `pmid:${n}`);
const pmcid = fc.integer({ min: 100, max: 99_999_999 }).map((n): Identifier => `pmcid:PMC${n}`);
const s2 = from('0123456789abcdef', 40, 40).map((sha): Identifier => `s2:${sha}`);
const corpus = fc.integer({ min: 1, max: 999_999_999 }).map((n): Identifier => `s2:corpus/${n}`);
const identifiers = fc.oneof(recent, fourDigits, old, doi, sici, openreview, acl, aclOld, pmid, pmcid, s2, corpus);

const words = fc.array(
  fc.constantFrom('see', 'and', 'Vaswani et al.', '论文', '(2017)', 'pp. 1–11', 'v2', '2301.13', '§3', '🙂', 'ссылка:'),
);
const before = fc.constantFrom('', ' ', '(', '[', '“', '"', '\n', '，', '„', '*', '{', '<', '_');
const after = fc.constantFrom('', ' ', ')', '].', '”,', '"', '\n', '。', ';', '!', '*', '},', '>', '?', '…');

describe('an identifier', () => {
  test('is what its printed form parses to', () => {
    fc.assert(
      fc.property(identifiers, (identifier) => {
        expect(parseIdentifier(printIdentifier(identifier))).toBe(identifier);
      }),
    );
  });

  test('is what its own form parses to', () => {
    fc.assert(
      fc.property(identifiers, (identifier) => {
        expect(parseIdentifier(identifier)).toBe(identifier);
      }),
    );
  });

  test('is what its URL names', () => {
    fc.assert(
      fc.property(identifiers, (identifier) => {
        const url = identifierUrl(identifier) ?? '';
        expect(identifierFromUrl(url)).toBe(identifier);
        expect(parseIdentifier(url)).toBe(identifier);
      }),
    );
  });

  test('does not change with the noise around it', () => {
    fc.assert(
      fc.property(identifiers, words, words, before, after, fc.boolean(), (identifier, head, tail, left, right, asUrl) => {
        const core = (asUrl ? identifierUrl(identifier) : printIdentifier(identifier)) ?? '';
        const text = [...head, `${left}${core}${right}`, ...tail].join(' ');
        expect(parseIdentifier(text)).toBe(identifier);
        expect(identifiersIn(text)).toEqual([identifier]);
      }),
    );
  });

  test('is found among other identifiers', () => {
    fc.assert(
      fc.property(fc.array(identifiers, { maxLength: 20 }), (all) => {
        expect(identifiersIn(all.map(printIdentifier).join('; '))).toEqual([...new Set(all)]);
      }),
    );
  });
});

describe('hostile input', () => {
  const pieces = fc.constantFrom(
    '10.',
    '1000',
    '/',
    'arxiv',
    ':',
    ' ',
    'https://',
    'doi.org',
    '2305.',
    '12345',
    '(',
    ')',
    '<',
    '%',
    '%2f',
    '.',
    '\ud800',
    'PMC',
    '-',
    '[',
    '](',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  test('never throws, and every result parses to itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const identifier of [parseIdentifier(text), identifierFromUrl(text), ...identifiersIn(text)]) {
          if (identifier === null) continue;
          expect(parseIdentifier(printIdentifier(identifier))).toBe(identifier);
          expect(identifierFromUrl(identifierUrl(identifier) ?? '')).toBe(identifier);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a megabyte of text that begins like an identifier is none', () => {
    const bombs = [
      'a.',
      'pmid ',
      '10.1000/',
      '(',
      '10.1000/)',
      'arxiv ',
      '1',
      '-',
      '2021.',
      'acl:',
      'https:/',
      'x.yy/',
      '10.1000/((((',
      'math.',
      '<1',
      ';10.1',
    ];
    for (const bomb of bombs) {
      const text = bomb.repeat(1_000_000 / bomb.length);
      identifiersIn(text);
      identifierFromUrl(text);
      identifierFromUrl(`https://example.com/doi/${text.slice(0, 4000)}`);
      expect(parseIdentifier(text)).toBeNull();
      parseIdentifier(text.slice(0, 10_000));
    }
  });
});
