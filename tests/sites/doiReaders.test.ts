/** A DOI is read in full wherever a page has it, so that papers of one issue remain distinct. */
import { describe, expect, it, test } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { linkedArticle } from '~/lib/detection/generic/linkedArticle';
import { pagePaper } from '~/lib/detection/generic/pagePaper';
import { LinkNames, pointersOf } from '~/lib/detection/generic/pointers';
import { readSighting } from '~/lib/detection/readSighting';
import { readCitationMetas } from '~/lib/sites/kit/citationMetas';
import { loadedTitles } from '../support/loadedTitles';
import { parse } from './loadFixture';

const dois = [
  '10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2',
  '10.1175/1520-0477(1996)077<0011:AOTSP>2.0.CO;2',
  '10.1002/(SICI)1097-0258(19980115)17:1<S1::AID-SIM901>3.0.CO;2-S',
  '10.1002/(SICI)1097-0258(19980115)17:1<S15::AID-SIM902>3.0.CO;2-3',
  '10.1641/0006-3568(2001)051[0933:TEOTWA]2.0.CO;2',
];
const identifiers = dois.map((doi) => `doi:${doi.toLowerCase()}`);
const inMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const pointed = (markup: string): string[] => {
  const page = parse(`<base href="https://example.org/"><body>${markup}</body>`);
  return [...pointersOf(page.body, new LinkNames(page))].flatMap((pointer) => pointer?.identifier ?? []);
};

const places: [name: string, markup: (doi: string) => string][] = [
  ['text', (doi) => `<p>doi:${inMarkup(doi)}.</p>`],
  ['text in brackets', (doi) => `<p>(${inMarkup(doi)})</p>`],
  ['text that shows its escapes', (doi) => `<p>doi:${inMarkup(inMarkup(doi))}</p>`],
  ['text, percent-encoded', (doi) => `<p>doi:${encodeURIComponent(doi).replace('%2F', '/')}</p>`],
  ['text with places for line breaks', (doi) => `<p>${inMarkup(doi).replace(/(?<=[):])(?=\d)/, '<wbr>')}</p>`],
  ['text with a found word', (doi) => `<p>${inMarkup(doi).replace(/\d{4}-\d{4}/, '<mark>$&</mark>')} and</p>`],
  ['text in translated elements', (doi) => `<p><font><font>doi:</font><font>${inMarkup(doi)}</font></font></p>`],
  ['a link', (doi) => `<a href="https://doi.org/${encodeURIComponent(doi)}">x</a>`],
  ['a link, signs as they are', (doi) => `<a href="https://doi.org/${inMarkup(doi)}">x</a>`],
  ['a publisher’s link', (doi) => `<a href="https://journals.example.com/doi/abs/${inMarkup(doi)}?journalCode=x">x</a>`],
  ['a relative link', (doi) => `<a href="/doi/full/${encodeURIComponent(doi).replace('%2F', '/')}">x</a>`],
  ['a query', (doi) => `<a href="https://example.com/show?doi=${encodeURIComponent(doi)}&amp;lang=en">x</a>`],
  ['a query, encoded twice', (doi) => `<a href="/go?citation_doi=doi:${encodeURIComponent(encodeURIComponent(doi))}">x</a>`],
  ['data-doi', (doi) => `<div data-doi="${inMarkup(doi)}">x</div>`],
  [
    'COinS',
    (doi) => `<p>x<span class="Z3988" title="rft_id=${encodeURIComponent(`info:doi/${doi}`)}&amp;rft.date=1996"></span></p>`,
  ],
  [
    'a badge',
    (doi) =>
      `<a href="https://img.shields.io/badge/DOI-${encodeURIComponent(doi.replaceAll('-', '--'))}-blue"><img alt="DOI"></a>`,
  ],
];

describe.each(places)('in %s', (_, markup) => {
  test.each(dois)('%s', (doi) => {
    expect(pointed(markup(doi))).toEqual([`doi:${doi.toLowerCase()}`]);
  });

  it('papers of one issue remain distinct', () => {
    expect(new Set(pointed(dois.map(markup).join('')))).toEqual(new Set(identifiers));
  });
});

const metas: [name: string, content: (doi: string) => string][] = [
  ['citation_doi', (doi) => doi],
  ['citation_doi', (doi) => `doi:${doi}`],
  ['citation_doi', (doi) => `https://doi.org/${encodeURIComponent(doi)}`],
  ['citation_doi', inMarkup],
  ['dc.identifier', (doi) => `doi:${doi}`],
  ['DC.Identifier', (doi) => `info:doi/${doi}`],
  ['prism.doi', (doi) => doi],
  ['bepress_citation_doi', (doi) => doi],
];

describe.each(metas)('in the meta %s', (name, content) => {
  test.each(dois)('%s', (doi) => {
    const page = parse(
      `<meta name="citation_title" content="Notes on rain"><meta name="${name}" content="${inMarkup(content(doi))}">`,
    );
    expect(readCitationMetas(page)?.identifiers).toEqual([`doi:${doi.toLowerCase()}`]);
  });
});

describe.each<[string, (doi: string) => unknown]>([
  ['an address', (doi) => ({ '@id': `https://doi.org/${doi}` })],
  ['an encoded address', (doi) => ({ sameAs: `https://doi.org/${encodeURIComponent(doi)}` })],
  ['a text', (doi) => ({ identifier: `doi:${doi}` })],
  ['a property', (doi) => ({ identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: doi } })],
])('in linked data as %s', (_, fields) => {
  test.each(dois)('%s', (doi) => {
    const article = { '@type': 'ScholarlyArticle', headline: 'Notes on rain', ...(fields(doi) as object) };
    const page = parse(`<script type="application/ld+json">${JSON.stringify(article).replaceAll('<', '\\u003c')}</script>`);
    expect(linkedArticle(page)?.identifiers).toEqual([`doi:${doi.toLowerCase()}`]);
  });
});

test('a list of one issue is a list of its papers', () => {
  const titles = [
    'Notes on early rain',
    'A study of late snow',
    'On trials of sleep',
    'On trials of waking',
    'The end of the wilds',
  ];
  const entries = dois.map(
    (doi, index) =>
      `<li><h3>${titles[index]}</h3><p>Ada Example, Bo Sample and Cy Muster</p><p>Bulletin, 1996. doi:${inMarkup(doi)}</p></li>`,
  );
  const page = parse(`<base href="https://example.org/"><body><ul>${entries.join('')}</ul></body>`);
  const found = [...genericReader(new URL('https://example.org/issue'), loadedTitles()).find(page)].flatMap(
    (sighting) => sighting ?? [],
  );
  expect(found.map(({ identifier }) => identifier)).toEqual(identifiers);
  expect(found.map((sighting) => readSighting(sighting)?.title)).toEqual(titles);
});

test('a truncated DOI points to nothing', () => {
  expect(pointed('<p>doi:10.1175/1520-0477(1996)077&lt;0437:TNY…</p>')).toEqual([]);
  expect(pointed('<p>10.1038/s41586-<br>020-2448-9</p>')).toEqual([]);
  expect(pointed('<p>10.1038/s41586-<wbr>020-2448-9</p>')).toEqual(['doi:10.1038/s41586-020-2448-9']);
  expect(pointed('<p>10.1000/182<b>PDF</b></p>')).toEqual(['doi:10.1000/182']);
  expect(pointed(`<p>${'word '.repeat(3998)}10.1038/s41586-020-2448-9</p>`)).toEqual([]);
});

test('a page of one paper is identified by its whole DOI', () => {
  const page = parse(
    `<base href="https://example.org/"><meta name="citation_title" content="Notes on rain"><meta name="citation_doi" content="${inMarkup(dois[2] ?? '')}"><h1>Notes on rain</h1>`,
  );
  expect(pagePaper(page, new URL('https://example.org/x'))?.identifier).toBe(identifiers[2]);
});
