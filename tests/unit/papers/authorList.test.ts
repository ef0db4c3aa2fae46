import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuthorText, authorsIn } from '~/lib/papers/authorList';

const names = (text: string, kind?: AuthorText): string[] => authorsIn(text, kind).map(({ name }) => name);

describe('a list in one text', () => {
  test.each([
    ['Smith, A., Marks, K., Webber, M.', ['A. Smith', 'K. Marks', 'M. Webber']],
    ['Smith, A. B., Marks, K.-L., Webber, MN', ['A. B. Smith', 'K.-L. Marks', 'MN Webber']],
    ['Smith, Ann, Marks, Karl', ['Ann Smith', 'Karl Marks']],
    ['Smith, Ann M., Marks, Karl', ['Ann M. Smith', 'Karl Marks']],
    ['Smith, A. and Marks, K.', ['A. Smith', 'K. Marks']],
    ['Smith, A., Marks, K., and Webber, M.', ['A. Smith', 'K. Marks', 'M. Webber']],
    ['Smith, A., Marks, K. & Webber, M.', ['A. Smith', 'K. Marks', 'M. Webber']],
    ['Smith, Ann and Marks, Karl and Webber, Max', ['Ann Smith', 'Karl Marks', 'Max Webber']],
    ['Smith, Ann; Marks, Karl; Webber, Max', ['Ann Smith', 'Karl Marks', 'Max Webber']],
    ['Smith A, Marks K, Webber M', ['Smith A', 'Marks K', 'Webber M']],
    ['Ann Smith, Karl Marks', ['Ann Smith', 'Karl Marks']],
    ['Ann Smith, Karl Marks, Max Webber', ['Ann Smith', 'Karl Marks', 'Max Webber']],
    ['A. Smith, K. Marks', ['A. Smith', 'K. Marks']],
    ['A. Smith, K. Marks and M. Webber', ['A. Smith', 'K. Marks', 'M. Webber']],
    ['Ann Smith, Karl Marks, and Max Webber', ['Ann Smith', 'Karl Marks', 'Max Webber']],
    ['Ann Smith & Karl Marks', ['Ann Smith', 'Karl Marks']],
    ['Smith, Ann, Karl Marks, and Max Webber', ['Ann Smith', 'Karl Marks', 'Max Webber']],
    ['Smith, A., Marks, K., et al.', ['A. Smith', 'K. Marks']],
    ['Ann Smith et al', ['Ann Smith']],
    ['Ann Smith, Karl Marks, and 12 others', ['Ann Smith', 'Karl Marks']],
    ['van der Berg, J., de la Cruz, M.', ['J. van der Berg', 'M. de la Cruz']],
    ['García Márquez, Gabriel José', ['Gabriel José García Márquez']],
    ['García Márquez, G., Vargas Llosa, M.', ['G. García Márquez', 'M. Vargas Llosa']],
    ['García Márquez, Gabriel, Vargas Llosa, Mario', ['Gabriel García Márquez', 'Mario Vargas Llosa']],
    ['Jane Doe, MD, PhD, John Smith, MPH', ['Jane Doe', 'John Smith']],
    ['Jane Doe, MD and John Smith, PhD', ['Jane Doe', 'John Smith']],
    ['Doe, J., MD, Smith, K., PhD', ['J. Doe', 'K. Smith']],
    ['Smith, J., Jr., Marks, K.', ['J. Smith Jr.', 'K. Marks']],
    ['John Smith Jr., Karl Marks III', ['John Smith Jr.', 'Karl Marks III']],
    ['John Smith, Jr., Karl Marks, III', ['John Smith Jr.', 'Karl Marks III']],
    ['Smith, MD, Jones, AB', ['MD Smith', 'AB Jones']],
    ['王小明、李四、张三', ['王小明', '李四', '张三']],
    ['王小明，李四', ['王小明', '李四']],
    ['王小明；李四', ['王小明', '李四']],
    ['王, 小明', ['王小明']],
    ['A. Smith and the ATLAS Collaboration', ['A. Smith', 'the ATLAS Collaboration']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('one author', () => {
  test.each([
    ['Hopper, Grace', ['Grace Hopper']],
    ['Sample, Martin Luther, Jr.', ['Martin Luther Sample Jr.']],
    ['Sample, Jr., Martin Luther', ['Martin Luther Sample Jr.']],
    ['Example, Ada, PhD', ['Ada Example']],
    ['Jane Doe, PhD', ['Jane Doe']],
    ['Jane Doe MD', ['Jane Doe']],
    ['Prof. Dr. Jane Doe', ['Jane Doe']],
    ['Food and Drug Administration', ['Food and Drug Administration']],
    ['Centers for Disease Control and Prevention', ['Centers for Disease Control and Prevention']],
    ['National Oceanic and Atmospheric Administration', ['National Oceanic and Atmospheric Administration']],
    ['Department of Health and Human Services', ['Department of Health and Human Services']],
    ['Johnson & Johnson', ['Johnson & Johnson']],
    ['Barnes and Noble, Inc.', ['Barnes and Noble, Inc.']],
    ['The LIGO Scientific Collaboration', ['The LIGO Scientific Collaboration']],
    ['', []],
    ['et al.', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  test('with suffix and family name in their places', () => {
    expect(authorsIn('Sample, Martin Luther, Jr.')).toEqual([
      { name: 'Martin Luther Sample Jr.', family: 'Sample', given: 'Martin Luther', suffix: 'Jr.' },
    ]);
    expect(authorsIn('Example, Ada, PhD')).toEqual([{ name: 'Ada Example', family: 'Example', given: 'Ada' }]);
    expect(authorsIn('Smith, Ann, Marks, Karl')[1]).toEqual({ name: 'Karl Marks', family: 'Marks', given: 'Karl' });
  });

  test('in a page with one meta for each author', () => {
    expect(names('Morales Vega, Gabriel Tomás', 'one')).toEqual(['Gabriel Tomás Morales Vega']);
    expect(names('Smith, A., Marks, K.', 'one')).toEqual(['A. Smith', 'K. Marks']);
  });
});

test('names on a card are read in natural order', () => {
  expect(names('Moch Arif Bijaksana, Suyanto', 'people')).toEqual(['Moch Arif Bijaksana', 'Suyanto']);
  expect(names('Plato, Socrates', 'people')).toEqual(['Plato', 'Socrates']);
  expect(names('Jane Doe, PhD, John Smith Jr., Karl Marks, MD', 'people')).toEqual(['Jane Doe', 'John Smith Jr.', 'Karl Marks']);
  expect(names('Smith, A., Marks, K. and Webber, M.', 'people')).toEqual(['A. Smith', 'K. Marks', 'M. Webber']);
});

test('no part is empty, and a long line takes linear time', () => {
  const sign = fc.constantFrom(
    'Ann',
    'Smith',
    'A.',
    ',',
    ';',
    ' and ',
    '&',
    'Jr.',
    'PhD',
    '王',
    'van',
    'MD',
    ' ',
    '、',
    'et al.',
    '\n',
    '3',
    'Group',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), fc.constantFrom<AuthorText>('one', 'people', 'any'), (signs, kind) => {
      for (const author of authorsIn(signs.join(' '), kind)) for (const part of Object.values(author)) expect(part).not.toBe('');
    }),
    { numRuns: 1000 },
  );
  for (const unit of ['Smith, A., ', 'a', ' ', ',', 'and ', 'et al ', 'A. ', 'Jr ', 'van ', 'A']) authorsIn(unit.repeat(50_000));
});
