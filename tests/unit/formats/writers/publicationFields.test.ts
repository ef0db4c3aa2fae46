/** What a file or a page states of a publication leaves in each format, under the name by which other programs read it. */
import { expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/writers/bibtex';
import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import { ris } from '~/lib/formats/writers/ris';
import type { Paper } from '~/lib/papers/paper';
import { pandocReads, readWithBetterBibtex, readWithCitationJs, readWithPandoc } from './parsers';
import { bare, entryOf } from './sampleEntries';

const article: Partial<Paper> = {
  title: 'Deep learning',
  authors: [{ name: 'Yann LeCun' }, { name: 'Yoshua Bengio' }, { name: 'Geoffrey Hinton' }],
  identifiers: ['doi:10.1038/nature14539'],
  published: '2015-05-27',
  venue: 'Nature 2015',
  type: 'article-journal',
  container: 'Nature',
  volume: '521',
  issue: '7553',
  pages: '436-444',
  publisher: 'Springer Science and Business Media LLC',
  issn: '0028-0836',
  language: 'en',
  links: {},
};

const chapter: Partial<Paper> = {
  title: 'Learning internal representations by error propagation',
  authors: [{ name: 'David E. Rumelhart' }],
  identifiers: ['url:https://example.org/rumelhart'],
  published: '1986',
  type: 'chapter',
  container: 'Parallel Distributed Processing',
  editors: [{ name: 'James L. McClelland' }, { name: 'PDP Research Group' }],
  publisher: 'MIT Press',
  place: 'Cambridge, MA',
  edition: '2',
  isbn: '978-0-262-68053-0',
  accessed: '2026-11-20',
  extra: { series: 'Explorations', __proto__x: 'kept', keywords: 'not twice' },
  links: { page: 'https://example.org/rumelhart' },
};

test('an article in BibTeX', () => {
  const text = bibtex.write([entryOf(article)], bare);
  for (const line of [
    'journal = {Nature}',
    'volume = {521}',
    'number = {7553}',
    'pages = {436--444}',
    'issn = {0028-0836}',
    'publisher = {Springer Science and Business Media LLC}',
    'language = {en}',
  ])
    expect(text).toContain(`  ${line},\n`);
  expect(readWithBetterBibtex(text)).toMatchObject({ errors: [], entries: [{ fields: { journal: 'Nature', volume: '521' } }] });
});

test('a chapter in BibTeX, with the fields of the file it came from', () => {
  const text = bibtex.write([entryOf(chapter)], bare);
  expect(text).toMatch(/^@incollection\{/);
  for (const line of [
    'editor = {McClelland, James L. and {PDP Research Group}}',
    'booktitle = {Parallel Distributed Processing}',
    'publisher = {MIT Press}',
    'address = {Cambridge, MA}',
    'edition = {2}',
    'isbn = {978-0-262-68053-0}',
    'urldate = {2026-11-20}',
    'series = {Explorations}',
  ])
    expect(text).toContain(`  ${line},\n`);
  expect(text).not.toContain('not twice');
});

test('a report has its number, an article the number of an article', () => {
  const report = bibtex.write([entryOf({ ...article, type: 'report', issue: undefined, number: 'TR-7' })], bare);
  expect(report).toContain('  number = {TR-7},\n');
  const numbered = bibtex.write([entryOf({ ...article, number: 'e0123' })], bare);
  expect(numbered).toContain('  number = {7553},\n  eid = {e0123},\n');
});

test('both in CSL-JSON', () => {
  expect(JSON.parse(csl.write([entryOf(article), entryOf(chapter)], bare))).toMatchObject([
    {
      'container-title': 'Nature',
      volume: '521',
      issue: '7553',
      page: '436-444',
      ISSN: '0028-0836',
      publisher: article.publisher,
    },
    {
      'container-title': 'Parallel Distributed Processing',
      editor: [{ family: 'McClelland', given: 'James L.' }, { literal: 'PDP Research Group' }],
      'publisher-place': 'Cambridge, MA',
      edition: '2',
      ISBN: '978-0-262-68053-0',
      accessed: { 'date-parts': [[2026, 11, 20]] },
      custom: chapter.extra,
    },
  ]);
});

test('both in RIS, with pages in two lines only where they are a range', () => {
  const lines = ris.write([entryOf(article)], bare).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining(['T2  - Nature', 'VL  - 521', 'IS  - 7553', 'SP  - 436', 'EP  - 444', 'SN  - 0028-0836', 'LA  - en']),
  );
  const odd = ris.write([entryOf({ ...article, pages: '1-4, 9' })], bare).split('\r\n');
  expect(odd).toContain('SP  - 1-4, 9');
  expect(odd.some((line) => line.startsWith('EP'))).toBe(false);
  expect(ris.write([entryOf(chapter)], bare)).toContain('ED  - McClelland, James L.\r\nED  - PDP Research Group\r\n');
});

test('other programs read them', (ctx) => {
  expect(readWithCitationJs(ris.write([entryOf(article)], bare), '@ris/file')[0]).toMatchObject({
    'container-title': 'Nature',
    volume: '521',
    issue: '7553',
    page: '436-444',
  });
  if (!pandocReads('ris')) ctx.skip('pandoc is not installed, or too old for RIS');
  const expected = { 'container-title': 'Nature', volume: '521', issue: '7553' };
  expect(readWithPandoc(bibtex.write([entryOf(article)], bare), 'biblatex')[0]).toMatchObject(expected);
  expect(readWithPandoc(csl.write([entryOf(article)], bare), 'csljson')[0]).toMatchObject(expected);
  expect(readWithPandoc(ris.write([entryOf(article)], bare), 'ris')[0]).toMatchObject(expected);
});

test('a stated place of publication is written instead of the words of a card, and a spreadsheet has both', () => {
  const [head = '', row = ''] = csv.write([entryOf(article)], bare).split('\r\n');
  const cells = Object.fromEntries(head.split(',').map((name, at) => [name.replace(/^\ufeff/, ''), row.split(',')[at]]));
  expect(cells).toMatchObject({ '"venue"': '"Nature 2015"', '"container"': '"Nature"', '"volume"': '"521"' });
  const thesis = bibtex.write(
    [entryOf({ ...article, type: 'thesis', container: undefined, publisher: undefined, venue: 'MIT' })],
    bare,
  );
  expect(thesis).toContain('  school = {MIT},\n');
});
