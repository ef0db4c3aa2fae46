import { expect, test } from 'vitest';
import { nbib } from '~/lib/formats/readers/nbib';
import { readAll, readOne } from './readAll';

const whole = `
PMID- 15003161
OWN - NLM
STAT- MEDLINE
DCOM- 20040401
IS  - 0028-0836 (Print)
IS  - 0028-0836 (Linking)
VI  - 428
IP  - 6978
DP  - 2004 Mar 4
TI  - A structured title that is
      longer than one line.
PG  - 101-15
LID - 10.1038/nature02388 [doi]
AB  - BACKGROUND: Words of the
      abstract go on.
FAU - King, Martin Luther Jr
AU  - King ML Jr
FAU - van der Berg, Anna
AU  - van der Berg A
CN  - Human Study Consortium
LA  - eng
PT  - Journal Article
PT  - Review
PL  - England
TA  - Nature
JT  - Nature
MH  - *Genes
MH  - Humans/genetics
OT  - own words
PMC - PMC442760
MID - NIHMS123
AID - nature02388 [pii]
AID - 10.1038/nature02388 [doi]
SO  - Nature. 2004 Mar 4;428(6978):101-15.
`;

test('a record of PubMed', () => {
  expect(readOne(nbib, whole)).toEqual({
    at: { entry: 1, line: 2, key: '15003161' },
    bibliography: {
      title: 'A structured title that is longer than one line.',
      authors: [
        { name: 'Martin Luther King Jr', given: 'Martin Luther', family: 'King', suffix: 'Jr' },
        { name: 'Anna van der Berg', given: 'Anna', family: 'van der Berg' },
        { name: 'Human Study Consortium', family: 'Human Study Consortium' },
      ],
      abstract: 'BACKGROUND: Words of the abstract go on.',
      container: 'Nature',
      venue: 'Nature',
      volume: '428',
      issue: '6978',
      pages: '101-115',
      issn: '0028-0836',
      language: 'en',
      place: 'England',
      published: '2004-03-04',
      type: 'article-journal',
      extra: { PT: 'Review', MID: 'NIHMS123' },
      links: {},
    },
    identifiers: ['doi:10.1038/nature02388', 'pmid:15003161', 'pmcid:PMC442760'],
    marks: { keywords: ['Genes', 'Humans/genetics', 'own words'], tags: [], note: '', collections: [] },
  });
});

test('records follow each other without a sign; short names where there are no others', () => {
  const { entries, problems } = readAll(
    nbib,
    'PMID- 1\nTI  - One\nAU  - Doe JA\nPT  - Preprint\n\nPMID- 2\nTI  - Two\nDP  - 1998 Dec-1999 Jan\nPMID- 3\nBTI - A Book\nPT  - Book\nISBN- 9780874216561\n',
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ bibliography }) => bibliography)).toMatchObject([
    { title: 'One', authors: [{ name: 'Doe JA' }], type: 'article' },
    { title: 'Two', published: '1998', type: 'article-journal' },
    { title: 'A Book', type: 'book', isbn: '9780874216561' },
  ]);
});

test.each([
  [whole, 1],
  ['PMID: 123', 0],
  ['TY  - JOUR', 0],
])('recognises %j as %d', (text, sure) => expect(nbib.recognise(text)).toBe(sure));
