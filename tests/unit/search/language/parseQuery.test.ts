import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '~/lib/search/language/expression';
import { fields } from '~/lib/search/language/fields';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { searchable } from '~/lib/search/language/searchable';

/** An expression as a short text, for the table of cases. */
function short(expression: Expression): string {
  switch (expression.kind) {
    case 'all':
      return `all(${expression.of.map(short).join(' ')})`;
    case 'any':
      return `any(${expression.of.map(short).join(' ')})`;
    case 'not':
      return `not(${short(expression.of)})`;
    case 'text':
      return expression.field === 'any' ? `‘${expression.text}’` : `${expression.field}~‘${expression.text}’`;
    case 'value':
      return `${expression.field}=‘${expression.value}’`;
    case 'under':
      return `under ‘${expression.tag}’`;
    case 'published':
      return `published ${expression.from ?? ''}..${expression.to ?? ''}`;
    case 'status':
      return `status ${expression.status}`;
    case 'priority':
      return `priority ${expression.priority}`;
    case 'has':
      return `has ${expression.what}`;
    case 'time':
      return `${expression.field} ${expression.from ?? ''}..${expression.before ?? ''}`;
  }
}

const cases: [typed: string, expected: string, problems?: string[]][] = [
  ['', 'all()'],
  ['   \n\t ', 'all()'],
  ['graph Neural', 'all(‘graph’ ‘neural’)'],
  ['graph AND neural', 'all(‘graph’ ‘neural’)'],
  ['"graph  neural" net', 'all(‘graph neural’ ‘net’)'],
  ['"still being typed', '‘still being typed’', ['quote 0']],
  ['""', 'all()'],
  ['"', 'all()', ['quote 0']],
  ['5" wide', 'all(‘5"’ ‘wide’)'],
  ['don"t', '‘don"t’'],
  ['Erdős Erd{\\H{o}}s', '‘erdos’'],
  ['state-of-the-art', '‘state-of-the-art’'],
  ['C++ f(x) [a-z]*', 'all(‘c++’ ‘f(x)’ ‘[a-z]*’)'],
  ['图神经 网络', 'all(‘图神经’ ‘网络’)'],
  ['$', 'all()'],
  // Alternatives, negation, groups.
  ['a OR b c', 'any(‘a’ all(‘b’ ‘c’))'],
  ['a | b', 'any(‘a’ ‘b’)'],
  ['or and not', 'all(‘or’ ‘and’ ‘not’)'],
  ['"OR" a', 'all(‘or’ ‘a’)'],
  ['OR a OR OR', '‘a’'],
  ['-a NOT b - c --d', 'all(not(‘a’) not(‘b’) ‘-’ ‘c’ ‘d’)'],
  ['-"a b" -tag:x', 'all(not(‘a b’) not(tag~‘x’))'],
  ['(a OR b) c', 'all(any(‘a’ ‘b’) ‘c’)'],
  ['-(a b)', 'not(all(‘a’ ‘b’))'],
  ['((a) (b))', 'all(‘a’ ‘b’)'],
  ['()', 'all()'],
  ['(a OR b', 'any(‘a’ ‘b’)', ['unclosed 0']],
  ['a) b', 'all(‘a’ ‘b’)', ['unopened 1']],
  // Fields.
  ['tag:vision', 'tag~‘vision’'],
  ['TAG:Vision', 'tag~‘vision’'],
  ['tag:"To  read" graph', 'all(tag=‘to read’ ‘graph’)'],
  ['tag:"nlp/"', 'under ‘nlp’'],
  ['tag:"/"', 'tag=‘/’'],
  ['tag:a,"b",c', 'any(tag~‘a’ tag=‘b’ tag~‘c’)'],
  ['tag:', 'all()'],
  ['tag: graph', '‘graph’'],
  ['tag:"open', 'tag=‘open’', ['quote 4']],
  ['author:Erdős title:"graph theory" note:todo', 'all(author~‘erdos’ title~‘graph theory’ note~‘todo’)'],
  ['venue:"NeurIPS 2025" site:arxiv', 'all(venue=‘neurips 2025’ site~‘arxiv’)'],
  ['status:to-read,Reading', 'any(status to-read status reading)'],
  ['status:none priority:high', 'all(status null priority high)'],
  ['is:starred has:note has:tags is:read', 'all(has star has note has tag status read)'],
  ['year:2024', 'published 2024..2024'],
  ['year:2023..2025', 'published 2023..2025'],
  ['year:2023..', 'published 2023..'],
  ['year:..2024-3', 'published ..2024-03'],
  ['year:>=2020', 'published 2020..'],
  ['year:>2020', 'all(has date not(published ..2020))'],
  ['arxiv:2305.12345v2', 'identifier~‘arxiv:2305.12345’'],
  ['doi:10.1145/3292500', 'identifier~‘doi:10.1145/3292500’'],
  ['https://arxiv.org/pdf/2305.12345v2 graph', 'all(identifier~‘arxiv:2305.12345’ ‘graph’)'],
  ['"https://arxiv.org/abs/2305.12345"', '‘https://arxiv.org/abs/2305.12345’'],
  ['https://example.org/x', '‘https://example.org/x’'],
  // Parts that cannot be parsed are searched for as plain text.
  ['foo:bar', '‘foo:bar’', ['field 0 foo']],
  ['12:30 input/output', 'all(‘12:30’ ‘input/output’)'],
  ['Title: a subtitle', 'all(‘a’ ‘subtitle’)'],
  ['year:soon', '‘soon’', ['value 5 year soon']],
  ['year:2024-13', '‘2024-13’', ['value 5 year 2024-13']],
  ['is:,starred,new', 'any(has star ‘new’)', ['value 12 is new']],
  ['status:done (', '‘done’', ['value 7 status done', 'unclosed 12']],
];

describe('parseQuery', () => {
  test.each([
    ['wang 2020', 'all(‘wang’ any(‘2020’ published 2020..2020))'],
    ['1900', 'any(‘1900’ published 1900..1900)'],
    ['1899', '‘1899’'],
    ['2027', 'any(‘2027’ published 2027..2027)'],
    ['2028', '‘2028’'],
    ['-2020', 'not(any(‘2020’ published 2020..2020))'],
    ['"2020"', '‘2020’'],
    ['20201', '‘20201’'],
    ['title:2020', 'title~‘2020’'],
    ['c2020', '‘c2020’'],
  ])('a bare year in 2026: %j', (typed, expected) => {
    expect(short(parseQuery(typed, Date.UTC(2026, 5, 15)).expression)).toBe(expected);
  });

  test.each(cases)('%j', (typed, expected, problems = []) => {
    const query = parseQuery(typed);
    expect(short(query.expression)).toBe(expected);
    expect(
      query.problems.map(({ code, start, field, value }) =>
        [code, start, field, value].filter((each) => each !== undefined).join(' '),
      ),
    ).toEqual(problems);
  });

  test.each(['added', 'updated', 'starred', 'read'])('%s: takes times, and days from one to another', (field) => {
    const { expression, problems } = parseQuery(`${field}:2026-10-05..2026-10-11`);
    expect(problems).toEqual([]);
    expect(expression).toEqual({
      kind: 'time',
      field,
      from: new Date(2026, 9, 5).getTime(),
      before: new Date(2026, 9, 12).getTime(),
    });
  });

  test('times are in the user’s time zone', () => {
    const now = new Date(2026, 2, 31, 15, 30).getTime();
    const span = (value: string) => {
      const { expression } = parseQuery(`added:${value}`, now);
      return expression.kind === 'time' ? [expression.from, expression.before] : expression;
    };
    const at = (...parts: [number, number, number?]) => new Date(parts[0], parts[1] - 1, parts[2] ?? 1).getTime();
    expect(span('<7d')).toEqual([now - 7 * 86_400_000, undefined]);
    expect(span('>2w')).toEqual([undefined, now - 14 * 86_400_000]);
    expect(span('>1y')).toEqual([undefined, new Date(2025, 2, 31, 15, 30).getTime()]);
    expect(span('today')).toEqual([at(2026, 3, 31), undefined]);
    expect(span('yesterday')).toEqual([at(2026, 3, 30), at(2026, 3, 31)]);
    expect(span('2024')).toEqual([at(2024, 1), at(2025, 1)]);
    expect(span('2024-02')).toEqual([at(2024, 2), at(2024, 3)]);
    expect(span('2024-02-29')).toEqual([at(2024, 2, 29), at(2024, 3, 1)]);
    expect(span('2024..2024-03')).toEqual([at(2024, 1), at(2024, 4)]);
    expect(span('<2024')).toEqual([undefined, at(2024, 1)]);
    expect(span('>2024-03')).toEqual([at(2024, 4), undefined]);
  });

  test('parts are the ranges of the conditions that must hold', () => {
    const typed = 'graph  tag:"a b",c -(x OR y)';
    expect(parseQuery(typed).parts.map(({ start, end }) => typed.slice(start, end))).toEqual([
      'graph',
      'tag:"a b",c',
      '-(x OR y)',
    ]);
    expect(parseQuery('a OR b').parts).toEqual([]);
  });

  test('excluded terms are not highlighted', () => {
    expect(parseQuery('a -b title:c (d OR -e)').terms.map(({ text }) => text)).toEqual(['a', 'c', 'd']);
  });

  const signs = ['(', ')', '"', '-', '|', ':', ',', ' ', 'OR', 'NOT', '>', '..', 'é', '图', '\\', '{', '🎓', '\ud800', 'ا'];
  const soup = fc
    .array(fc.constantFrom(...signs, ...fields.map(({ name }) => `${name}:`), 'word', '2024', '7d', 'arxiv.org/abs/2305.12345'), {
      maxLength: 60,
    })
    .map((pieces) => pieces.join(''));

  test('accepts any text; problems and parts are inside it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (typed) => {
        const query = parseQuery(typed);
        for (const { start, end } of [...query.problems, ...query.parts]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
        for (const { text } of query.terms) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('words are searched for whatever else is wrong', () => {
    fc.assert(
      fc.property(soup, (typed) => {
        const query = parseQuery(`${typed} plainword`);
        const inPhrase = query.problems.some(({ code }) => code === 'quote');
        if (inPhrase || /(?:NOT|-)[\s(]*$/u.test(typed)) return;
        expect(JSON.stringify(query.expression)).toContain('plainword');
      }),
    );
  });

  test.each([
    ['quotes', '"'.repeat(10_001)],
    ['open parentheses', '('.repeat(10_000)],
    ['a word in each parenthesis', '(a '.repeat(3_333)],
    ['alternatives in each parenthesis', '(a|b '.repeat(2_000)],
    ['closing parentheses', ')'.repeat(10_000)],
    ['denials', '-'.repeat(10_000)],
    ['colons', 'tag:'.repeat(2_500)],
    ['commas', `tag:${','.repeat(10_000)}`],
    ['signs', '.*+?^$()|[]{}\\'.repeat(700)],
    ['words', Array.from({ length: 2_500 }, (_, index) => `w${index}`).join(' ')],
    ['TeX', '\\"{'.repeat(3_300)],
    ['dates', `year:${'2024..'.repeat(1_600)}`],
  ])('reads 10,000 characters of %s', (_, typed) => {
    const { problems, parts } = parseQuery(typed);
    for (const { end } of [...problems, ...parts]) expect(end).toBeLessThanOrEqual(typed.length);
  });
});

test.each([
  'doi:10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2',
  'doi:10.1175/1520-0477(1996)077%3C0437:TNYRP%3E2.0.CO;2',
  'doi:"10.1175/1520-0477(1996)077&lt;0437:TNYRP&gt;2.0.CO;2"',
  'doi:https://doi.org/10.1175/1520-0477(1996)077%3C0437%3ATNYRP%3E2.0.CO%3B2',
])('searches for a whole DOI: %s', (query) => {
  expect(parseQuery(query).expression).toMatchObject({
    field: 'identifier',
    text: searchable('doi:10.1175/1520-0477(1996)077<0437:tnyrp>2.0.co;2'),
  });
});
