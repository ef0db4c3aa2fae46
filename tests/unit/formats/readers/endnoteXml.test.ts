import { expect, test } from 'vitest';
import { endnoteXml } from '~/lib/formats/readers/endnoteXml';
import { codes, readAll } from './readAll';

const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const record = `<record><database name="My.enl" path="C:\\My.enl">My.enl</database><source-app name="EndNote" version="20.4">EndNote</source-app><rec-number>7</rec-number>
<foreign-keys><key app="EN" db-id="x" timestamp="1600000000">7</key></foreign-keys><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('LeCun, Yann')}</author><author>${styled('Study Group,')}</author></authors><secondary-authors><author>${styled('Roe, Rick')}</author></secondary-authors></contributors>
<titles><title>${styled('Growth of ')}<style face="italic">E. coli</style>${styled(' &amp; others')}</title><secondary-title>${styled('Nature')}</secondary-title><alt-title>${styled('Nat.')}</alt-title></titles>
<periodical><full-title>${styled('Nature')}</full-title></periodical>
<pages>${styled('436-444')}</pages><volume>${styled('521')}</volume><number>${styled('7553')}</number>
<keywords><keyword>${styled('one')}</keyword><keyword>${styled('two words')}</keyword></keywords>
<dates><year>${styled('2015')}</year><pub-dates><date>${styled('May 28')}</date></pub-dates></dates>
<isbn>${styled('0028-0836&#xD;1476-4687 (Electronic)')}</isbn><accession-num>${styled('26017442')}</accession-num>
<abstract>${styled('First.&#xD;&#xD;Second.')}</abstract><notes>${styled('line one&#xD;line two')}</notes>
<urls><related-urls><url>${styled('https://www.nature.com/articles/nature14539')}</url></related-urls><pdf-urls><url>internal-pdf://123/a.pdf</url></pdf-urls></urls>
<custom2>PMC442760</custom2><electronic-resource-num>${styled('10.1038/nature14539')}</electronic-resource-num><language>en</language><label>lecun2015</label><work-type>Review</work-type></record>`;
const file = (records: string) => `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records}</records></xml>`;

test('a record of EndNote', () => {
  const { entries, problems } = readAll(endnoteXml, file(record));
  expect(entries).toEqual([
    {
      at: { entry: 1, line: 1, key: '7' },
      bibliography: {
        title: 'Growth of E. coli & others',
        authors: [
          { name: 'Yann LeCun', given: 'Yann', family: 'LeCun' },
          { name: 'Study Group', family: 'Study Group' },
        ],
        editors: [{ name: 'Rick Roe', given: 'Rick', family: 'Roe' }],
        container: 'Nature',
        venue: 'Nature',
        volume: '521',
        issue: '7553',
        pages: '436-444',
        issn: '0028-0836',
        abstract: 'First.\n\nSecond.',
        published: '2015-05-28',
        language: 'en',
        citationKey: 'lecun2015',
        type: 'article-journal',
        extra: { 'alt-title': 'Nat.', isbn: '1476-4687', 'accession-num': '26017442', 'work-type': 'Review' },
        links: { page: 'https://www.nature.com/articles/nature14539' },
      },
      identifiers: ['doi:10.1038/nature14539', 'pmcid:PMC442760'],
      marks: {
        addedAt: 1_600_000_000_000,
        keywords: ['one', 'two words'],
        tags: [],
        note: 'line one\nline two',
        collections: [],
      },
    },
  ]);
  expect(codes(problems)).toEqual([['address', 'internal-pdf://123/a.pdf']]);
});

test('a broken record costs no other', () => {
  const good = (title: string) =>
    `<record><ref-type name="Book">6</ref-type><titles><title>${title}</title><secondary-title>Series</secondary-title></titles></record>\n`;
  const { entries, problems } = readAll(
    endnoteXml,
    file(
      `\n${good('One')}<record><titles><title>Bad</titles>\n${good('Two')}<record>${'<x>'.repeat(10_000)}</record>\n${good('Three')}`,
    ),
  );
  expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(['One', 'Bad', 'Two', 'Three']);
  expect(entries[0]?.bibliography).toMatchObject({ type: 'book', extra: { 'secondary-title': 'Series' } });
  expect(problems.map(({ at, code }) => [at.entry, at.line, code])).toEqual([
    [2, 3, 'unfinished'],
    [4, 5, 'tooDeep'],
    [4, 5, 'untitled'],
  ]);
});

test.each([
  [file(record), 1],
  ['<rdf:RDF>', 0],
  ['TY  - JOUR', 0],
])('recognises %# as %d', (text, sure) => expect(endnoteXml.recognise(text)).toBe(sure));
