import { describe, expect, test } from 'vitest';
import { authorName, displayName, familyOf } from '~/lib/formats/writers/authorName';

const family = (name: string): string => familyOf(authorName({ name }));

describe('particles belong to the family name, in upper and lower case', () => {
  test.each([
    ['Nico Van de Weghe', 'Van de Weghe', 'Nico'],
    ['Guy Van den Broeck', 'Van den Broeck', 'Guy'],
    ['El Mahdi El Mhamdi', 'El Mhamdi', 'El Mahdi'],
    ['Dirk Vander Elst', 'Vander Elst', 'Dirk'],
    ['GUY VAN DEN BROECK', 'VAN DEN BROECK', 'GUY'],
    ['Guy van Den Broeck', 'van Den Broeck', 'Guy'],
    ['Laurens van der Maaten', 'van der Maaten', 'Laurens'],
    ['Pieter Van Der Berg', 'Van Der Berg', 'Pieter'],
    ['Jacobus Henricus van ’t Hoff', 'van ’t Hoff', 'Jacobus Henricus'],
    ["Jan in 't Veld", "in 't Veld", 'Jan'],
    ['Luc Op de Beeck', 'Op de Beeck', 'Luc'],
    ['Luc De Raedt', 'De Raedt', 'Luc'],
    ['Ludwig von der Mühll', 'von der Mühll', 'Ludwig'],
    ['Ernst Von Glasersfeld', 'Von Glasersfeld', 'Ernst'],
    ['Karl zu Guttenberg', 'zu Guttenberg', 'Karl'],
    ['Ana dos Santos', 'dos Santos', 'Ana'],
    ['Ana Dos Santos', 'Dos Santos', 'Ana'],
    ['João da Silva', 'da Silva', 'João'],
    ['Maria de la Cruz', 'de la Cruz', 'Maria'],
    ['Pedro De La Cruz', 'De La Cruz', 'Pedro'],
    ['Juan de los Ríos', 'de los Ríos', 'Juan'],
    ['María del Carmen García López', 'López', 'María del Carmen García'],
    ['Santiago Ramón y Cajal', 'Ramón y Cajal', 'Santiago'],
    ['Fabio Della Porta', 'Della Porta', 'Fabio'],
    ['Andrea Dal Pozzo', 'Dal Pozzo', 'Andrea'],
    ['Leonardo Da Vinci', 'Da Vinci', 'Leonardo'],
    ['Yann Le Cun', 'Le Cun', 'Yann'],
    ['Jean de La Fontaine', 'de La Fontaine', 'Jean'],
    ['Jean d’Alembert', 'd’Alembert', 'Jean'],
    ["Jean D'Alembert", "D'Alembert", 'Jean'],
    ['Antoine de Saint-Exupéry', 'de Saint-Exupéry', 'Antoine'],
    ['Jane St. John', 'St. John', 'Jane'],
    ["Sean O'Neil", "O'Neil", 'Sean'],
    ['Muhammad al-Khwarizmi', 'al-Khwarizmi', 'Muhammad'],
    ['Ahmed Al-Sayed', 'Al-Sayed', 'Ahmed'],
    ['Mohammed Al Sayed', 'Al Sayed', 'Mohammed'],
    ['Mohammed bin Salman', 'bin Salman', 'Mohammed'],
    ['Naser Abu Zayd', 'Abu Zayd', 'Naser'],
    ['Ahmed Ben Bella', 'Ben Bella', 'Ahmed'],
    ['Shai Ben-David', 'Ben-David', 'Shai'],
    ['van Gogh', 'van Gogh', undefined],
    ['Van de Weghe, Nico', 'Van de Weghe', 'Nico'],
    ['De la Cruz, Ana María', 'De la Cruz', 'Ana María'],
  ])('%s', (name, last, given) => {
    expect(family(name)).toBe(last);
    const found = authorName({ name });
    expect('literal' in found ? undefined : found.given).toBe(given);
  });

  test('also where a page includes them in the given name', () => {
    expect(familyOf(authorName({ name: 'Nico Van de Weghe', given: 'Nico Van', family: 'de Weghe' }))).toBe('Van de Weghe');
    expect(familyOf(authorName({ name: 'Guy Van den Broeck', given: 'Guy Van den', family: 'Broeck' }))).toBe('Van den Broeck');
  });
});

describe('a given name that looks like a particle remains a given name', () => {
  test.each([
    ['Van Nguyen', 'Nguyen', 'Van'],
    ['Ben Taskar', 'Taskar', 'Ben'],
    ['Al Gore', 'Gore', 'Al'],
    ['Le Song', 'Song', 'Le'],
    ['Mai La', 'La', 'Mai'],
    ['Di He', 'He', 'Di'],
    ['Du Tran', 'Tran', 'Du'],
    ['Da Li', 'Li', 'Da'],
    ['Hai Bin Wang', 'Wang', 'Hai Bin'],
    ['Nguyen Van Nam', 'Nam', 'Nguyen Van'],
    ['Huy Van Nguyen', 'Nguyen', 'Huy Van'],
    ['Quoc V. Le', 'Le', 'Quoc V.'],
    ['Weinan E', 'E', 'Weinan'],
    ['Karen Ai', 'Ai', 'Karen'],
  ])('%s', (name, last, given) => expect(authorName({ name })).toEqual({ family: last, given }));
});

describe('suffixes and degrees', () => {
  test.each([
    ['Jones JA Jr', { family: 'Jones', given: 'JA', suffix: 'Jr' }],
    ['Grimaldi RA 3rd', { family: 'Grimaldi', given: 'RA', suffix: '3rd' }],
    ['Kim J-H', { family: 'Kim', given: 'J-H' }],
    ['van der Berg J Jr', { family: 'Berg', given: 'J', particle: 'van der', suffix: 'Jr' }],
    ['Smith J', { family: 'Smith', given: 'J' }],
    ['Smith J. A.', { family: 'Smith', given: 'J. A.' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['John Smith 2nd', { family: 'Smith', given: 'John', suffix: '2nd' }],
    ['Smith Sr., John', { family: 'Smith', given: 'John', suffix: 'Sr.' }],
    ['Smith, John III', { family: 'Smith', given: 'John', suffix: 'III' }],
    ['Smith, J. A., 3rd', { family: 'Smith', given: 'J. A.', suffix: '3rd' }],
    ['Example, Ada, PhD', { family: 'Example', given: 'Ada' }],
    ['Jane Doe, PhD', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe MD', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, MD, PhD', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe MD PhD', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, M.D., Ph.D.', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, Ph. D.', { family: 'Doe', given: 'Jane' }],
    ['Doe, Jane, MD/PhD', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, MSc, FRS', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe DPhil', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, RN, MPH', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe, MA', { family: 'Doe', given: 'Jane' }],
    ['Prof. Dr. Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Dr. Jane Doe, Jr., MD', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['Doe, Prof. Jane', { family: 'Doe', given: 'Jane' }],
    ['Smith, MD', { family: 'Smith', given: 'MD' }],
    ['Smith MD', { family: 'Smith', given: 'MD' }],
    ['Jack Ma', { family: 'Ma', given: 'Jack' }],
    ['Vi Do', { family: 'Do', given: 'Vi' }],
  ])('%s', (name, parts) => expect(authorName({ name })).toEqual(parts));

  test('of a name that the page splits', () => {
    const king = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
    expect(authorName({ name: 'Martin Luther King Jr.', ...king })).toEqual(king);
    expect(authorName({ name: 'Martin Luther King Jr.', family: 'King Jr.', given: 'Martin Luther' })).toEqual(king);
    expect(authorName({ name: 'Martin Luther King Jr.', family: 'King', given: 'Martin Luther, Jr.' })).toEqual(king);
    expect(authorName({ name: 'Jane Doe', family: 'Doe, PhD', given: 'Jane' })).toEqual({ family: 'Doe', given: 'Jane' });
    expect(displayName(authorName({ name: 'King', ...king }))).toBe('Martin Luther King Jr.');
  });

  test('do not turn a group into a person', () => {
    for (const name of ['Barnes and Noble, Inc.', 'Study Group III', 'The Jr Scientists Network', 'ATLAS Collaboration'])
      expect(authorName({ name })).toEqual({ literal: name });
  });
});
