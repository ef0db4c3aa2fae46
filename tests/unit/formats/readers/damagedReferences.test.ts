/** Damage in one entry costs no other: files of all formats with random damage. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/readers/bibtex';
import { endnoteXml } from '~/lib/formats/readers/endnoteXml';
import { enw } from '~/lib/formats/readers/enw';
import { nbib } from '~/lib/formats/readers/nbib';
import type { Reader } from '~/lib/formats/readers/reader';
import { ris } from '~/lib/formats/readers/ris';
import { readAll } from './readAll';

const words = (at: number) => `Title ${at} of a paper with words`;
const bibtexEntry = (at: number) =>
  `@article{key${at},\n  title = {{${words(at)}}},\n  author = {Doe, J{\\'e}r{\\^o}me and Roe, Rick},\n  journal = "Journal {\\"U}ber ${at}",\n  year = ${1950 + at},\n  abstract = {Some {nested {braces}} and $x_{${at}}$ maths, 50\\% "quoted".},\n  url = {https://example.org/p/${at}}\n}\n\n`;
const files: [Reader, begin: string, entry: (at: number) => string, end: string][] = [
  [bibtex, '% Encoding: UTF-8\n\n', bibtexEntry, ''],
  [
    ris,
    '',
    (at) =>
      `TY  - JOUR\nTI  - ${words(at)}\nAU  - Doe, Jérôme\nAU  - Roe, Rick\nPY  - ${1950 + at}\nAB  - An abstract\nthat goes on.\nUR  - https://example.org/p/${at}\nER  - \n\n`,
    '',
  ],
  [
    nbib,
    '\n',
    (at) =>
      `PMID- ${at + 1}\nOWN - NLM\nDP  - ${1950 + at} Mar\nTI  - ${words(at)}\nAB  - An abstract\n      that goes on.\nFAU - Doe, Jérôme\nFAU - Roe, Rick\nJT  - Nature\n\n`,
    '',
  ],
  [
    enw,
    '',
    (at) =>
      `%0 Journal Article\n%T ${words(at)}\n%A Doe, Jérôme\n%A Roe, Rick\n%D ${1950 + at}\n%X An abstract\nthat goes on.\n\n`,
    '',
  ],
  [
    endnoteXml,
    '<?xml version="1.0"?><xml><records>',
    (at) =>
      `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Doe, Jérôme</style></author><author>Roe, Rick</author></authors></contributors><titles><title><style face="normal" size="100%">${words(at)}</style></title></titles><dates><year>${1950 + at}</year></dates></record>\n`,
    '</records></xml>',
  ],
];

const formats = files.map(([reader, begin, entry, end]) => ({ id: reader.id, reader, begin, entry, end }));
const size = 30;
const junk = [
  '{',
  '}',
  '"',
  '@',
  ',',
  '=',
  '\\',
  '\n',
  '%',
  '<',
  '>',
  '</',
  '&',
  '$',
  '\0',
  ' - ',
  'ER  - ',
  '@article{',
  '{{{{',
  '}}}}',
  'x',
];
const damage = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 60 }),
  add: fc.array(fc.constantFrom(...junk), { maxLength: 3 }).map((parts) => parts.join('')),
});

/** Three times 100 files of each format. */
const drawn = formats.flatMap((format) => [14, 15, 16].map((seed) => ({ ...format, seed })));

test.each(drawn)('100 damaged files of $id keep what is not damaged ($seed)', ({ reader, begin, entry, end, seed }) => {
  const parts = Array.from({ length: size }, (_, at) => entry(at));
  const whole = begin + parts.join('') + end;
  const { entries, problems } = readAll(reader, whole);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(size);
  const expected = entries.map(({ bibliography, identifiers, marks }) => JSON.stringify([bibliography, identifiers, marks]));

  let [untouched, kept] = [0, 0];
  for (const damages of fc.sample(fc.array(damage, { minLength: 1, maxLength: 4 }), { numRuns: 100, seed })) {
    let text = whole;
    const hit = new Set<number>();
    for (const { place, cut, add } of damages) {
      // From the end to the beginning of an entry, so that the places of others stay known.
      const at = Math.floor(place * (size - 1));
      if (hit.has(at)) continue;
      const start = text.indexOf(parts[at] ?? '');
      const length = (parts[at] ?? '').length;
      if (start < 0) continue;
      hit.add(at);
      const from = start + Math.floor(((place * (size - 1)) % 1) * length);
      text = text.slice(0, from) + add + text.slice(Math.min(from + cut, start + length));
    }
    const found = new Set(
      readAll(reader, text).entries.map(({ bibliography, identifiers, marks }) =>
        JSON.stringify([bibliography, identifiers, marks]),
      ),
    );
    for (const [at, one] of expected.entries()) {
      if (hit.has(at)) continue;
      untouched += 1;
      if (found.has(one)) kept += 1;
    }
  }
  expect(untouched).toBeGreaterThan(100 * (size - 5));
  expect(kept / untouched).toBeGreaterThanOrEqual(0.99);
});

test.each(formats)(
  'files of $id that end anywhere, and other files, are read without an error',
  ({ reader, begin, entry, end }) => {
    const whole = begin + Array.from({ length: 3 }, (_, at) => entry(at)).join('') + end;
    for (let length = 0; length < whole.length; length += 7) expect(() => readAll(reader, whole.slice(0, length))).not.toThrow();
    for (const other of formats) expect(() => readAll(reader, other.begin + other.entry(1))).not.toThrow();
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...junk), fc.string({ unit: 'binary' }), fc.constant(entry(1)))),
        (pieces) => {
          readAll(reader, pieces.join(''));
        },
      ),
      { numRuns: 100 },
    );
  },
);
