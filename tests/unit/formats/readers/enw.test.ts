import { expect, test } from 'vitest';
import { enw } from '~/lib/formats/readers/enw';
import { codes, readAll, readOne } from './readAll';

test('Google Scholar', () => {
  expect(
    readOne(
      enw,
      '%0 Journal Article\n%T Deep learning\n%A LeCun, Yann\n%A Bengio, Yoshua\n%J nature\n%V 521\n%N 7553\n%P 436-444\n%@ 0028-0836\n%D 2015\n%I Nature Publishing Group\n',
    ).bibliography,
  ).toEqual({
    title: 'Deep learning',
    authors: [
      { name: 'Yann LeCun', given: 'Yann', family: 'LeCun' },
      { name: 'Yoshua Bengio', given: 'Yoshua', family: 'Bengio' },
    ],
    container: 'nature',
    venue: 'nature',
    volume: '521',
    issue: '7553',
    pages: '436-444',
    issn: '0028-0836',
    publisher: 'Nature Publishing Group',
    published: '2015',
    type: 'article-journal',
    links: {},
  });
});

test('EndNote: every tag, lines that go on, blank lines in an abstract', () => {
  const { entries, problems } = readAll(
    enw,
    `%0 Book Section
%A ATLAS Collaboration,
%E Roe, Rick
%D 2012
%8 May 3
%T A Chapter
%B The Book
%C Berlin
%I Springer
%P 3-9
%@ 978-3-642-00000-1
%R 10.1007/978-3-642-00000-1_2
%K one
two
%X First.

Second.
%Z my note
%U https://example.org/chapter
%U javascript:alert(1)
%[ April 5, 2020
%F roe2012
%L QA 9

%0 Patent
%T Thing
`,
  );
  expect(entries).toMatchObject([
    {
      at: { entry: 1, line: 1, key: 'roe2012' },
      bibliography: {
        title: 'A Chapter',
        type: 'chapter',
        container: 'The Book',
        authors: [{ name: 'ATLAS Collaboration' }],
        editors: [{ family: 'Roe' }],
        abstract: 'First.\n\nSecond.',
        published: '2012-05-03',
        accessed: '2020-04-05',
        citationKey: 'roe2012',
        extra: { '%L': 'QA 9' },
      },
      identifiers: ['doi:10.1007/978-3-642-00000-1_2'],
      marks: { keywords: ['one', 'two'], note: 'my note' },
    },
    { at: { entry: 2, line: 25 }, bibliography: { title: 'Thing', extra: { '%0': 'Patent' } } },
  ]);
  expect(codes(problems)).toEqual([['address', 'javascript:alert(1)']]);
});

test('refer: blank lines separate records', () => {
  const { entries } = readAll(enw, '%A M. E. Lesk\n%T Some Applications\n%J CSTR\n%D 1978\n\n%A Doe, J.\n%T Two\n%R Report 69\n');
  expect(entries.map(({ bibliography }) => bibliography)).toMatchObject([
    { title: 'Some Applications', container: 'CSTR', type: 'article-journal', published: '1978' },
    { title: 'Two', number: 'Report 69' },
  ]);
});

test.each([
  ['%0 Journal Article\n%T X', 1],
  ['%A X\n%T Y', 0.8],
  ['% Encoding: UTF-8\n@article{a,', 0],
])('recognises %j as %d', (text, sure) => expect(enw.recognise(text)).toBe(sure));
