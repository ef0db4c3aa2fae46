import { describe, expect, test } from 'vitest';
import { ris } from '~/lib/formats/readers/ris';
import { codes, readAll, readOne } from './readAll';

const record = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('files of programs', () => {
  test('Zotero', () => {
    const entry = readOne(
      ris,
      record(
        'TY  - JOUR',
        'TI  - Deep learning',
        'AU  - LeCun, Yann',
        'AU  - Bengio, Yoshua',
        'AU  - Hinton, Geoffrey',
        'T2  - Nature',
        'AB  - Models of many layers learn representations.',
        'DA  - 2015/05//',
        'PY  - 2015',
        'DO  - 10.1038/nature14539',
        'VL  - 521',
        'IS  - 7553',
        'SP  - 436',
        'EP  - 444',
        'J2  - Nature',
        'LA  - en',
        'SN  - 0028-0836, 1476-4687',
        'UR  - https://www.nature.com/articles/nature14539',
        'Y2  - 2023/04/05/10:20:30',
        'L1  - files/12/LeCun.pdf',
        'N1  - <p>Read <b>again</b></p>\n<ul><li>one</li><li>two</li></ul>',
        'KW  - Computer science',
        'KW  - Mathematics',
        'ER  - ',
      ),
    );
    expect(entry.bibliography).toEqual({
      title: 'Deep learning',
      authors: [
        { name: 'Yann LeCun', given: 'Yann', family: 'LeCun' },
        { name: 'Yoshua Bengio', given: 'Yoshua', family: 'Bengio' },
        { name: 'Geoffrey Hinton', given: 'Geoffrey', family: 'Hinton' },
      ],
      abstract: 'Models of many layers learn representations.',
      container: 'Nature',
      venue: 'Nature',
      volume: '521',
      issue: '7553',
      pages: '436-444',
      issn: '0028-0836',
      language: 'en',
      published: '2015-05',
      accessed: '2023-04-05',
      type: 'article-journal',
      extra: { SN: '1476-4687' },
      links: { page: 'https://www.nature.com/articles/nature14539' },
    });
    expect(entry.identifiers).toEqual(['doi:10.1038/nature14539']);
    expect(entry.marks).toMatchObject({ keywords: ['Computer science', 'Mathematics'], note: 'Read **again**\n\n- one\n- two' });
  });

  test('EndNote: lines that go on, labels, databases, one space less', () => {
    const entry = readOne(
      ris,
      record(
        'TY  - JOUR',
        'AD  - Some Institute',
        'AN  - WOS:000348890300001',
        'AU  - Study Group,',
        'AU  - Maaten, L. van der, Jr.',
        'C2  - PMC1234567',
        'DA  - Jan 5',
        'DO  - doi:10.1000/182',
        'ID  - 42',
        'JF  - Journal of Full Names',
        'JA  - J Full Nam',
        'KW  - one',
        'two words',
        'three',
        'LB  - maaten2008',
        'N2  - First line',
        'second line.',
        '',
        'New paragraph.',
        'PY  - 2008',
        'SP  - 100-7',
        'T1  - A title',
        'that goes on',
        'ER  -',
      ),
    );
    expect(entry).toMatchObject({
      bibliography: {
        title: 'A title that goes on',
        authors: [{ name: 'Study Group' }, { given: 'L. van der', family: 'Maaten', suffix: 'Jr.' }],
        container: 'Journal of Full Names',
        abstract: 'First line second line.\n\nNew paragraph.',
        citationKey: 'maaten2008',
        pages: '100-7',
        published: '2008-01-05',
        extra: { AD: 'Some Institute', AN: 'WOS:000348890300001', JA: 'J Full Nam', ID: '42' },
      },
      identifiers: ['doi:10.1000/182', 'pmcid:PMC1234567'],
      marks: { keywords: ['one', 'two words', 'three'] },
    });
  });

  test('Mendeley, Scopus, IEEE, Springer, ProQuest', () => {
    const { entries, problems } = readAll(
      ris,
      [
        record(
          'TY  - JOUR',
          'T1  - Of Mendeley',
          'A1  - Doe, Jane',
          'Y1  - 2010///',
          'N2  - Short.',
          'KW  - k',
          'N1  - My note',
          'L1  - https://example.org/x.pdf',
          'ER  - ',
        ),
        record(
          'TY  - CONF',
          'TI  - Of Scopus',
          'AU  - Doe, J.',
          'T2  - Proc. Things',
          'PY  - 2011',
          'N1  - Cited By :5',
          'N1  - Export Date: 1 May 2020',
          'M3  - Conference Paper',
          'DB  - Scopus',
          'UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-1',
          'ER  -',
        ),
        record(
          'TY  - CONF',
          'TI  - Of IEEE',
          'T2  - 2019 IEEE Conference on X',
          'C3  - Proceedings of X',
          'SP  - 1',
          'EP  - 6',
          'AU  - J. Doe',
          'PY  - 2019',
          'KW  - a; b',
          'DO  - 10.1109/X.2019.1',
          'JO  - 2019 IEEE Conference on X',
          'Y1  - 20-22 May 2019',
          'ER  - ',
        ),
        record(
          'TY  - CHAP',
          'AU  - Doe, Jane',
          'ED  - Roe, Rick',
          'PY  - 2012',
          'DA  - 2012//',
          'TI  - Of Springer',
          'BT  - The Book',
          'SP  - 3',
          'EP  - 9',
          'PB  - Springer',
          'CY  - Berlin',
          'SN  - 978-3-642-00000-1',
          'UR  - https://doi.org/10.1007/978-3-642-00000-1_2',
          'DO  - 10.1007/978-3-642-00000-1_2',
          'ID  - Doe2012',
          'ER  - ',
        ),
        record(
          'TY  - THES',
          'AU  - Doe, Jane',
          'T1  - Of ProQuest',
          'PY  - 2013',
          'PB  - University of X',
          'M3  - Ph.D.',
          'ER  - ',
        ),
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ bibliography }) => bibliography)).toMatchObject([
      { title: 'Of Mendeley', published: '2010', abstract: 'Short.', links: { pdf: 'https://example.org/x.pdf' } },
      {
        title: 'Of Scopus',
        type: 'paper-conference',
        container: 'Proc. Things',
        extra: { N1: 'Cited By :5\nExport Date: 1 May 2020', M3: 'Conference Paper' },
      },
      {
        title: 'Of IEEE',
        container: 'Proceedings of X',
        event: '2019 IEEE Conference on X',
        pages: '1-6',
        published: '2019-05-20',
      },
      {
        title: 'Of Springer',
        type: 'chapter',
        container: 'The Book',
        editors: [{ family: 'Roe' }],
        isbn: '978-3-642-00000-1',
        place: 'Berlin',
        citationKey: 'Doe2012',
      },
      { title: 'Of ProQuest', type: 'thesis', publisher: 'University of X', extra: { M3: 'Ph.D.' } },
    ]);
    expect(entries[0]?.marks.note).toBe('My note');
    expect(entries[1]?.marks.note).toBe('');
    expect(entries[2]?.marks.keywords).toEqual(['a', 'b']);
  });
});

test('a missing end, an unknown type, spaces, small slips', () => {
  const { entries, problems } = readAll(
    ris,
    'some words\nTY  - JOUR\nTI  - One\nPY  - 2001\nTY  - PAT\nTI - Two\nID  - k\nER  - \n\nTY  -  JOUR \n TI   - Three\nID  - k\nUR  - file:///x\nER  - ',
  );
  expect(entries.map(({ bibliography }) => [bibliography.title, bibliography.type])).toEqual([
    ['One', 'article-journal'],
    ['Two', undefined],
    ['Three', 'article-journal'],
  ]);
  expect(entries[1]?.bibliography.extra).toEqual({ TY: 'PAT' });
  expect(problems.map(({ at }) => [at.entry, at.line])).toEqual([
    [1, 2],
    [3, 10],
    [3, 10],
  ]);
  expect(codes(problems)).toEqual([['unfinished'], ['repeatedKey', 'k'], ['address', 'file:///x']]);
});

test('10 MB in one field, and a million lines', () => {
  const { entries } = readAll(
    ris,
    `TY  - JOUR\nTI  - T\nAB  - ${'word '.repeat(2_000_000)}\nER  - \nTY  - JOUR\nTI  - U\nN1  - ${'x\n'.repeat(1_000_000)}\nER  - `,
  );
  expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(['T', 'U']);
});

test.each([
  ['TY  - JOUR\nTI', 1],
  ['\nTY - CPAPER\n', 1],
  ['AU  - X, Y\nER  - ', 0.8],
  ['@article{TY, ', 0],
  ['PMID- 12', 0],
])('recognises %j as %d', (text, sure) => expect(ris.recognise(text)).toBe(sure));
