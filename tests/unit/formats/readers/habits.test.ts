/** Habits of programs and publishers, each by the smallest entry that shows it. */
import { describe, expect, test } from 'vitest';
import { addresses } from '~/lib/formats/readers/addresses';
import { bibtex } from '~/lib/formats/readers/bibtex';
import { csl } from '~/lib/formats/readers/csl';
import { endnoteXml } from '~/lib/formats/readers/endnoteXml';
import { instapaper } from '~/lib/formats/readers/instapaper';
import type { Reader } from '~/lib/formats/readers/reader';
import { ris } from '~/lib/formats/readers/ris';
import { table } from '~/lib/formats/readers/table';
import { isNameOnly } from '~/lib/papers/merging/paperDetails';
import { readAll } from './readAll';

const first = (reader: Reader, text: string) => {
  const [entry] = readAll(reader, text).entries;
  if (!entry) throw new Error('The text has no entry.');
  return entry;
};
const bib = (fields: string, type = 'article') => first(bibtex, `@${type}{key2020, title={A Title of a Paper}, ${fields}}`);
const names = (authors: readonly { name: string }[]) => authors.map(({ name }) => name);

describe('BibTeX', () => {
  test('the month as a macro in braces, and groups with an escaped comma (JabRef)', () => {
    const entry = bib('year = {2020}, month = {#mar#}, groups = {Physics, To read\\, soon}');
    expect(entry.bibliography.published).toBe('2020-03');
    expect(entry.marks.collections).toEqual([['Physics'], ['To read, soon']]);
  });

  test.each([
    ['\\prl', 'Physical Review Letters'],
    ['\\aap', 'Astronomy and Astrophysics'],
    ['\\unknown', '\\unknown'],
  ])('the macro %s for a journal (ADS)', (macro, journal) => {
    expect(bib(`journal = {${macro}}`).bibliography.container).toBe(journal);
  });

  test('words between semicolons without spaces (IEEE), and between full-width ones', () => {
    expect(bib('keywords={Training;Neural networks;Models}').marks.keywords).toEqual(['Training', 'Neural networks', 'Models']);
    expect(bib('keywords={深度学习；图像识别，网络；视觉}').marks.keywords).toContain('深度学习');
  });

  test('numbers behind names (DBLP)', () => {
    expect(names(bib('author={Lei Ba 0002 and Wei Zhang 0012}').bibliography.authors)).toEqual(['Lei Ba', 'Wei Zhang']);
  });

  test.each([
    'John Smith, Jane Doe, Max Mustermann',
    'John Smith; Jane Doe; Max Mustermann',
    'John Smith, Jane Doe \\& Max Mustermann',
  ])('a list of names without `and`: %s', (list) => {
    expect(names(bib(`author={${list}}`).bibliography.authors)).toEqual(['John Smith', 'Jane Doe', 'Max Mustermann']);
  });

  test('a suffix between the names is no list', () => {
    expect(names(bib('author={King, Jr., Martin Luther}').bibliography.authors)).toEqual(['Martin Luther King Jr.']);
  });

  test('an identifier of arXiv in place of a serial number (Mendeley)', () => {
    expect(bib('isbn = {1406.2661}, issn = {10495258}').bibliography).toMatchObject({
      issn: '10495258',
      extra: { isbn: '1406.2661' },
    });
  });

  test('reading states of a plugin in the annotation (Better BibTeX)', () => {
    const { marks } = bib('annotation = {Read\\_Status: Read\\\\\nRead\\_Status\\_Date: 2024-01-02T03:04:05.678Z\\\\\nmy words}');
    expect(marks).toMatchObject({ status: 'read', readAt: Date.UTC(2024, 0, 2, 3, 4, 5, 678), note: 'my words' });
  });

  test('when and where a page was read', () => {
    const { bibliography } = bib(
      'howpublished = {Available at \\href{https://example.org/x}{Example}}, note = {[Online; accessed 19-July-2023]}',
      'misc',
    );
    expect(bibliography).toMatchObject({ accessed: '2023-07-19', links: { page: 'https://example.org/x' } });
  });

  test('elements of HTML and MathML in titles and abstracts', () => {
    const { bibliography } = first(
      bibtex,
      '@article{k, title={Some &lt;i&gt;in situ&lt;/i&gt; <inline-formula><tex-math notation="LaTeX">$\\ell _1$</tex-math></inline-formula>-Norm}, abstract={<h3>Purpose</h3><p>To test &amp; see that a < b</p>}}',
    );
    expect(bibliography).toMatchObject({
      title: 'Some in situ $\\ell _1$-Norm',
      abstract: 'Purpose\n\nTo test & see that a < b',
    });
  });
});

describe('RIS', () => {
  const record = (...lines: string[]) => first(ris, ['TY  - JOUR', 'TI  - A title', ...lines, 'ER  - '].join('\n'));

  test('a day without its year, an open end of pages (Web of Science)', () => {
    expect(record('DA  - JAN 28', 'PY  - 2016', 'SP  - 484', 'EP  - +').bibliography).toMatchObject({
      published: '2016-01-28',
      pages: '484+',
    });
  });

  test('all names and all words in one field (CNKI)', () => {
    const { bibliography, marks } = record('A1  - 李四;张三', 'KW  - 深度学习;神经网络');
    expect(names(bibliography.authors)).toEqual(['李四', '张三']);
    expect(marks.keywords).toEqual(['深度学习', '神经网络']);
  });
});

test("CSL-JSON: Crossref's types, groups, dates and JATS", () => {
  const { bibliography } = first(
    csl,
    '[{"type":"journal-article","title":["T"],"author":[{"name":"Big Group"}],"issued":{"date-parts":[[null]]},"published-print":{"date-parts":[[2019,3,1]]},"abstract":"<jats:title>Abstract</jats:title><jats:p>x &lt; y</jats:p>","DOI":"10.1000/cr"}]',
  );
  expect(bibliography).toMatchObject({
    type: 'article-journal',
    authors: [{ name: 'Big Group' }],
    published: '2019-03-01',
    abstract: 'Abstract\n\nx < y',
  });
});

test('EndNote XML: notes of Mendeley', () => {
  const { marks } = first(
    endnoteXml,
    '<xml><records><record><titles><title>A title</title></titles><notes>&lt;m:note&gt;My &lt;m:bold&gt;own&lt;/m:bold&gt; note&lt;/m:note&gt;</notes></record></records></xml>',
  );
  expect(marks.note).toBe('My own note');
});

describe('tables', () => {
  test('of Notion, with a state of reading', () => {
    const text = 'Name,Tags,URL,Status\nA Title of a Paper,"NLP, core",https://arxiv.org/abs/1706.03762,Read\n';
    expect(table.recognise(text)).toBeGreaterThan(0.2);
    expect(first(table, text)).toMatchObject({
      bibliography: { title: 'A Title of a Paper' },
      marks: { status: 'read', tags: ['NLP', 'core'] },
    });
  });

  test('of Scopus, with full names and all words', () => {
    const text =
      '"Authors","Author full names","Title","DOI","Author Keywords","Index Keywords"\n"Doe J.; Roe R.","Doe, Jane (57200000000); Roe, Richard (57200000001)","T","10.1016/j.x.2021.100","Alpha; Beta, Gamma","Delta"\n';
    const { bibliography, marks } = first(table, text);
    expect(names(bibliography.authors)).toEqual(['Jane Doe', 'Richard Roe']);
    expect(marks.keywords).toEqual(['Alpha', 'Beta, Gamma', 'Delta']);
  });

  test('of Instapaper: its folders are states', () => {
    const rows = (folder: string, tags = '[]') =>
      first(
        instapaper,
        `URL,Title,Selection,Folder,Timestamp,Tags\nhttps://arxiv.org/abs/1706.03762,T,,${folder},1600000000,${tags}\n`,
      );
    expect(rows('Unread', '"[""nlp"", ""to cite""]"').marks).toMatchObject({ status: 'to-read', tags: ['nlp', 'to cite'] });
    expect(rows('Archive').marks.status).toBe('read');
    expect(rows('Starred').marks.starred).toBe(true);
    expect(rows('Thesis').marks).toMatchObject({ collections: [['Thesis']], addedAt: 1_600_000_000_000 });
  });
});

test('a list in Markdown has its titles in bold', () => {
  const line = '- **LoRA: Low-Rank Adaptation**, *Hu et al.* ICLR 2022. [[paper](https://arxiv.org/abs/2106.09685)]';
  expect(first(addresses, line).bibliography.title).toBe('LoRA: Low-Rank Adaptation');
});

describe('an entry without a title', () => {
  test.each([
    ['doi={10.1000/xyz123}, journal={Nature}, volume=1', 'doi:10.1000/xyz123'],
    ['eprint={1706.03762}, archivePrefix={arXiv}', 'arXiv:1706.03762'],
    ['pmid={12345678}, year=2000', 'PMID:12345678'],
  ])('has the name of its identifier, by which it can be completed: %s', (fields, title) => {
    const { entries, problems } = readAll(bibtex, `@article{key, ${fields}}`);
    expect(entries[0]?.bibliography.title).toBe(title);
    expect(isNameOnly(title)).toBe(true);
    expect(problems).toMatchObject([{ code: 'untitled', values: [title], at: { line: 1 } }]);
  });

  test('and without an identifier is a problem with its line', () => {
    const { entries, problems } = readAll(ris, '\nTY  - JOUR\nPY  - 1999\nER  - \n');
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ code: 'untitled', at: { entry: 1, line: 2 } }]);
  });
});
