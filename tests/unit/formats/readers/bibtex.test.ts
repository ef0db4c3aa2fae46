import { describe, expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/readers/bibtex';
import { codes, readAll, readOne } from './readAll';

describe('files of programs', () => {
  test('Google Scholar', () => {
    expect(
      readOne(
        bibtex,
        `@article{vaswani2017attention,
  title={Attention is all you need},
  author={Vaswani, Ashish and Shazeer, Noam and others},
  journal={arXiv preprint arXiv:1706.03762},
  year={2017}
}`,
      ),
    ).toEqual({
      at: { entry: 1, line: 1, key: 'vaswani2017attention' },
      bibliography: {
        title: 'Attention is all you need',
        citationKey: 'vaswani2017attention',
        authors: [
          { name: 'Ashish Vaswani', given: 'Ashish', family: 'Vaswani' },
          { name: 'Noam Shazeer', given: 'Noam', family: 'Shazeer' },
        ],
        authorCount: 3,
        published: '2017',
        type: 'article',
        extra: { journal: 'arXiv preprint arXiv:1706.03762' },
        links: {},
      },
      identifiers: ['arxiv:1706.03762'],
      marks: { keywords: [], tags: [], note: '', collections: [] },
    });
  });

  test('DBLP: crossref, braces, addresses', () => {
    const { entries, problems } = readAll(
      bibtex,
      `@inproceedings{DBLP:conf/nips/VaswaniSPUJGKP17,
  author    = {Ashish Vaswani and
               Noam Shazeer and
               {\\L}ukasz Kaiser},
  title     = {Attention is All you Need},
  pages     = {5998--6008},
  url       = {https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html},
  timestamp = {Thu, 21 Jan 2021 15:15:21 +0100},
  crossref  = {DBLP:conf/nips/2017},
  bibsource = {dblp computer science bibliography, https://dblp.org}
}

@proceedings{DBLP:conf/nips/2017,
  editor    = {Isabelle Guyon and Ulrike von Luxburg},
  title     = {Advances in Neural Information Processing Systems 30},
  year      = {2017},
  isbn      = {978-1-5108-6096-4},
  doi       = {10.5555/parent}
}
@article{DBLP:journals/corr/KingmaB14, author = {Diederik P. Kingma}, title = {Adam}, journal = {CoRR}, volume = {abs/1412.6980}, year = {2014}}
`,
    );
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(3);
    expect(entries[0]?.bibliography).toMatchObject({
      title: 'Attention is All you Need',
      type: 'paper-conference',
      container: 'Advances in Neural Information Processing Systems 30',
      authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }, { name: 'Łukasz Kaiser' }],
      editors: [{ name: 'Isabelle Guyon' }, { name: 'Ulrike von Luxburg' }],
      pages: '5998-6008',
      published: '2017',
      isbn: '978-1-5108-6096-4',
    });
    expect(entries[0]?.identifiers).not.toContain('doi:10.5555/parent');
    expect(entries[1]?.bibliography).toMatchObject({
      type: 'book',
      title: 'Advances in Neural Information Processing Systems 30',
    });
    expect(entries[2]).toMatchObject({
      identifiers: ['arxiv:1412.6980'],
      bibliography: { type: 'article', extra: { volume: 'abs/1412.6980' } },
    });
    expect(entries[2]?.bibliography.container).toBeUndefined();
  });

  test('JabRef: groups as a tree, special fields, comments', () => {
    const { entries, problems } = readAll(
      bibtex,
      `% Encoding: UTF-8

@Article{Müller2020,
  author           = {M{\\"{u}}ller, Anna and \\'{E}mile Zola},
  date             = {2020-03-15},
  journaltitle     = {Zeitschrift f{\\"u}r {\\"O}konomie},
  title            = {{\\"U}ber {TeX} und die 50\\,\\% -- eine {\\ss}-Frage},
  comment          = {read twice

* good},
  creationdate     = {2021-05-06T10:20:30},
  groups           = {Deep, Sub\\_Topic},
  file             = {:Müller2020.pdf:PDF},
  keywords         = {economics, {North, South}, prio},
  langid           = {ngerman},
  number           = {3},
  owner            = {anna},
  priority         = {prio1},
  ranking          = {rank5},
  readstatus       = {read},
  volume           = {12},
}

@Comment{jabref-meta: databaseType:biblatex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Top\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;
2 StaticGroup:Deep\\;0\\;0\\;\\;\\;\\;;
1 KeywordGroup:Other\\;0\\;keywords\\;x\\;0\\;0\\;1\\;\\;\\;\\;;
}
`,
    );
    expect(problems).toEqual([]);
    expect(entries[0]).toEqual({
      at: { entry: 1, line: 3, key: 'Müller2020' },
      bibliography: {
        title: 'Über TeX und die 50 % – eine ß-Frage',
        citationKey: 'Müller2020',
        authors: [{ name: 'Anna Müller', given: 'Anna', family: 'Müller' }, { name: 'Émile Zola' }],
        published: '2020-03-15',
        type: 'article-journal',
        container: 'Zeitschrift für Ökonomie',
        venue: 'Zeitschrift für Ökonomie',
        volume: '12',
        issue: '3',
        language: 'de',
        extra: { owner: 'anna', ranking: 'rank5' },
        links: {},
      },
      identifiers: [],
      marks: {
        starred: true,
        status: 'read',
        priority: 'high',
        addedAt: Date.UTC(2021, 4, 6, 10, 20, 30),
        keywords: ['economics', 'North, South', 'prio'],
        tags: [],
        note: 'read twice\n\n* good',
        collections: [['Top', 'Deep'], ['Sub_Topic']],
      },
    });
  });

  test('old JabRef and BibDesk keep the members of groups in comments', () => {
    const { entries } = readAll(
      bibtex,
      `@article{a, title={A}, date-added = {2017-06-12 10:00:00 +0200}, bdsk-url-1 = {https://example.org/a/b}, bdsk-file-1 = {YnBsaXN0}, read = {1}, rating = {2}}
@comment{jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:One\\;0\\;a\\;b\\;;
}
@comment{BibDesk Static Groups{
<plist><array><dict><key>group name</key><string>Mine</string><key>keys</key><string>a,c</string></dict></array></plist>
}}`,
    );
    expect(entries[0]?.marks).toMatchObject({
      collections: [['One'], ['Mine']],
      addedAt: Date.UTC(2017, 5, 12, 8),
      status: 'read',
    });
    expect(entries[0]?.bibliography).toMatchObject({ links: { page: 'https://example.org/a/b' }, extra: { rating: '2' } });
  });

  test('Mendeley', () => {
    const entry = readOne(
      bibtex,
      `@article{Doe2015,
abstract = {We show {\\textless}b{\\textgreater}more{\\textless}/b{\\textgreater} than 5{\\%} of a{\\_}b.},
annote = {From Duplicate 1 (x)

Mine},
archivePrefix = {arXiv},
arxivId = {1502.03167},
author = {Doe, J. and {Van Dam}, A.},
doi = {10.1000/a{\\_}b},
eprint = {1502.03167},
file = {:home/x.pdf:pdf},
isbn = {9780874216561},
issn = {0717-6163},
journal = {J. of Things},
keywords = {icle,one two},
mendeley-groups = {Thesis/Chapter 1,Reading},
mendeley-tags = {own tag},
month = {feb},
pages = {81--87},
pmid = {15003161},
title = {{A title of Mendeley}},
url = {http://arxiv.org/abs/1502.03167 http://example.org/x},
year = {2015}
}`,
    );
    expect(entry.bibliography).toMatchObject({
      title: 'A title of Mendeley',
      abstract: 'We show more than 5% of a_b.',
      authors: [
        { name: 'J. Doe', given: 'J.', family: 'Doe' },
        { name: 'A. Van Dam', given: 'A.', family: 'Van Dam' },
      ],
      isbn: '9780874216561',
      issn: '0717-6163',
      published: '2015-02',
      type: 'article-journal',
    });
    expect(entry.identifiers).toEqual(['arxiv:1502.03167', 'doi:10.1000/a_b', 'pmid:15003161']);
    expect(entry.marks).toMatchObject({
      keywords: ['icle', 'one two'],
      tags: ['own tag'],
      note: 'From Duplicate 1 (x)\n\nMine',
      collections: [['Thesis', 'Chapter 1'], ['Reading']],
    });
  });

  test('Better BibTeX for Zotero', () => {
    const entry = readOne(
      bibtex,
      `@online{lecunNotes2022,
  type = {Preprint},
  title = {A Path towards {{Autonomous Machine Intelligence}}: {{Version}} 0.9.2},
  shorttitle = {A Path},
  author = {family=Aalst, given=Wil M. P., prefix=van der, useprefix=true and {OpenAI Team}},
  date = {2022-06-27},
  eprint = {2306.02572v1},
  eprinttype = {arXiv},
  eprintclass = {cs.LG},
  url = {http://arxiv.org/abs/2306.02572},
  urldate = {2023-07-01},
  langid = {english},
  pubstate = {prepublished},
  keywords = {Computer Science - Machine Learning},
  annotation = {A thought.},
  note = {Citation Key: lecunNotes2022\\\\
PMID: 1234567}
}`,
    );
    expect(entry.bibliography).toMatchObject({
      title: 'A Path towards Autonomous Machine Intelligence: Version 0.9.2',
      authors: [
        { name: 'Wil M. P. van der Aalst', family: 'van der Aalst' },
        { name: 'OpenAI Team', family: 'OpenAI Team' },
      ],
      type: 'article',
      accessed: '2023-07-01',
      language: 'en',
      categories: ['cs.LG'],
      extra: { type: 'Preprint', shorttitle: 'A Path', pubstate: 'prepublished' },
    });
    expect(entry.identifiers).toEqual(['arxiv:2306.02572', 'pmid:1234567']);
    expect(entry.marks).toMatchObject({ note: 'A thought.', keywords: ['Computer Science - Machine Learning'] });
  });
});

test('ADS, and Web of Science', () => {
  const { entries, problems } = readAll(
    bibtex,
    `@ARTICLE{2017arXiv170603762V,
       author = {{Vaswani}, Ashish and {Abbott}, B.~P.},
        title = "{Attention Is All You Need}",
      journal = {arXiv e-prints},
         year = 2017,
        month = jun,
          eid = {arXiv:1706.03762},
        pages = {arXiv:1706.03762},
archivePrefix = {arXiv},
       eprint = {1706.03762},
 primaryClass = {cs.CL}
}
@article{ WOS:000348890300001,
Author = {LeCun, Yann},
Title = {{Deep learning}},
Journal = {{NATURE}},
Year = {{2015}},
Month = {{MAY 28}},
EISSN = {{1476-4687}},
Unique-ID = {{WOS:000348890300001}},
}`,
  );
  expect(problems).toEqual([]);
  expect(entries[0]).toMatchObject({
    bibliography: { authors: [{ name: 'Ashish Vaswani' }, { name: 'B. P. Abbott' }], type: 'article', published: '2017-06' },
    identifiers: ['arxiv:1706.03762'],
  });
  expect(entries[0]?.bibliography.pages).toBeUndefined();
  expect(entries[1]?.bibliography).toMatchObject({
    title: 'Deep learning',
    citationKey: 'WOS:000348890300001',
    published: '2015-05-28',
    issn: '1476-4687',
    extra: { 'unique-id': 'WOS:000348890300001' },
  });
});

describe('the grammar', () => {
  test('strings, concatenation, parentheses, months, comments', () => {
    const { entries, problems } = readAll(
      bibtex,
      `@string{jmlr = "Journal of " # {Machine Learning Research}}
@STRING(me = "Me, Myself")
Text between, with an @ and mail@example.org {braces}.
@article(key1, author = me, title = "A " # {B} # " C", journal = jmlr, month = "3~" # jun, year = 2019)
%@article{gone, title = {Gone}}
@comment{@article{alsoGone, title = {x}}}
@preamble{"\\newcommand{\\x}{y}"}
@misc{key2, title = {With "quotes" in it}, title = {Second}, year = 1999
}`,
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ bibliography }) => bibliography)).toMatchObject([
      {
        title: 'A B C',
        container: 'Journal of Machine Learning Research',
        published: '2019-06-03',
        authors: [{ name: 'Myself Me' }],
      },
      { title: 'With "quotes" in it', published: '1999', extra: { title: 'Second' } },
    ]);
  });

  test('a book that names itself for its chapters is in no other book', () => {
    const { entries } = readAll(
      bibtex,
      `@incollection{part, title = {Part}, crossref = {whole}}
@book{whole, title = {The Whole}, booktitle = {The {W}hole}, editor = {Ed, A.}, year = 2001}`,
    );
    expect(entries.map(({ bibliography: { title, container, venue } }) => [title, container, venue])).toEqual([
      ['Part', 'The Whole', 'The Whole'],
      ['The Whole', undefined, undefined],
    ]);
  });

  test('xdata, chains of crossref, circles, missing parents', () => {
    const { entries, problems } = readAll(
      bibtex,
      `@xdata{pub, publisher = {Springer}, location = {Berlin}}
@book{whole, title = {The Whole}, subtitle = {Of It}, editor = {Ed, A.}, date = {2001}, xdata = {pub}, crossref = {part}}
@incollection{part, title = {Part}, crossref = {WHOLE}, pages = {1-2}}
@inbook{lost, title = {Lost}, crossref = {nowhere}}
@article{self, title = {Self}, crossref = {self}}`,
    );
    expect(entries.map(({ bibliography }) => bibliography)).toMatchObject([
      { title: 'The Whole: Of It', publisher: 'Springer', place: 'Berlin', type: 'book' },
      {
        title: 'Part',
        container: 'The Whole: Of It',
        publisher: 'Springer',
        place: 'Berlin',
        published: '2001',
        type: 'chapter',
      },
      { title: 'Lost', type: 'chapter' },
      { title: 'Self' },
    ]);
    expect(codes(problems)).toEqual([['dangling', 'nowhere']]);
  });

  test('repeated keys', () => {
    const { entries, problems } = readAll(
      bibtex,
      '@misc{k, title={A}}\n@misc{k, title={B}}\n@misc{, title={C}}\n@misc{, title={D}}',
    );
    expect(entries.map(({ bibliography }) => bibliography.citationKey)).toEqual(['k', undefined, undefined, undefined]);
    expect(problems).toEqual([{ at: { entry: 2, line: 2, key: 'k' }, code: 'repeatedKey', values: ['k'] }]);
  });
});

test.each([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['proceedings', 'book'],
  ['book', 'book'],
  ['manual', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['techreport', 'report'],
  ['unpublished', 'article'],
  ['misc', 'article'],
  ['online', 'webpage'],
  ['software', 'software'],
  ['dataset', 'dataset'],
])('@%s is %s', (type, read) => {
  expect(readOne(bibtex, `@${type}{k, title = {T}, year = 2000}`).bibliography.type).toBe(read);
});

test('a type without a counterpart is kept as text', () => {
  const { bibliography } = readOne(bibtex, '@patent{k, title = {T}, number = {US 1}, year = 2000}');
  expect(bibliography).toMatchObject({ number: 'US 1', extra: { type: 'patent' } });
  expect(bibliography.type).toBeUndefined();
});

describe('broken entries', () => {
  const good = (key: string) => `@article{${key},\n  title = {Title of ${key}},\n  author = {Doe, Jane},\n  year = {2001}\n}\n`;
  test.each([
    ['a field does not end', '@article{bad,\n  title = {Bad,\n  author = {Roe, Rick},\n  year = {2002}\n}\n', 'unfinished'],
    ['the entry does not end', '@article{bad,\n  title = {Bad},\n  author = {Roe, Rick}\n', 'unfinished'],
    ['a quote does not end', '@article{bad,\n  title = "Bad,\n  author = {Roe, Rick}\n}\n', 'unfinished'],
    ['there is a brace too many', '@article{bad,\n  title = {Bad}},\n  author = {Roe, Rick}\n}\n', 'malformed'],
    ['an equals sign is missing', '@article{bad,\n  title = {Bad},\n  volume {3},\n  author = {Roe, Rick}\n}\n', 'malformed'],
  ])('where %s', (_, bad, code) => {
    const { entries, problems } = readAll(bibtex, good('one') + bad + good('two'));
    expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(['Title of one', 'Bad', 'Title of two']);
    expect(entries[1]?.bibliography.authors).toEqual([{ name: 'Rick Roe', given: 'Rick', family: 'Roe' }]);
    expect(problems[0]).toMatchObject({ at: { entry: 2, line: 6, key: 'bad' }, code });
  });

  test.each([
    ['a comma is missing', '@article{k,\n title = {T}\n year = 2000}'],
    ['a brace is escaped', '@article{k, title = {T}, note = {a \\} b}, year = {2000}}'],
    ['a path ends in a backslash', '@article{k, title = {T}, x = {C:\\a\\}, year = {2000}}'],
    ['an accent is in quotes', '@article{k, title = {T}, x = "M\\"uller", year = {2000}}'],
  ])('are none where %s', (_, text) => {
    const { entries, problems } = readAll(bibtex, text);
    expect(problems).toEqual([]);
    expect(entries[0]?.bibliography).toMatchObject({ title: 'T', published: '2000' });
  });
});

describe('hostile files', () => {
  test('10 MB in one field, deep nesting, names of prototypes, addresses that run', () => {
    const { entries, problems } = readAll(
      bibtex,
      `@misc{a, title = {T}, abstract = {${'long -- \\emph{text} '.repeat(500_000)}}}
@misc{b, title = {${'{'.repeat(10_000)}deep${'}'.repeat(10_000)}}}
@misc{c, title = {${'\\emph{'.repeat(10_000)}deep${'}'.repeat(10_000)}}, author = {${'{'.repeat(10_000)}}}
@misc{d, title = {P}, __proto__ = {x}, constructor = {y}, url = {javascript:alert(1)}}`,
    );
    expect(entries.map(({ bibliography }) => bibliography.title)).toEqual(['T', 'deep', 'deep', 'P']);
    expect(entries[3]?.bibliography.extra).toMatchObject({ constructor: 'y' });
    expect(codes(problems)).toContainEqual(['address', 'javascript:alert(1)']);
    expect(codes(problems)).toContainEqual(['cut', 'abstract']);
  });

  test('much of what never ends', () => {
    const many = (text: string) => text.repeat(20_000);
    for (const text of [
      '@a{',
      '@comment{',
      '@misc{k, t = {',
      '@misc{k, t = "',
      '@string{',
      '@misc{k,\n t = {\n x = {',
      '{',
      '\\',
      '$',
      '@',
    ]) {
      expect(() => readAll(bibtex, many(text))).not.toThrow();
      expect(() => readAll(bibtex, `@misc{k, title = {${many(text)}}}`)).not.toThrow();
      expect(() => readAll(bibtex, many(`${text}\n`))).not.toThrow();
    }
  });
});

test.each([
  ['@article{a, title = {x}}', 1],
  ['% Encoding: UTF-8\n\n@Misc{a,\n', 1],
  ['@string{a = "b"}\n', 0.6],
  ['<!DOCTYPE html><p>\n@article{a, title', 0.3],
  ['TY  - JOUR\n', 0],
  ['mail@example.org', 0],
])('recognises %j as %d', (text, sure) => expect(bibtex.recognise(text)).toBe(sure));
