import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationKey } from '~/lib/formats/writers/citationKey';
import {
  defaultKeyTemplate,
  type KeyTemplate,
  keyFields,
  keyTemplateOf,
  namesPaper,
  parseKeyTemplate,
} from '~/lib/formats/writers/keyTemplate';
import { entryOf } from './sampleEntries';

function parsed(text: string): KeyTemplate {
  const result = parseKeyTemplate(text);
  if ('problem' in result) throw new Error(`${result.problem.code} at ${result.problem.at}`);
  return result.template;
}

const { paper } = entryOf({
  authors: [{ name: 'Laurens van der Maaten' }, { name: 'Paul Erdős' }, { name: 'Ada McCallum' }],
  title: 'On the étale Cohomology of t-SNE: A Survey',
  published: '2008-11',
  container: 'Journal of Machine Learning Research',
  identifiers: ['pmid:1234'],
});

test.each([
  ['[auth]', 'vanderMaaten'],
  ['[authEtAl]', 'vanderMaatenEtAl'],
  ['[authors]', 'vanderMaatenErdosMcCallum'],
  ['[authors2]', 'vanderMaatenErdosEtAl'],
  ['[authors:abbr]', 'vEM'],
  ['x[year]', 'x2008'],
  ['x[shortyear]', 'x08'],
  ['[word]', 'Etale'],
  ['[veryshorttitle:lower]', 'etale'],
  ['[shorttitle]', 'EtaleCohomologySne'],
  ['[title:upper]', 'ETALECOHOMOLOGYSNESURVEY'],
  ['[venue]', 'JournalMachineLearningResearch'],
  ['[venue:abbr:lower]', 'jmlr'],
  ['[auth:lower][year][word:lower]-[id]', 'vandermaaten2008etale-1234'],
  ['[year]', 'pmid2008'],
])('%s gives %s', (template, key) => expect(citationKey(paper, parsed(template))).toBe(key));

test.each([
  ['', 'noField', 0],
  ['abc', 'noField', 3],
  ['[auth', 'unclosed', 0],
  ['[auth]{x}', 'badSign', 6],
  ['[auth] [year]', 'badSign', 6],
  ['x[author]', 'unknownField', 2],
  ['[constructor]', 'unknownField', 1],
  ['[authors0]', 'unknownField', 1],
  ['[auth:lower:loud]', 'unknownModifier', 12],
  [`[auth]${'x'.repeat(200)}`, 'tooLong', 200],
])('%s is refused', (template, code, at) => expect(parseKeyTemplate(template)).toEqual({ problem: { code, at } }));

test('any text is a template or a problem inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
      const result = parseKeyTemplate(text);
      if ('problem' in result) expect(result.problem.at).toBeLessThanOrEqual(text.length);
      else expect(result.template.length).toBeGreaterThan(0);
    }),
  );
});

test('the default template is the form without one', () => {
  expect(citationKey(paper, parsed(defaultKeyTemplate))).toBe(citationKey(paper));
});

test('every template gives keys that BibTeX accepts', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.constantFrom(...keyFields), (title, name, field) => {
      const given = entryOf({ title, authors: [{ name }], identifiers: [] }).paper;
      expect(citationKey(given, parsed(`[${field}]`))).toMatch(/^[a-z][a-z\d.-]*$/i);
    }),
  );
});

test('a kept key takes precedence, without signs that would end it', () => {
  expect(citationKey({ ...paper, citationKey: 'knuth:84' }, parsed('[auth]'))).toBe('knuth:84');
  expect(citationKey({ ...paper, citationKey: 'a, b}{\\c' })).toBe('abc');
  expect(citationKey({ ...paper, citationKey: '{}' }, parsed('[year]'))).toBe('pmid2008');
});

test.each(['', '[auth', '[nothing]', 'a b', defaultKeyTemplate])('%j leaves the default in force', (text) => {
  expect(keyTemplateOf(text)).toEqual(parsed(defaultKeyTemplate));
});

test.each([
  [defaultKeyTemplate, true],
  ['[id:lower]', true],
  ['[id:abbr]', false],
  ['[auth][year]', false],
])('whether %s names each paper: %s', (template, names) => expect(namesPaper(parsed(template))).toBe(names));
