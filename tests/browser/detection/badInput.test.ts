/** Pages that are huge, deep or broken, or that name what looks like a paper and is none. */
import { describe, expect, it } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { genericReader } from '~/lib/detection/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { watchPage } from '~/lib/page/watchPage';
import { body, openPage } from '../page/openPage';
import { findIn, parse, stepsOf, times } from './steps';

/**
 * Milliseconds without a pause, and of a whole page. On a quiet machine no step takes 50; tests share theirs, and what was
 * ever wrong here took ten times as long. `npm run bench -- generic` holds 50,
 * on real pages and on the worst of these.
 */
const longestStep = 200;
const longestWhole = 10_000;

const arxivOf = (index: number): string => `${2001 + Math.floor(index / 90_000)}.${(index % 90_000) + 10_000}`;
const entry = (index: number): string =>
  `<li><h3><a href="https://arxiv.org/abs/${arxivOf(index)}">A method that learns from few examples, part ${index}</a></h3><p>Ada Lovelace, Alan Turing, Grace Hopper</p><p>2023</p></li>`;
const list = (count: number): string => `<ul>${times(count, entry)}</ul>`;
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `arxiv:${arxivOf(index)}`);
const one = 'https://arxiv.org/abs/2301.00001';
const sentence =
  'we show that the model is better than all of the others on most of the tasks that were tried here 10.1234 arxiv pmid ';

/** Parsers stop at some hundred levels; scripts do not. */
const deep = (levels: number, tag: string, leaf: string): Document => {
  const page = parse('<body></body>');
  let at: Element = page.body;
  for (let level = 0; level < levels; level++) {
    const inner = page.createElement(tag);
    at.append(inner);
    at = inner;
  }
  at.append(...parse(leaf).body.childNodes);
  return page;
};

const withText = (html: string, text: string): Document => {
  const page = parse(html);
  page.querySelector('.text')?.append(text);
  return page;
};
const boxed = `<body><div><h2><a href="${one}">A title of some words</a></h2><b class="text"></b></div><div>other</div></body>`;

describe('every step is short on', () => {
  const pages: { name: string; page: () => Document; found?: number }[] = [
    {
      name: '100,000 links to no paper',
      page: () => parse(times(100_000, (index) => `<p><a href="/a/${index}">Some words ${index}</a></p>`)),
      found: 0,
    },
    {
      name: '100,000 links to one paper in one element',
      page: () => parse(`<div>${times(100_000, (index) => `<a href="${one}">Some words ${index}</a> `)}</div>`),
      found: 0,
    },
    {
      name: '100,000 paragraphs with links to one paper',
      page: () =>
        parse(
          `<main><div>${times(100_000, (index) => `<p><a href="${one}">Some words ${index}</a></p>`)}</div><div>x</div></main>`,
        ),
      found: 0,
    },
    {
      name: '100,000 links to other papers in one paragraph',
      page: () =>
        parse(
          `<p>${times(100_000, (index) => `<a href="https://arxiv.org/abs/${arxivOf(index)}">Some words ${index}</a> `)}</p>`,
        ),
      found: 0,
    },
    { name: '100,000 entries', page: () => parse(list(100_000)), found: 50_000 },
    {
      name: '50,000 entries with two papers each',
      page: () =>
        parse(
          `<ul>${times(50_000, (index) => `<li><a href="https://arxiv.org/abs/${arxivOf(2 * index)}">Some words of a title ${index}</a> <p><a href="https://arxiv.org/abs/${arxivOf(2 * index + 1)}">Another one</a></p></li>`)}</ul>`,
        ),
    },
    {
      name: '20,000 entries, every other with two papers',
      page: () =>
        parse(
          `<ul>${times(20_000, (index) => (index % 2 ? entry(index).replace('2023', `<a href="https://arxiv.org/abs/${arxivOf(50_000 + index)}">and another one</a>`) : entry(index)))}</ul>`,
        ),
    },
    {
      name: '50,000 headings that lead to no paper',
      page: () =>
        parse(times(50_000, (index) => `<div><h3><a href="/a/${index}">Some words of a heading ${index}</a></h3></div>`)),
      found: 0,
    },
    {
      name: '9 cards with 5,000 links each',
      page: () =>
        parse(
          `<main>${times(9, (card) => `<div>${times(5000, (index) => `<p><a href="https://arxiv.org/abs/${arxivOf(card)}">Some words ${index}</a></p>`)}</div>`)}</main>`,
        ),
    },
    {
      name: '30 cards with 3,000 boxes each',
      page: () =>
        parse(
          `<ul>${times(30, (card) => `<li><h2><a href="https://arxiv.org/abs/${arxivOf(card)}">A title of some words</a></h2>${'<div><a href="/x">x</a></div>'.repeat(3000)}</li>`)}</ul>`,
        ),
    },
    {
      name: '30,000 identifiers in text',
      page: () => parse(times(30_000, (index) => `<p>A title of some words. Ada Lovelace. doi:10.1234/abc.${index} 2020</p>`)),
    },
    { name: 'a link 5,000 elements deep', page: () => deep(5000, 'div', `<a href="${one}">A title of some words</a>`), found: 0 },
    {
      name: 'a link 5,000 inline elements deep',
      page: () => deep(5000, 'b', `<a href="${one}">A title of some words</a>`),
      found: 0,
    },
    { name: '200 entries 5,000 elements deep', page: () => deep(5000, 'div', list(200)), found: 200 },
    { name: '10 MB in one node', page: () => withText(`<p class="text"></p>${list(20)}`, sentence.repeat(90_000)), found: 20 },
    { name: '10 MB in one node of a card', page: () => withText(boxed, sentence.repeat(90_000)) },
    { name: '10 MB of spaces in a card', page: () => withText(boxed, ' '.repeat(10_000_000)) },
    { name: '10 MB of one word in a card', page: () => withText(boxed, 'arxiv'.repeat(2_000_000)) },
    { name: '10 MB of a DOI in a card', page: () => withText(boxed, '10.1234/'.repeat(1_250_000)) },
    { name: '10 MB in 100,000 nodes', page: () => parse(`${`<p>${sentence}</p>`.repeat(100_000)}${list(20)}`) },
    {
      name: '10 MB in 100,000 nodes of a card',
      page: () =>
        parse(
          `<div><h2><a href="${one}">A title of some words</a></h2>${`<i>${sentence}</i>`.repeat(100_000)}</div><div>other</div>`,
        ),
    },
  ];

  it.each(pages)('$name', ({ page, found }) => {
    const steps = stepsOf(page());
    if (found !== undefined) expect(steps.found).toHaveLength(found);
    expect(steps.longest).toBeLessThanOrEqual(longestStep);
    expect(steps.whole).toBeLessThan(longestWhole);
  });
});

it('a deep page is read, not only found', () => {
  const page = deep(5000, 'div', list(12));
  const drafts = [...genericReader(new URL('https://example.org/list')).find(page)].flatMap((sighting) =>
    sighting ? [readSighting(sighting)] : [],
  );
  expect(drafts.map((draft) => draft?.authors.length)).toEqual(Array.from({ length: 12 }, () => 3));
});

it('a page that never stops growing stays responsive, and is looked at now and then', async () => {
  const url = 'https://example.org/list';
  const { session, signal, end } = openPage(`<ul id="growing">${times(50, entry)}</ul>`, { url });
  const reader = anyReader(new URL(url));
  let scans = 0;
  let longest = 0;
  session.reader = {
    ...reader,
    *find(root) {
      scans++;
      const steps = reader.find(root);
      for (;;) {
        const before = performance.now();
        const { value, done } = steps.next();
        longest = Math.max(longest, performance.now() - before);
        if (done) return;
        yield value;
      }
    },
  };
  watchPage(() => session.scan(), signal);
  const growing = body().querySelector('#growing');
  const lags: number[] = [];
  const start = performance.now();
  let count = 50;
  while (performance.now() - start < 2500) {
    for (let more = 0; more < 5; more++) growing?.insertAdjacentHTML('beforeend', entry(count++));
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve));
    lags.push(performance.now() - before);
  }
  const whole = performance.now() - start;
  end();
  expect(scans).toBeGreaterThan(0);
  // Between two looks lie 60 ms at least.
  expect(scans).toBeLessThanOrEqual(whole / 60 + 1);
  expect(session.sightings.length).toBe(0);
  lags.sort((first, second) => first - second);
  expect(lags[Math.floor(lags.length / 2)]).toBeLessThan(100);
  expect(longest).toBeLessThan(250);
});

describe('what is no paper is not marked:', () => {
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
    ['what is aside by its role', `<div role="complementary">${three}</div>`],
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
    const steps = stepsOf(parse(article(graph)));
    expect(steps.found).toEqual(idsOf(12));
    expect(steps.longest).toBeLessThanOrEqual(longestStep);
  });

  it('with markup in their metas give text', () => {
    const page = parse(
      `<head><meta name="citation_title" content="<img src=x onerror=alert(1)> A title &amp; more"><meta name="citation_author" content="<b>Ada</b> Lovelace"><meta name="citation_doi" content="10.1234/abc.5"></head><body><h1>A title</h1></body>`,
    );
    const [sighting] = [...genericReader(new URL('https://example.org/5')).find(page)];
    const draft = sighting && readSighting(sighting);
    expect(draft?.identifiers).toContain('doi:10.1234/abc.5');
    expect(JSON.stringify(draft?.authors)).toContain('Lovelace');
  });

  it('without a body, or of another kind, give nothing', () => {
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

  it('with links of every shape are read', () => {
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

describe('names that a page takes', () => {
  const fields = taken.map((name) => `<input name="${name}">`).join('');
  const form = (html: string): string => `<form>${fields}${html}</form>`;

  it.each([
    ['a form around the list', form(list(12))],
    ['forms around the entries', `<div>${times(12, (index) => form(entry(index).replaceAll(/<\/?li>/g, '')))}</div>`],
    ['forms in the entries', `<ul>${times(12, (index) => entry(index).replace('</li>', `${form('x')}</li>`))}</ul>`],
    ['a form before the list', form('') + list(12)],
  ])('of %s hide nothing', (_, html) => {
    expect(findIn(parse(`<body>${html}</body>`)).sort()).toEqual(idsOf(12));
    const cards = [...genericReader(new URL('https://example.org/list')).find(parse(`<body>${html}</body>`))];
    for (const card of cards) if (card) expect(readSighting(card)?.title).toMatch(/^A method that learns/);
  });

  it('that lead back to before a form end all the same', () => {
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
