import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texText, verbatimText } from '~/lib/formats/readers/bibtex/texText';
import { readWithBetterBibtex } from '~/tests/unit/formats/writers/parsers';

/** Spellings that another parser reads the same way. */
const shared: [string, string][] = [
  ['M{\\"u}ller', 'Müller'],
  ['M\\"{u}ller', 'Müller'],
  ['Erd\\H{o}s', 'Erdős'],
  ['Erd{\\H o}s', 'Erdős'],
  ["{\\v{S}}afa{\\v r}{\\'i}k", 'Šafařík'],
  ['{\\AA}ngstr{\\"o}m', 'Ångström'],
  ['\\O{}rsted', 'Ørsted'],
  ['Stra{\\ss}e', 'Straße'],
  ['{\\L}ukasz', 'Łukasz'],
  ['Fran\\c{c}ois', 'François'],
  ['Espa{\\~n}a', 'España'],
  ['R\\&D', 'R&D'],
  ['100\\%', '100%'],
  ['snake\\_case', 'snake_case'],
  ['{BERT}: a {\\em very} \\textbf{good} model', 'BERT: a very good model'],
  ['a~b', 'a b'],
  ['1--2', '1–2'],
  ['word---word', 'word—word'],
  ["``quoted''", '“quoted”'],
  ['{\\textbackslash}x', '\\x'],
];

/** Spellings that parsers read differently. */
const own: [string, string][] = [
  ["Garc{\\'{\\i}}a", 'García'],
  ['\\textendash\\ x', '– x'],
  ['$\\alpha_1 + \\beta$ stays', '$\\alpha_1 + \\beta$ stays'],
  ['{$\\beta$}-VAE', 'β-VAE'],
  ['$<$b$>$', '<b>'],
  ['H$_2$O, m$^{2}$', 'H₂O, m²'],
  ['costs $5', 'costs $5'],
  ['\\ensuremath{\\gamma}-rays of $$E=mc^2$$ and \\(x\\)', 'γ-rays of $$E=mc^2$$ and \\(x\\)'],
  ['see \\url{https://example.org/a_b~c} now', 'see https://example.org/a_b~c now'],
  ['\\href{https://example.org}{a \\emph{link}}', 'a link (https://example.org)'],
  ['https://example.org/~user', 'https://example.org/~user'],
  ['about ~100', 'about ~100'],
  ['{\\noopsort{1973b}}1973', '1973'],
  ['unknown \\foo{bar} \\baz', 'unknown \\foo{bar} \\baz'],
  ['R\\&amp;D &amp; &lt;', 'R&D & <'],
  ['```\ncode\n```', '```\ncode\n```'],
  ["f'' and --flag", "f'' and --flag"],
  ['one\\\\two', 'one two'],
  ['one\\par two', 'one\n\ntwo'],
  ['{\\"{}}x\\', 'x\\'],
  ['\\aa{} \\l{} \\i', 'å ł ı'],
];

test.each([...shared, ...own])('%s is %s', (tex, text) => expect(texText(tex)).toBe(text));

test.each(shared)('%s is the same to Better BibTeX', (tex, text) => {
  const { entries } = readWithBetterBibtex(`@misc{k, title = {${tex}}}`);
  const title = String(entries[0]?.fields.title)
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC');
  expect(title).toBe(text);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '\\',
    '{',
    '}',
    '$',
    '~',
    '`',
    "'",
    '-',
    '&',
    ';',
    'x',
    ' ',
    '\n',
    '\\emph',
    '\\href',
    '\\url',
    "\\'",
    '\\H',
    '😀',
    'amp',
  );

  test('is read without an error', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof texText(pieces.join(''))).toBe('string');
        expect(typeof verbatimText(pieces.join(''))).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  test('without signs of TeX stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} .,:;!?()[\]"'*+/=<>|^_#%@-]{0,80}$/u), (text) => {
        fc.pre(!text.includes('--'));
        expect(texText(text)).toBe(text.normalize('NFC'));
      }),
    );
  });
});

test.each([
  ['10.1000/a{\\_}b', '10.1000/a_b'],
  ['https://example.org/\\%7Ex\\#y\\&z', 'https://example.org/%7Ex#y&z'],
  ['\\url{https://example.org/{\\textasciitilde}x}', 'https://example.org/~x'],
  ['https://example.org/$\\sim$x', 'https://example.org/~x'],
])('as an address, %s is %s', (tex, text) => expect(verbatimText(tex)).toBe(text));
