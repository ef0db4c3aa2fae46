/** Pages with false content: a card is read as far as possible, as text, and nothing throws. */
import { describe, expect, it, vi } from 'vitest';
import { distinctDrafts } from '~/lib/detection/distinctDrafts';
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { readSighting } from '~/lib/detection/readSighting';
import { reportOf } from '~/lib/detection/reportOf';
import { paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
import { sites } from '~/lib/sites/sites';
import { expectations } from './expected';
import { fixtureText, parse } from './loadFixture';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const pageAt = (url: string) => {
  const page = pageOf(new URL(url), sites);
  if (!page) throw new Error(`${url} is no page`);
  return page;
};

/** Reads the drafts of a page, each of which must be accepted by the background. */
const read = (page: Document, url: string) => {
  const drafts = distinctDrafts(findSightings(pageAt(url), page));
  for (const draft of drafts) expect(paperDraftSchema.safeParse(draft).error?.issues).toBeUndefined();
  return drafts;
};

const daily = 'https://huggingface.co/papers';
const hfCard = (id: string, title: string, rest = '') =>
  `<article><a href="/papers/${id}"></a><h3><a href="/papers/${id}">${title}</a></h3>${rest}</article>`;
const hfPage = (cards: string, json = '') =>
  parse(`<body><main><div data-target="DailyPapers" data-props="${attribute(json)}">${cards}</div></main></body>`);
const embedded = (paper: unknown) => JSON.stringify({ dailyPapers: [{ paper }] });

const list = 'https://arxiv.org/list/cs.LG/new';
const arxivPage = (items: string) => parse(`<body><div id="dlpage"><dl id="articles">${items}</dl></div></body>`);
const item = (id: string, title: string, authors = '') =>
  `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="meta"><div class="list-title"><span class="descriptor">Title:</span> ${title}</div><div class="list-authors">${authors}</div></div></dd>`;

describe('hostile titles', () => {
  it('are cut', () => {
    const title = 'x'.repeat(10_000);
    const [card] = read(hfPage(hfCard('2401.00001', title)), daily);
    expect(card?.title).toHaveLength(limits.title);
    const [row] = read(arxivPage(item('2401.00001', title)), list);
    expect(row?.title).toHaveLength(limits.title);
  });

  it('are text, never markup', () => {
    const alert = vi.spyOn(window, 'alert').mockImplementation(() => undefined);
    const title = '&lt;img src=x onerror=alert(1)&gt; <b>bold</b><script>alert(2)</script>';
    expect(read(hfPage(hfCard('2401.00001', title)), daily)[0]?.title).toBe('<img src=x onerror=alert(1)> bold');
    expect(read(arxivPage(item('2401.00001', title)), list)[0]?.title).toBe('<img src=x onerror=alert(1)> bold');
    expect(alert).not.toHaveBeenCalled();
    alert.mockRestore();
  });

  it('lose their bidirectional controls', () => {
    const [card] = read(hfPage(hfCard('2401.00001', 'Safe\u202e gnihton \u2066title\u2069')), daily);
    expect(card?.title).toBe('Safe gnihton title');
  });

  it('are replaced by the identifier when they are empty, and reported as missing', () => {
    const page = hfPage(hfCard('2401.00001', ' \u200b '));
    const sightings = [...findSightings(pageAt(daily), page)];
    expect(readSighting(sightings[0]!)?.title).toBe('arXiv:2401.00001');
    expect(reportOf({ site: 'huggingface', page: 'daily' }, sightings)).toMatchObject({
      papers: 1,
      missing: { title: 1, authors: 1, published: 0, abstract: 1 },
    });
  });
});

describe('hostile embedded data', () => {
  const card = hfCard('2401.00001', 'A title', '<div>3 authors</div>');

  it.each([
    '{broken',
    'null',
    '[]',
    '"authors"',
    '{"dailyPapers":{"authors":7}}',
    '{"authors":['.repeat(5_000),
    `{"authors":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
  ])('is passed over: %.30s', (json) => {
    expect(read(hfPage(card, json), daily)[0]).toMatchObject({ title: 'A title', authors: [], authorCount: 3 });
  });

  it('with wrong types leaves what is right', () => {
    const paper = {
      id: '2401.00001',
      title: 12,
      authors: [null, 5, 'x', { name: 7 }, { name: '' }, { name: ' Ada  Lovelace\n' }],
      summary: { text: 'no' },
      publishedAt: -5,
      upvotes: 'many',
      githubRepo: 'javascript:alert(1)',
    };
    const [draft] = read(hfPage(card, embedded(paper)), daily);
    expect(draft).toMatchObject({ title: 'A title', authors: [{ name: 'Ada Lovelace' }], published: '2024-01' });
    expect(draft).toMatchObject({ abstract: undefined, upvotes: undefined });
    expect(draft?.links.code).toBeUndefined();
  });

  it.each(['9999-99-99T', '-000001-01-01', '2024-02-31T00:00', 'yesterday', '275760-09-13'])(
    'with the date %s gives the month',
    (date) => {
      const paper = { id: '2401.00001', authors: [], publishedAt: date };
      expect(read(hfPage(card, embedded(paper)), daily)[0]?.published).toBe('2024-01');
    },
  );

  it.each([-1, 1.5, 1e300, Number.MAX_SAFE_INTEGER])('with %d upvotes gives none', (upvotes) => {
    const paper = { id: '2401.00001', authors: [], upvotes };
    expect(read(hfPage(card, embedded(paper)), daily)[0]?.upvotes).toBeUndefined();
  });

  it('cannot pollute a prototype', () => {
    const json = `{"__proto__":{"polluted":1},"dailyPapers":[{"paper":{"id":"__proto__","authors":[]}},
      {"paper":{"id":"2401.00001","authors":[{"__proto__":{"name":"Nobody"}},{"constructor":{"name":"No"},"name":"Ada"}],"__proto__":{"summary":"of nobody"}}}]}`;
    const [draft] = read(hfPage(card, json), daily);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(draft).toMatchObject({ authors: [{ name: 'Ada' }], abstract: undefined });
  });

  it('is kept in bounds with 5,000 authors', () => {
    const authors = Array.from({ length: 5_000 }, (_, index) => ({ name: `Author ${index} ${'x'.repeat(500)}` }));
    const [draft] = read(hfPage(card, embedded({ id: '2401.00001', authors })), daily);
    expect(draft?.authors).toHaveLength(limits.authors);
    expect(draft?.authorCount).toBe(5_000);
  });

  it('is parsed once for many cards, and again when it changes', () => {
    const cards = Array.from({ length: 40 }, (_, index) =>
      hfCard(`2401.${String(index + 1).padStart(5, '0')}`, `T${index}`),
    ).join('');
    const page = hfPage(cards, embedded({ id: '2401.00001', authors: [{ name: 'Ada' }] }));
    const spy = vi.spyOn(JSON, 'parse');
    read(page, daily);
    read(page, daily);
    expect(spy).toHaveBeenCalledTimes(1);
    const island = page.querySelector('[data-props]');
    island?.setAttribute('data-props', embedded({ id: '2401.00001', authors: [{ name: 'Grace' }] }));
    expect(read(page, daily)[0]?.authors).toEqual([{ name: 'Grace' }]);
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockRestore();
  });
});

describe('hostile cards', () => {
  it('read 500 authors', () => {
    const authors = Array.from(
      { length: 500 },
      (_, index) => `<a href="/search/?searchtype=author&query=A%E0%A4%A">Author ${index}</a>`,
    );
    expect(read(arxivPage(item('2401.00001', 'T', authors.join(', '))), list)[0]?.authors).toHaveLength(500);
  });

  it('with an impossible number of authors give none', () => {
    const [draft] = read(hfPage(hfCard('2401.00001', 'T', '<div>99999999999999999999 authors</div>')), daily);
    expect(draft?.authorCount).toBeUndefined();
  });

  it('with one identifier twice are one paper and two cards', () => {
    const page = arxivPage(item('2401.00001', 'First') + item('2401.00001v2', 'Second') + item('2401.00002', 'Third'));
    const sightings = [...findSightings(pageAt(list), page)];
    expect(sightings).toHaveLength(3);
    expect(distinctDrafts(sightings).map((draft) => draft.title)).toEqual(['First', 'Third']);
    expect(reportOf({ site: 'arxiv', page: 'recent' }, sightings)).toMatchObject({ cards: 3, papers: 2 });
  });

  it('without their other half are read as far as possible', () => {
    const page = arxivPage(
      '<dt><a href="/abs/2401.00001">arXiv:2401.00001</a></dt><dt><a href="/abs/2401.00002">x</a></dt><dt>none</dt>',
    );
    expect(read(page, list).map((draft) => draft.title)).toEqual(['arXiv:2401.00001', 'arXiv:2401.00002']);
  });

  it('with invalid links are left alone', () => {
    const hrefs = [
      'javascript:alert(1)//papers/2401.00001x',
      '/papers/',
      'http://[/papers/2401.00001',
      '/papers/date/2024-01-01',
      '#',
    ];
    const page = hfPage(hrefs.map((href) => `<article><h3><a href="${href}">T</a></h3></article>`).join(''));
    expect(() => read(page, daily)).not.toThrow();
    for (const draft of read(page, daily)) expect(draft.links.page).toMatch(/^https:\/\/huggingface\.co\//);
  });

  it('nested in one another yield one card', () => {
    const inner = hfCard('2401.00001', 'Inner');
    expect([...findSightings(pageAt(daily), hfPage(`<article>${inner}</article>`))]).toHaveLength(1);
    expect([
      ...findSightings(pageAt(list), arxivPage(`<dt><a href="/abs/2401.00002">x</a><dl>${item('2401.00001', 'T')}</dl></dt>`)),
    ]).toHaveLength(1);
  });

  it('that changed to another paper since they were found are not read as the first', () => {
    const page = hfPage(hfCard('2401.00001', 'First'));
    const [sighting] = [...findSightings(pageAt(daily), page)];
    for (const link of page.querySelectorAll('a')) link.href = '/papers/2401.00002';
    expect(readSighting(sighting!)).toBeNull();
  });
});

const names = [
  'querySelector',
  'querySelectorAll',
  'createTreeWalker',
  'getElementById',
  'body',
  'documentElement',
  'parentElement',
  'parentNode',
  'textContent',
  'childNodes',
  'closest',
  'matches',
  'contains',
  'ownerDocument',
  'getAttribute',
  'nodeType',
  'location',
  '__proto__',
  'constructor',
];

describe('clobbered names', () => {
  const fields = names.map((name) => `<input name="${name}">`).join('');

  /** Names on a document only resolve where it is displayed, so the fixture is put into the live document, with its address. */
  const inLiveDocument = (fixture: string, url: string, test: () => void) => {
    const around = document.createElement('div');
    const page = parse(fixtureText(fixture).replaceAll(/ src="/g, ' data-src="'));
    if (!page.querySelector('base')) around.append(Object.assign(document.createElement('base'), { href: url }));
    around.append(...page.head.childNodes, ...page.body.childNodes);
    for (const taken of ['querySelector', 'querySelectorAll', 'createTreeWalker']) {
      around.append(Object.assign(document.createElement('img'), { name: taken }));
    }
    document.body.append(around);
    try {
      expect(typeof document.createTreeWalker).not.toBe('function');
      test();
    } finally {
      around.remove();
    }
  };

  it.each(expectations)('do not hide the papers of $fixture', ({ fixture, url, papers }) => {
    inLiveDocument(fixture, url, () => {
      expect(read(document, url).map((draft) => draft.identifiers)).toEqual(papers.map((paper) => paper.identifiers));
    });
  });

  it('of a form around the cards do not hide them either', () => {
    const page = hfPage(
      `<form>${fields}<div><a href="/papers/2401.00001"></a><h3><a href="/papers/2401.00001">T</a></h3></div></form>`,
    );
    expect(read(page, daily)).toHaveLength(1);
    const form = parse(`<main><form>${fields}<h1>T</h1><a href="https://arxiv.org/abs/2401.00001">arXiv</a></form></main>`);
    expect(() => read(form, 'https://huggingface.co/papers/2401.00001')).not.toThrow();
  });
});

it('findSightings continues when a layout throws', () => {
  const { site, page } = pageAt(daily);
  const broken = {
    name: 'broken',
    cards: () => {
      throw new Error('a page did this');
    },
    identify: () => null,
    read: () => null,
    anchor: () => null,
  };
  const sightings = [
    ...findSightings({ site, page: { ...page, layouts: [broken, ...page.layouts] } }, hfPage(hfCard('2401.00001', 'T'))),
  ];
  expect(sightings).toHaveLength(1);
});
