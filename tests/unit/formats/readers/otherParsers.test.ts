/** Files of many programs, read by us and by other parsers. */
import { describe, expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/readers/bibtex';
import { ris } from '~/lib/formats/readers/ris';
import { authorName, familyOf } from '~/lib/formats/writers/authorName';
import type { ReadEntry } from '~/lib/papers/readEntry';
import {
  type CslItem,
  isInstalled,
  pandocReads,
  readWithBetterBibtex,
  readWithBiber,
  readWithCitationJs,
  readWithPandoc,
} from '~/tests/unit/formats/writers/parsers';
import { readAll } from './readAll';

const bib = `@string{jml = {Journal of Machine Learning}}
@article{a1, title = {Deep {L}earning of M{\\"u}nchen's \\'Etudes}, author = {LeCun, Yann and Bengio, Yoshua and Hinton, Geoffrey}, journal = jml, year = 2015, month = may, volume = 521, number = 7553, pages = {436--444}, doi = {10.1038/nature14539}}
@inproceedings{a2, title = "Attention is {All} you need", author = {Ashish Vaswani and others}, booktitle = {Advances in Neural Information Processing Systems}, year = {2017}, pages = {5998-6008}, publisher = {Curran}}
@book{a3, title = {The {T}ype {B}ook}, author = {Knuth, Donald E.}, publisher = {Addison-Wesley}, address = {Reading, MA}, year = {1986}, isbn = {0-201-13448-9}, edition = {3}}
@incollection{a4, title = {A Chapter}, author = {van der Berg, Anna}, editor = {Roe, Rick}, booktitle = {The Whole}, publisher = {Springer}, year = {2001}}
@phdthesis{a5, title = {On Things}, author = {Zo{\\"e} {\\O}rsted}, school = {University of {\\AA}rhus}, year = {1999}}
@techreport{a6, title = {A Report}, author = {{World Health Organization}}, institution = {WHO}, number = {TR-5}, year = {2010}}
@misc{a7, title = {A Preprint}, author = {Doe, Jane}, eprint = {1706.03762}, archivePrefix = {arXiv}, primaryClass = {cs.CL}, year = {2017}}
`;

const families = ({ bibliography }: ReadEntry): string[] => bibliography.authors.map((author) => familyOf(authorName(author)));
const familiesOf = ({ author = [] }: CslItem): string[] =>
  author.map(({ family, literal, 'non-dropping-particle': particle, 'dropping-particle': dropping }) =>
    [particle ?? dropping, family ?? literal].filter(Boolean).join(' '),
  );
const letters = (text = ''): string =>
  text
    .normalize('NFC')
    .replace(/<[^>]*>|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
const yearOf = (item: CslItem): string => String(item.issued?.['date-parts'][0]?.[0]);

function same(entries: readonly ReadEntry[], items: readonly CslItem[]): void {
  expect(entries.map(({ bibliography }) => letters(bibliography.title))).toEqual(items.map(({ title }) => letters(title)));
  expect(entries.map((entry) => families(entry).filter((name) => name !== 'others'))).toEqual(
    items.map((item) => familiesOf(item).filter((name) => name !== 'others')),
  );
  expect(entries.map(({ bibliography }) => bibliography.published?.slice(0, 4))).toEqual(items.map(yearOf));
  expect(entries.map(({ bibliography }) => letters(bibliography.container))).toEqual(
    items.map((item) => letters(item['container-title'])),
  );
}

describe('BibTeX', () => {
  const { entries, problems } = readAll(bibtex, bib);

  test('has no problem', () => {
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(7);
  });

  test('is the same to Citation.js', () => same(entries, readWithCitationJs(bib, '@bibtex/text')));

  test('is the same to Better BibTeX', () => {
    const better = readWithBetterBibtex(bib);
    expect(better.errors).toEqual([]);
    expect(better.entries.map(({ key }) => key)).toEqual(entries.map(({ bibliography }) => bibliography.citationKey));
    expect(better.entries.map(({ fields }) => letters(String(fields.title)))).toEqual(
      entries.map(({ bibliography }) => letters(bibliography.title)),
    );
  });

  test('is the same to pandoc', (ctx) => {
    if (!pandocReads('biblatex')) ctx.skip('pandoc is not installed');
    same(entries, readWithPandoc(bib, 'biblatex'));
  });

  test('is the same after biber has written it anew', (ctx) => {
    if (!isInstalled('biber')) ctx.skip('biber is not installed');
    const { output } = readWithBiber(bib);
    const again = readAll(bibtex, output);
    expect(again.problems).toEqual([]);
    const comparable = (list: readonly ReadEntry[]) =>
      list.map(({ bibliography: { title, authors, published, container, publisher, pages }, identifiers }) => ({
        ...{ title, authors: authors.map(({ name }) => name), container, publisher, pages, identifiers },
        year: published?.slice(0, 4),
      }));
    expect(comparable(again.entries)).toEqual(comparable(entries));
  });
});

const risFile = `TY  - JOUR
TI  - Deep learning
AU  - LeCun, Yann
AU  - Bengio, Yoshua
T2  - Nature
PY  - 2015
DA  - 2015/05/28
VL  - 521
IS  - 7553
SP  - 436
EP  - 444
DO  - 10.1038/nature14539
ER  - 

TY  - CHAP
TI  - A Chapter
AU  - van der Berg, Anna
A2  - Roe, Rick
T2  - The Whole
PB  - Springer
PY  - 2001
ER  - 

TY  - BOOK
TI  - The Book
AU  - Knuth, Donald E.
PB  - Addison-Wesley
PY  - 1986
SN  - 0-201-13448-9
ER  - 
`;

describe('RIS', () => {
  const { entries, problems } = readAll(ris, risFile);

  test('has no problem', () => expect(problems).toEqual([]));

  test('is the same to Citation.js', () => same(entries, readWithCitationJs(risFile, '@ris/file')));

  test('is the same to pandoc', (ctx) => {
    if (!pandocReads('ris')) ctx.skip('pandoc is not installed, or too old for RIS');
    same(entries, readWithPandoc(risFile, 'ris'));
  });
});
