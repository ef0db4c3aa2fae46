import { expect, test } from 'vitest';
import { bibNames } from '~/lib/formats/readers/bibtex/bibNames';
import { personOf } from '~/lib/formats/readers/kit/personOf';
import { authorName, displayName } from '~/lib/formats/writers/authorName';

/** Names as citations have them: family | given | suffix, or the whole name in braces. */
const namesOf = (value: string): string[] =>
  bibNames(value).map((name) => {
    const person = name === 'others' ? null : personOf(name);
    if (person === null) return '…';
    const parts = authorName(person);
    if ('literal' in parts) return `{${parts.literal}}`;
    return [[parts.particle, parts.family].filter(Boolean).join(' '), parts.given, parts.suffix].filter(Boolean).join(' | ');
  });

test.each([
  ['Donald E. Knuth', ['Knuth | Donald E.']],
  ['Knuth, Donald E. and Leslie Lamport', ['Knuth | Donald E.', 'Lamport | Leslie']],
  ['Ludwig van Beethoven', ['van Beethoven | Ludwig']],
  ['van Beethoven, Ludwig', ['van Beethoven | Ludwig']],
  ['{van Beethoven}, Ludwig', ['van Beethoven | Ludwig']],
  ['King, Jr., Martin Luther', ['King | Martin Luther | Jr.']],
  ['King, Martin Luther, Jr.', ['King | Martin Luther | Jr.']],
  ['Sammy Davis, Jr.', ['Davis | Sammy | Jr.']],
  ["Charles Louis Xavier Joseph {de la Vall{\\'e}e Poussin}", ['de la Vallée Poussin | Charles Louis Xavier Joseph']],
  ['{Barnes and Noble, Inc.} and Roe, Rick', ['{Barnes and Noble, Inc.}', 'Roe | Rick']],
  ['{ATLAS Collaboration}', ['{ATLAS Collaboration}']],
  ['{Plato}', ['{Plato}']],
  ["{\\'E}mile Zola", ['Zola | Émile']],
  ['M{\\"u}ller, Anna AND others', ['Müller | Anna', '…']],
  ['Doe, Jane\n and\n  Roe, Rick', ['Doe | Jane', 'Roe | Rick']],
  ['Anderson, Sandra and Band, Andy', ['Anderson | Sandra', 'Band | Andy']],
  ['family=Beethoven, given=Ludwig, prefix=van, useprefix=true', ['van Beethoven | Ludwig']],
  ['Smith, J., Jones, K., Brown, L.', ['Smith | J.', 'Jones | K.', 'Brown | L.']],
  ['Smith, John; Jones, Karl', ['Smith | John', 'Jones | Karl']],
  ['王小明 and 李四', ['{王小明}', '{李四}']],
  ['王, 小明', ['王 | 小明']],
  ['', []],
  [' and and ', []],
])('%j', (value, names) => expect(namesOf(value)).toEqual(names));

test('a name is shown in its spoken order', () => {
  const [name] = bibNames('van der Maaten, Laurens');
  const person = name && name !== 'others' ? personOf(name) : null;
  expect(person?.name).toBe('Laurens van der Maaten');
  expect(person && displayName(authorName(person))).toBe('Laurens van der Maaten');
});
