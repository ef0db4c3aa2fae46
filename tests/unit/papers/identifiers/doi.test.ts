/** DOIs in all spellings that occur in pages: they are read completely, or not at all. */
import { describe, expect, test } from 'vitest';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';

const dois = [
  '10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2',
  '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  '10.1002/(SICI)1097-0258(19980115)17:1<S1::AID-SIM901>3.0.CO;2-S',
  '10.1002/(SICI)1097-0258(19980115)17:1<S15::AID-SIM902>3.0.CO;2-3',
  '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  '10.1002/1097-0142(19840201)53:3+<815::AID-CNCR2820531334>3.0.CO;2-U',
  '10.1002/1521-3951(200008)220:1<451::AID-PSSB451>3.0.CO;2-9',
  '10.1002/(SICI)1096-8644(199601)99:1<iii::AID-AJPA1>3.0.CO;2-#',
  '10.1641/0006-3568(2001)051[0933:TEOTWA]2.0.CO;2',
  '10.1061/(ASCE)0733-9399(2004)130:1(12)',
  '10.1016/S0735-1097(98)00347-7',
  '10.1016/0370-2693(94)90258-5',
  '10.1000/456#789',
  '10.1000.10/123456',
  '10.1000/a&b12',
  '10.1000/größe-12',
  '10.1000/Ж12',
  '10.1007/978-3-030-58452-8_13',
  '10.3969/j.issn.1001-9081.2012.01.001',
  '10.1000/a[1]{2}(3)x4',
];

const escaped = (doi: string): string =>
  encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('(', '%28').replaceAll(')', '%29');
const entities = (doi: string): string => doi.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const spellings: [name: string, spell: (doi: string) => string][] = [
  ['as it is', (doi) => doi],
  ['doi:', (doi) => `doi:${doi}`],
  ['DOI in a sentence', (doi) => `Published in 1998 (DOI: ${doi}).`],
  ['in brackets', (doi) => `[${doi}], and`],
  ['in braces', (doi) => `doi = {${doi}},`],
  ['in quotes', (doi) => `"doi": "${doi}",`],
  ['in typographic quotes', (doi) => `“${doi}”; ‘x’`],
  ['with a comma', (doi) => `see ${doi}, 12`],
  ['with a semicolon', (doi) => `${doi}; pp. 3`],
  ['with a full stop', (doi) => `doi:${doi}. Epub`],
  ['before a line break', (doi) => `${doi}<br>Text`],
  ['before the end of an element', (doi) => `<a>${doi}</a>`],
  ['before an element with attributes', (doi) => `${doi}<span class="x">y</span>`],
  ['percent-encoded', (doi) => `doi:${escaped(doi)}`],
  ['percent-encoded in small letters', (doi) => `doi:${escaped(doi).replace(/%../g, (code) => code.toLowerCase())}`],
  ['percent-encoded twice', (doi) => `doi:${escaped(doi).replaceAll('%', '%25')}`],
  ['with references to characters', (doi) => `doi:${entities(doi)}`],
  ['escaped twice', (doi) => `doi:${entities(doi).replaceAll('&', '&amp;')}`],
  ['with numeric references', (doi) => `doi:${doi.replaceAll('<', '&#60;').replaceAll('>', '&#x3E;')}`],
  ['with markup escaped behind it', (doi) => `${entities(doi)}&lt;/a&gt;`],
  ['with places for line breaks', (doi) => doi.replace(/(?<=\d\d)(?=\d)/g, '\u200b')],
  ['before another', (doi) => `${doi};10.1000/182`],
];

const shape = (doi: string): string => `doi:${doi.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())}`;

describe.each(spellings)('a DOI %s', (_, spell) => {
  test.each(dois)('%s', (doi) => {
    expect(parseIdentifier(spell(doi))).toBe(shape(doi));
    expect(identifiersIn(`${spell(doi)} `)[0]).toBe(shape(doi));
  });
});

const addresses: [name: string, address: (doi: string) => string][] = [
  ['the resolver', (doi) => `https://doi.org/${escaped(doi)}`],
  ['the old resolver', (doi) => `http://dx.doi.org/${escaped(doi)}`],
  ['in small hexadecimals', (doi) => `https://doi.org/${escaped(doi).replace(/%../g, (code) => code.toLowerCase())}`],
  ['encoded twice', (doi) => `https://doi.org/${escaped(doi).replaceAll('%', '%25')}`],
  ['slash and all', (doi) => `https://doi.org/${encodeURIComponent(doi)}`],
  ['a publisher', (doi) => `https://onlinelibrary.wiley.com/doi/abs/${escaped(doi)}`],
  ['a publisher, with its form', (doi) => `https://onlinelibrary.wiley.com/doi/${escaped(doi)}/abstract`],
  ['a session', (doi) => `https://onlinelibrary.wiley.com/doi/${escaped(doi)}/abstract;jsessionid=0A1B.f02t01`],
  ['a query behind', (doi) => `https://journals.ametsoc.org/doi/${escaped(doi)}?journalCode=bams`],
  ['a fragment behind', (doi) => `https://doi.org/${escaped(doi)}#section`],
];

describe.each(addresses)('a DOI in an address: %s', (_, address) => {
  test.each(dois)('%s', (doi) => {
    expect(identifierFromUrl(address(doi))).toBe(shape(doi));
    expect(parseIdentifier(`see ${address(doi)}, and`)).toBe(shape(doi));
  });
});

test('a DOI comes back from its printed form and its address', () => {
  for (const doi of dois) {
    const identifier = doiIdentifier(doi);
    expect(identifier).toBe(shape(doi));
    if (!identifier) continue;
    expect(parseIdentifier(printIdentifier(identifier))).toBe(identifier);
    expect(identifierFromUrl(identifierUrl(identifier) ?? '')).toBe(identifier);
  }
});

test('a sign that an address treats as its fragment is restored', () => {
  expect(identifierFromUrl('https://doi.org/10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-#')).toBe(
    'doi:10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-#',
  );
});

test('addresses with unescaped angle brackets name two papers', () => {
  const address = (contribution: string) => `https://doi.org/10.1002/(SICI)1097-0258(19980115)17:1<${contribution}>3.0.CO;2-S`;
  const all = ['S1::AID-SIM901', 'S15::AID-SIM902'].map(address);
  expect(new Set(all.map((url) => identifierFromUrl(url))).size).toBe(2);
  expect(identifiersIn(all.join(' '))).toHaveLength(2);
});

/** A DOI that was cut may name an issue or a journal, which would merge two papers. */
test.each([
  '10.1175/1520-0477(1996)077<0437:TNY',
  'doi:10.1175/1520-0477(1996)077<',
  '10.1175/1520-0477(1996)077',
  '10.1175/1520-0477(1996)077</b>',
  '10.1175/1520-0477(1996)077 <0437:TNYRP>2.0.CO;2',
  '10.1175/1520-0477(1996)077&lt;0437',
  '10.1002/(SICI)1097-0258(19980115)17:1',
  '10.1002/(SICI)1097-0258(19980115)17:1<S1::AID',
  '10.1002/(SICI)1097-0258(19980815/30)17:15/16<x',
  '10.1002/(SICI)1097-4571(199806)49:8…',
  '10.1000/abc12:1<def',
  '10.1000/abc(1996)077<def',
  '10.1641/0006-3568(2001)051[',
  '10.1002/(SICI)1097-',
  '10.1002/(SICI)1097-4571(',
  '10.1002/(SICI)1097-4571(1998',
  '10.1016/S0735-1097(98)00347',
  '10.1016/S0735-1097(98',
  '10.1016/S0735-1097',
  '10.1038/s41586-',
  '10.1038/s41586-\n020-2448-9',
  '10.1038/s41586',
  '10.1111/(ISSN)1365-2966',
  '10.1000/issn.1365-2966',
  '10.1000/issn1365-2966',
  '10.3969/j.issn.1001-9081',
  '10.1111/1365-2966',
])('a DOI whose end is missing, or that names no paper: %s', (text) => {
  expect(parseIdentifier(text)).toBeNull();
  expect(identifiersIn(text)).toEqual([]);
  expect(doiIdentifier(text.replace(/^doi:/, ''))).toBeNull();
});

test.each([
  ['10.1000/182?utm_source=feed', 'doi:10.1000/182'],
  ['10.1000/182&lang=en', 'doi:10.1000/182'],
  ['10.1000/182#page=3', 'doi:10.1000/182'],
  ['10.1000/182#abstract', 'doi:10.1000/182'],
  ['10.1000/182&nbsp;(2017)', 'doi:10.1000/182'],
  ['10.1000/182&quot;', 'doi:10.1000/182'],
  ['10.1016/S0140–6736(05)67394–2', 'doi:10.1016/s0140-6736(05)67394-2'],
  ['10.1000/182–10.1000/190', 'doi:10.1000/182'],
  ['10.1000/182を参照', 'doi:10.1000/182'],
  ['10.1000/182，作者', 'doi:10.1000/182'],
  ['10.1000/182<https://doi.org/10.1000/182>', 'doi:10.1000/182'],
  ['10.1000/182>', 'doi:10.1000/182'],
  ['https://img.shields.io/badge/DOI-10.1175%2F1520--0477(1996)077%3C0437%3ATNYRP%3E2.0.CO%3B2-blue.svg', shape(dois[0] ?? '')],
  ['https://img.shields.io/badge/arXiv-2305.12345-b31b1b.svg', 'arxiv:2305.12345'],
  ['https://zenodo.org/badge/DOI/10.5281/zenodo.1234567.svg', 'doi:10.5281/zenodo.1234567'],
  [
    'https://www.sciencedirect.com/science/article/pii/0370269394902585',
    'url:https://www.sciencedirect.com/science/article/pii/0370269394902585',
  ],
  [
    'https://www.sciencedirect.com/science/article/pii/S0735-1097(98)00347-7',
    'url:https://www.sciencedirect.com/science/article/pii/S0735109798003477',
  ],
])('text around a DOI is no part of it: %s', (text, identifier) => {
  expect(parseIdentifier(text)).toBe(identifier);
});

test('a DOI that the read limit would cut is left out', () => {
  const before = 'x '.repeat(99_993);
  expect(identifiersIn(`${before}10.1038/s41586-020-2448-9`)).toEqual([]);
  expect(identifiersIn(`${before.slice(60)}10.1038/s41586-020-2448-9`)).toEqual(['doi:10.1038/s41586-020-2448-9']);
});
