/** Pages that are huge, deep or broken, or whose content only resembles papers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { Budget } from '~/lib/detection/budget';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { watchPage } from '~/lib/page/watchPage';
import { arxivOf, deep, entry, hugePages, list, parse, sentence, times } from '~/tests/support/hugePages';
import { loadedTitles } from '../../support/loadedTitles';
import { body, openPage } from '../page/openPage';
import { findIn } from './findIn';

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `arxiv:${arxivOf(index)}`);

/** `npm run bench -- generic` limits the time of each step on them at their full size. */
describe('reads to its end, at any size, a page of', () => {
  it.each(hugePages)('$name', ({ page, size, found }) => {
    const ids = findIn(page(size / 10));
    if (found !== undefined) expect(ids).toHaveLength(found);
  });

  it('more entries than the maximum that is read', () => {
    const read = findIn(parse(list(60_000)));
    expect(read).toHaveLength(50_000);
    expect(read.at(-1)).toBe(`arxiv:${arxivOf(49_999)}`);
  });
});

it('a deep page is found and read', () => {
  const page = deep(5000, 'div', list(12));
  const drafts = [...genericReader(new URL('https://example.org/list'), loadedTitles()).find(page, new Budget(() => 0))].flatMap(
    (sighting) => (sighting ? [readSighting(sighting)] : []),
  );
  expect(drafts.map((draft) => draft?.authors.length)).toEqual(Array.from({ length: 12 }, () => 3));
});

describe('a page that never stops growing', () => {
  afterEach(() => void vi.useRealTimers());

  /** @param each milliseconds that one reading of the page takes. */
  const looksAt = async (milliseconds: number, each: number): Promise<number> => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const url = 'https://example.org/list';
    const { session, signal, end } = openPage(`<ul id="growing">${times(50, entry)}</ul>`, { url });
    session.reader = anyReader(new URL(url), loadedTitles());
    let looks = 0;
    watchPage(async () => {
      looks++;
      await session.scan();
      vi.advanceTimersByTime(each);
    }, signal);
    const growing = body().querySelector('#growing');
    for (let passed = 0, count = 50; passed < milliseconds; passed += 10) {
      growing?.insertAdjacentHTML('beforeend', entry(count++));
      await vi.advanceTimersByTimeAsync(10);
    }
    end();
    expect(session.sightings).toEqual([]);
    return looks;
  };

  it('is read with pauses of 60 milliseconds between two readings', async () => {
    const looks = await looksAt(2400, 0);
    expect(looks).toBeGreaterThan(2);
    expect(looks).toBeLessThanOrEqual(2400 / 60);
  });

  it('is read less often the longer a reading takes: five sixths of the time are left to the page', async () => {
    const looks = await looksAt(2400, 100);
    expect(looks).toBeGreaterThan(2);
    expect(looks).toBeLessThanOrEqual(2400 / (100 + 5 * 100) + 1);
  });
});

describe('content that is no paper is not marked:', () => {
  const rows = (cells: readonly string[]): string =>
    `<table>${times(8, (index) => `<tr>${cells.map((cell) => `<td>${cell.replaceAll('#', String(index + 1))}</td>`).join('')}</tr>`)}</table>`;
  const names = 'Ada Lovelace, Alan Turing';

  it.each([
    [
      'versions of software',
      rows(['Some Tool of Ours', '2305.1234#', 'June 2023', '<a href="/download/2305.1234#.zip">zip</a>']),
    ],
    ['releases with a path', rows(['<a href="https://example.org/releases/2305.1234#">Release 2305.1234#</a>', '2023'])],
    ['dates and times', rows(['2023.0512#', '20230512.1234#', '12.05.2023', '1605.0812# EUR'])],
    [
      'journals by their DOI',
      rows([`<a href="https://doi.org/10.1002/(ISSN)1097-025#">Journal of Many Things in Science</a>`, names, '2023']),
    ],
    [
      'journals by their ISSN',
      rows([`<a href="https://doi.org/10.1111/1467-985#">Journal of Many Things in Science</a>`, names, '2023']),
    ],
    [
      'journals by their name',
      rows(['<a href="https://doi.org/10.1093/jrs">Journal of Many Things in Science</a>', names, '2023']),
    ],
    [
      'identifiers in code',
      `<pre class="bibtex">${times(9, (index) => `@misc{x, doi={10.1234/abc.${index}}}\n`)}</pre><code>arXiv:2305.12345</code>`,
    ],
    ['identifiers in fields', `<form><textarea>arXiv:2305.12345 10.1234/abc.5</textarea><input value="arXiv:2305.12346"></form>`],
  ])('%s', (_, html) => {
    expect(findIn(parse(`<body><h1>A page about things</h1>${html}</body>`))).toEqual([]);
  });

  const three = `<ul>${times(4, (index) => `<li><a href="https://arxiv.org/abs/2402.0000${index + 1}">Paper of the week number ${index}</a></li>`)}</ul>`;

  it.each([
    ['navigation', `<nav>${three}</nav>`],
    ['a footer', `<footer>${three}</footer>`],
    ['an aside', `<aside>${three}</aside>`],
    ['an element that is aside by its role', `<div role="complementary">${three}</div>`],
    ['a banner', `<div role="banner">${three}</div>`],
    ['a dialog', `<dialog>${three}</dialog>`],
    ['a site header', `<header>${three}</header>`],
    ['references', `<section><h2>References</h2>${three}</section>`],
  ])('links in %s beside a list', (_, html) => {
    expect(findIn(parse(`<body>${html}<main><h1>New papers</h1>${list(12)}</main>${html}</body>`)).sort()).toEqual(idsOf(12));
    expect(findIn(parse(`<body>${html}<main><h1>About</h1><p>${sentence.repeat(3)}</p></main></body>`))).toEqual([]);
  });
});

describe('broken documents', () => {
  const article = (graph: string): string =>
    `<head><script type="application/ld+json">${graph}</script></head><body><main><h1>New papers</h1>${list(12)}</main></body>`;
  const nested = `${'{"@graph":['.repeat(20_000)}1${']}'.repeat(20_000)}`;
  const wide = JSON.stringify({
    '@graph': Array.from({ length: 60_000 }, (_, index) => ({ '@id': `#${index}`, '@type': 'Thing' })),
  });

  it.each([
    ['cut off', '{"@type":"ScholarlyArticle","name":'],
    ['nested 20,000 levels', nested],
    ['wide', wide],
    ['null', 'null'],
    ['a number', '5'],
    ['a list of lists', '[[[[[]]]]]'],
    ['a circle by name', '{"@id":"#a","@graph":[{"@id":"#b","mainEntity":{"@id":"#a"}},{"@id":"#a","mainEntity":{"@id":"#b"}}]}'],
    ['of odd types', '{"@type":["ScholarlyArticle",5,null],"name":{"name":{"name":[[]]}},"author":[null,5,{"name":{}}]}'],
    ['huge', `{"@type":"ScholarlyArticle","name":"${'x'.repeat(3_000_000)}"}`],
    ['two articles', '[{"@type":"ScholarlyArticle","name":"A title"},{"@type":"ScholarlyArticle","name":"A second"}]'],
  ])('with linked data that is %s show their list', (_, graph) => {
    expect(findIn(parse(article(graph)))).toEqual(idsOf(12));
  });

  it('with markup in their metas give text', () => {
    const page = parse(
      `<head><meta name="citation_title" content="<img src=x onerror=alert(1)> A title &amp; more"><meta name="citation_author" content="<b>Ada</b> Lovelace"><meta name="citation_doi" content="10.1234/abc.5"></head><body><h1>A title</h1></body>`,
    );
    const [sighting] = [...genericReader(new URL('https://example.org/5'), loadedTitles()).find(page)];
    const draft = sighting && readSighting(sighting);
    expect(draft?.identifiers).toContain('doi:10.1234/abc.5');
    expect(JSON.stringify(draft?.authors)).toContain('Lovelace');
  });

  it('without a body, or of another document type, give nothing', () => {
    const bare = parse('');
    bare.body.remove();
    expect(findIn(bare)).toEqual([]);
    bare.documentElement.remove();
    expect(findIn(bare)).toEqual([]);
    const parser = new DOMParser();
    for (const [text, type] of [
      [
        '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://arxiv.org/abs/2301.00001"><text>A title</text></a></svg>',
        'image/svg+xml',
      ],
      ['<feed><entry><a href="https://arxiv.org/abs/2301.00001">A title</a></entry></feed>', 'application/xml'],
      ['<feed><entry', 'application/xml'],
    ] as const)
      expect(findIn(parser.parseFromString(text, type))).toEqual([]);
    expect(findIn(parse('<frameset><frame src="about:blank"><frame></frameset>'))).toEqual([]);
  });

  it('in XHTML are read like any other', () => {
    const page = new DOMParser().parseFromString(
      `<html xmlns="http://www.w3.org/1999/xhtml"><body>${list(12)}</body></html>`,
      'application/xhtml+xml',
    );
    expect(findIn(page)).toEqual(idsOf(12));
  });

  it('with links of any form are read', () => {
    const hrefs = [
      'http://[',
      'https://arxiv.org/abs/',
      'https://arxiv.org/abs/%E0%A4%A',
      '//',
      'javascript:void(0)',
      'https://doi.org/10.',
      '?',
      '\\\\x',
      'https://user:pass@arxiv.org:99999/abs/2301.00001',
      'data:text/html,10.1234/abc.5',
    ];
    const page = parse(
      `<ul>${times(12, (index) => entry(index).replace('2023', hrefs.map((href) => `<a href="${href}">x</a>`).join('')))}</ul>`,
    );
    expect(findIn(page)).toEqual(idsOf(12));
  });
});

const taken = [
  'querySelector',
  'querySelectorAll',
  'parentElement',
  'parentNode',
  'children',
  'childNodes',
  'firstChild',
  'firstElementChild',
  'nextSibling',
  'previousSibling',
  'nextElementSibling',
  'previousElementSibling',
  'textContent',
  'localName',
  'contains',
  'closest',
  'matches',
  'getAttribute',
  'attributes',
  'ownerDocument',
  'nodeType',
  'nodeValue',
  'append',
  'constructor',
  '__proto__',
];

describe('names that shadow DOM properties', () => {
  const fields = taken.map((name) => `<input name="${name}">`).join('');
  const form = (html: string): string => `<form>${fields}${html}</form>`;

  it.each([
    ['a form around the list', form(list(12))],
    ['forms around the entries', `<div>${times(12, (index) => form(entry(index).replaceAll(/<\/?li>/g, '')))}</div>`],
    ['forms in the entries', `<ul>${times(12, (index) => entry(index).replace('</li>', `${form('x')}</li>`))}</ul>`],
    ['a form before the list', form('') + list(12)],
  ])('of %s hide nothing', (_, html) => {
    expect(findIn(parse(`<body>${html}</body>`)).sort()).toEqual(idsOf(12));
    const cards = [...genericReader(new URL('https://example.org/list'), loadedTitles()).find(parse(`<body>${html}</body>`))];
    for (const card of cards) if (card) expect(readSighting(card)?.title).toMatch(/^A method that learns/);
  });

  it('that lead back to an earlier node do not prevent the end of a form', () => {
    const back = (index: number): string =>
      entry(index).replace(
        '</li>',
        `<input form="f${index}" name="nextSibling"><input form="f${index}" name="nextElementSibling"><form id="f${index}"></form></li>`,
      );
    expect(findIn(parse(`<body><ul>${times(12, back)}</ul></body>`))).toEqual(idsOf(12));
  });

  it('of images and forms on the document hide nothing', () => {
    const images = ['body', 'head', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'baseURI', 'documentElement']
      .map((name) => `<img name="${name}"><form name="${name}"></form>`)
      .join('');
    body().innerHTML = `${images}<main>${list(12)}</main>`;
    expect(findIn(document)).toEqual(idsOf(12));
    body().innerHTML = '';
  });
});
