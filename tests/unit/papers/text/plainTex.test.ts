import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleOf } from '~/components/paper/paperLine';
import { bibtex } from '~/lib/formats/writers/bibtex';
import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import { markdown } from '~/lib/formats/writers/markdown';
import { ris } from '~/lib/formats/writers/ris';
import { foldText } from '~/lib/papers/text/foldText';
import { plainTex } from '~/lib/papers/text/plainTex';
import { bare, entryOf } from '~/tests/unit/formats/writers/sampleEntries';

describe('TeX’s spelling of letters', () => {
  const titles: [string, string][] = [
    ["{\\'e}tale cohomology", 'étale cohomology'],
    ["\\'etale cohomology", 'étale cohomology'],
    ["\\'{e}tale cohomology", 'étale cohomology'],
    ["Erd{\\H{o}}s--R{\\'e}nyi graphs", 'Erdős–Rényi graphs'],
    ['Schr\\"{o}dinger and G\\"odel', 'Schrödinger and Gödel'],
    ['\\v{C}ech and Ha\\v cek', 'Čech and Haček'],
    ['na{\\"\\i}ve and Mart{\\\'\\i}n', 'naïve and Martín'],
    ['S{\\o}ren, \\AA ngstr\\"om, Stra{\\ss}e', 'Søren, Ångström, Straße'],
    ['{\\L}ukasz and Gar\\c{c}\\~ao', 'Łukasz and Garção'],
    ['\\textit{E. coli} and \\emph{in vivo}', 'E. coli and in vivo'],
    ['{\\it E. coli} in water', 'E. coli in water'],
    ['\\textbf{\\textit{Both}} fonts', 'Both fonts'],
    ['R\\&D at 5\\% of a\\_b', 'R&D at 5% of a_b'],
    ['{BERT} for {Bayesian} methods', 'BERT for Bayesian methods'],
    ["``Quoted'' words", '“Quoted” words'],
    ['A -- B and pages 1--5', 'A – B and pages 1–5'],
    ['$\\alpha_{x}$-stable {\\\'e}tale $\\"o$', '$\\alpha_{x}$-stable étale $\\"o$'],
    ['\\(\\hat{e}\\) and \\v{c}', '\\(\\hat{e}\\) and č'],
  ];
  test.each(titles)('%s', (title, shown) => {
    expect(plainTex(title)).toBe(shown);
    expect(titleOf(entryOf({ title }).paper)).toBe(shown);
    expect(plainTex(shown)).toBe(shown);
  });

  test.each([
    'The {0,1} problem over {x}',
    'The --help option',
    'C:\\temp and \\input',
    'It costs $5 and $10',
    'a `quoted` word',
    '{} and { }',
  ])('%s stays unchanged', (title) => expect(plainTex(title)).toBe(title));

  test('is used by the search', () => {
    for (const [title, shown] of titles.filter(
      ([text]) => /\\["'`^~=.HvcoLis]|\{\\o\}/.test(text) && !/[-$(&]|text|emph|it /.test(text),
    ))
      expect(foldText(title)).toBe(foldText(shown));
  });

  test('never throws and leaves plain words unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void plainTex(text)));
    for (const unit of ['\\', '{', '{\\', '\\"', '$', '--', '``', '\\textit{', '{A', '~']) plainTex(unit.repeat(20_000));
  });
});

test('exported files contain the letters, too', () => {
  const entry = entryOf({ title: "{\\'e}tale cohomology and \\v{C}ech" });
  const title = 'étale cohomology and Čech';
  expect(JSON.parse(csl.write([entry], bare))[0].title).toBe(title);
  expect(ris.write([entry], bare)).toContain(`TI  - ${title}\r\n`);
  expect(csv.write([entry], bare)).toContain(`"${title}"`);
  expect(markdown.write([entry], bare)).toContain(title);
  expect(bibtex.write([entry], bare)).toContain('title = {étale cohomology and {Čech}}');
});
