/**
 * Text of pages, files and queries is foreign. Linear work on 100,000 characters takes milliseconds; quadratic work takes 10^10
 * steps, half a minute for each line and function, so that the test would exceed its timeout. No time is asserted.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathSegments } from '~/components/paper/maths/mathSegments';
import { addressKey } from '~/lib/detection/generic/describedAddresses';
import { nameOfAddress } from '~/lib/detection/generic/pointers';
import * as wording from '~/lib/detection/generic/textPatterns';
import { titleOfTab } from '~/lib/detection/paperOfTab';
import { authorName } from '~/lib/formats/writers/authorName';
import { latexTitle } from '~/lib/formats/writers/latex';
import { markdownText } from '~/lib/formats/writers/markdownText';
import { splitMaths } from '~/lib/formats/writers/maths';
import { authorsIn } from '~/lib/papers/authorList';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { plainTex } from '~/lib/papers/text/plainTex';
import { beginningOf, untilNext, withoutBreaks, withoutEnd } from '~/lib/papers/text/textAround';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { tidyMultiline, tidyText } from '~/lib/papers/text/tidyText';
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { completions } from '~/lib/search/language/completions';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { medlineNames } from '~/lib/sites/kit/medlineNames';

const length = 100_000;

const alphabets: Record<string, string[]> = {
  'small letters': [...'abetlrxyz', 'and ', 'et al', 'doi', 'arxiv', 'https:', 'www.', 'pmid', 'less', 'more', 'page'],
  capitals: [...'AIVXJLM', 'Jr', 'PhD', 'Ada ', 'MD'],
  digits: [...'0129', '10.1234/', '2024', '1999-', '2401.00001'],
  separators: [...'-–—/,;:.()[]<>|·•…&$\\{}"“”„«»#?=@%^_~*+!', '::', '...', '%2F', '\\(', '\\[', '$$'],
  Chinese: [...'王小明、，；。年月日《》', '参考文献', '摘要'],
  Cyrillic: [...'ИванПетров', 'список литературы', 'авторы:'],
  Greek: [...'αβγΑΒΓς'],
  accents: [...'éüßñőÅ', 'e\u0301', '\u0301', "\\'e", '\\"{o}'],
  emoji: ['\u{1f600}', '\u{1f469}\u200d\u{1f52c}', '\u{1f3f4}\u{e0067}', '\ud83d'],
  'white space': [' ', '\t', '\n', '\r', '\u00a0', '\u2028', '\u3000', '\u00ad'],
  markup: ['<', '>', '</', '<i>', '&', ';', '&amp;', '&#38;', '"', '<p ', ']('],
};
const everything = Object.values(alphabets).flat();

/** One to six signs of one alphabet, or of all, repeated, with some text before and after. */
const lineOf = (signs: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      before: fc.constantFrom('', 'a', '1', 'https://doi.org/10.1234/', '2024 - ', '$', 'Ada Lovelace, ', 'title:', '"'),
      unit: fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      behind: fc.constantFrom(...everything, ''),
    })
    .map(({ before, unit, behind }) => before + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + behind);

const vocabulary = { tags: [], sites: [], authors: [], venues: [] } as never;

/** All functions that read a line. */
const readers: Record<string, (text: string) => unknown> = {
  ...Object.fromEntries(Object.entries(wording).map(([name, read]) => [name, read as (text: string) => unknown])),
  titleOfTab,
  addressKey,
  nameOfAddress,
  'nameOfAddress of a path': (text) => nameOfAddress(`https://example.org/${text}`),
  identifierFromUrl,
  'identifierFromUrl of a DOI': (text) => identifierFromUrl(`https://doi.org/10.1234/${text}`),
  parseIdentifier,
  identifiersIn,
  doiIdentifier,
  'doiIdentifier of a suffix': (text) => doiIdentifier(`10.1234/${text}`),
  untilNext,
  withoutBreaks,
  'withoutEnd of signs': (text) => withoutEnd(text, /[\s,;.]/),
  'beginningOf half': (text) => beginningOf(text, length / 2),
  authorsIn,
  'authorsIn one': (text) => authorsIn(text, 'one'),
  'authorsIn people': (text) => authorsIn(text, 'people'),
  medlineNames,
  authorName: (name) => authorName({ name }),
  tidyDate: (text) => tidyDate(text),
  tidyText: (text) => tidyText(text, 1000),
  tidyMultiline: (text) => tidyMultiline(text, 20_000),
  unescapeText: (text) => unescapeText(text),
  plainTex,
  latexTitle,
  markdownText,
  splitMaths,
  mathSegments,
  parseQuery: (text) => parseQuery(text, 0),
  completions: (text) => completions(text, text.length, vocabulary),
};

describe('a line of 100,000 characters is read to its end', () => {
  it.each(Object.entries({ ...alphabets, everything }))('%s', (_, signs) => {
    fc.assert(
      fc.property(lineOf(signs), (line) => {
        for (const [name, read] of Object.entries(readers)) expect(() => read(line), name).not.toThrow();
      }),
      { numRuns: 4 },
    );
  });
});
