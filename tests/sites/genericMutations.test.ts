/** The generic detector finds the same papers after changes of a page that do not concern its papers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { loadedTitles } from '../support/loadedTitles';
import { noHurry } from '../support/noHurry';
import { expectations } from './expected';
import { loadFixture, parse } from './loadFixture';
import * as change from './mutatePage';

/** Pages saved from the web, if they are available beside this project. */
const saved = import.meta.glob<string>('../../../shared/feeds/**/*.html', { query: '?raw', import: 'default' });

const sightingsIn = (page: Document, url: string) =>
  [...genericReader(new URL(url), loadedTitles()).find(page, noHurry())].filter((sighting) => sighting !== undefined);
const identifiersIn = (page: Document, url: string): string[] =>
  [...new Set(sightingsIn(page, url).map(({ identifier }) => identifier ?? ''))].sort();

type Neutral = (page: Document, url: string, seed: number) => void;

const neutral: Record<string, Neutral> = {
  comments: (page, _, seed) => change.addComments(page, seed),
  whitespace: (page, _, seed) => change.addWhitespace(page, seed),
  'renamed classes': (page, _, seed) => change.renameClasses(page, seed),
  'removed classes': (page, _, seed) => change.removeClasses(page, seed),
  'attributes in another order': (page) => change.reorderAttributes(page),
  'wrapped cards': (page, url) => change.wrapCards(sightingsIn(page, url)),
  'wrapped lists': (page, url, seed) => change.wrapLists(sightingsIn(page, url), seed),
};

const mutation = fc.record({ kind: fc.constantFrom(...Object.keys(neutral)), seed: fc.nat(100_000) });
const chains = fc.array(mutation, { minLength: 1, maxLength: 4 });
const seeds = fc.nat(100_000);
/** A fixed seed gives the same runs each time, so that a failure is caused by a change of the code. */
const runs = (numRuns: number) => ({ numRuns, seed: Number(import.meta.env.VITE_SEED ?? 20_261) });

/** The name of a paper without one is made of its title and first author, which a translation changes. */
const unnamed = (identifier: string): string => (identifier.startsWith('title:') ? 'title:' : identifier);

/** @param load returns a fresh copy of the page. */
function keepsItsPapers(load: () => Document, url: string, papers: number | undefined): void {
  const before = identifiersIn(load(), url);
  if (papers !== undefined) expect(before).toHaveLength(papers);

  // No card contains another.
  const first = load();
  const cards = sightingsIn(first, url).map(({ card }) => card);
  expect(cards.filter((card) => cards.some((other) => other !== card && other.contains(card)))).toEqual([]);

  const same = (mutate: (page: Document) => void, key = (identifier: string) => identifier): void => {
    const page = load();
    mutate(page);
    expect(identifiersIn(page, url).map(key)).toEqual(before.map(key));
  };

  fc.assert(
    fc.property(chains, (chain) => same((page) => chain.forEach(({ kind, seed }) => void neutral[kind]?.(page, url, seed)))),
    runs(6),
  );
  fc.assert(
    fc.property(seeds, (seed) => same((page) => change.shuffleCards(sightingsIn(page, url), seed))),
    runs(2),
  );
  same(change.addAsides);
  same((page) => change.addReferences(page, 'References'));
  same((page) => change.addReferences(page, '参考文献'));
  // Not for a single card: it is judged by its names and dates alone, and may be as large as the page.
  const translated = before.length > 1 ? Object.keys(change.scripts) : [];
  for (const script of translated as (keyof typeof change.scripts)[])
    same((page) => change.translate(sightingsIn(page, url), script), unnamed);

  // Not for a few cards: a list of two without one of them is no longer a list.
  if (before.length < 6) return;
  fc.assert(
    fc.property(seeds, (seed) => {
      const page = load();
      const sightings = sightingsIn(page, url);
      const dropped = change.dropCard(sightings, seed);
      const hasOthers = sightings.filter(({ identifier }) => identifier === dropped).length > 1;
      expect(identifiersIn(page, url)).toEqual(before.filter((identifier) => hasOthers || identifier !== dropped));
    }),
    runs(3),
  );
}

const pages: { file: string; url: string; papers: number }[] = [
  { file: 'arxiv/list-recent-machine-learning-oldlayout.html', url: 'https://arxiv.org/list/stat.ML/recent', papers: 106 },
  { file: 'arxiv/list-cs-2023-01-newlayout-2024-06.html', url: 'https://arxiv.org/list/cs/2023-01', papers: 3 },
  { file: 'arxiv/search-2025-12.html', url: 'https://arxiv.org/search/?query=x&searchtype=all', papers: 60 },
  { file: 'arxiv/abs-1706.03762.html', url: 'https://arxiv.org/abs/1706.03762', papers: 1 },
  { file: 'huggingface/daily-papers-2024-08.html', url: 'https://huggingface.co/papers', papers: 13 },
  { file: 'cvf/CVPR2020-all.html', url: 'https://openaccess.thecvf.com/CVPR2020.py', papers: 60 },
  { file: 'pmlr/v1-_site-index.html', url: 'https://proceedings.mlr.press/v1/', papers: 5 },
  { file: 'pmlr/v2-_site-index-AISTATS2007.html', url: 'https://proceedings.mlr.press/v2/', papers: 86 },
  { file: 'jmlr/wcp-v2-AISTATS2007-oldstyle.html', url: 'https://proceedings.mlr.press/v2/', papers: 86 },
  { file: 'jmlr/wcp-v3-oldstyle.html', url: 'https://proceedings.mlr.press/v3/', papers: 7 },
  { file: 'dblp/person-aaron-clauset.html', url: 'https://dblp.org/pid/c/AaronClauset.html', papers: 31 },
  { file: 'acl/person-andreas-madsack-53a5e858.html', url: 'https://aclanthology.org/people/a/andreas-madsack/', papers: 5 },
  { file: 'biorxiv/search-results.html', url: 'https://www.biorxiv.org/search/x', papers: 10 },
  { file: 'pubmed/search-ego-depletion-2026-08.html', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion', papers: 10 },
  { file: 'semanticscholar/search-2026-08.html', url: 'https://www.semanticscholar.org/search?q=x', papers: 10 },
  { file: 'scholar/search-2026-06-live-01.html', url: 'https://scholar.google.com/scholar?q=x', papers: 10 },
  { file: 'scholar/profile-fangzr.html', url: 'https://scholar.google.com/citations?user=x', papers: 20 },
  { file: 'thirdparty/arxiv-daily-NicoleLia.html', url: 'https://nicolelia.github.io/arxiv-daily/', papers: 19 },
  { file: 'linkonly/lesswrong-predictable-updating.html', url: 'https://www.lesswrong.com/posts/x', papers: 0 },
  { file: 'linkonly/mosaicml-mpt7b-blog.html', url: 'https://www.mosaicml.com/blog/mpt-7b', papers: 0 },
  { file: 'linkonly/wikipedia-tsne.html', url: 'https://en.wikipedia.org/wiki/T-SNE', papers: 0 },
  { file: 'negative/hf-model-page-falcon3.html', url: 'https://huggingface.co/tiiuae/Falcon3-10B', papers: 0 },
  { file: 'negative/aiche-session-citation-meta-no-papers.html', url: 'https://proceedings.aiche.org/x', papers: 0 },
  { file: 'negative/scholar-captcha-rjacobucci.html', url: 'https://scholar.google.com/scholar?q=x', papers: 0 },
];

/** Reductions of a volume of 1,466 papers, a week of 636, and 200 results, whose parts are as significant. */
const cuts: Record<string, (page: Document) => void> = {
  'cvf/CVPR2020-all.html': (page) => {
    keepFirst(page, '#content dl > dt', 60);
    keepFirst(page, '#content dl > dd', 120);
  },
  'arxiv/list-recent-machine-learning-oldlayout.html': (page) => keepFirst(page, '#dlpage > h3, #dlpage > dl', 2),
  'arxiv/search-2025-12.html': (page) => keepFirst(page, '.arxiv-result', 60),
};

function keepFirst(page: Document, selector: string, count: number): void {
  for (const element of [...page.querySelectorAll(selector)].slice(count)) element.remove();
}

describe('saved pages keep their papers', () => {
  it.each(pages)('$file', async ({ file, url, papers }) => {
    const read = saved[`../../../shared/feeds/${file}`];
    if (!read) {
      console.info(`Skipped ${file}: there are no saved pages beside this project.`);
      return;
    }
    const whole = parse(await read());
    cuts[file]?.(whole);
    if (!whole.querySelector('base')) {
      const base = whole.createElement('base');
      base.href = url;
      whole.head.prepend(base);
    }
    keepsItsPapers(() => whole.cloneNode(true) as Document, url, papers);
  });
});

describe('fixtures keep their papers', () => {
  // A view without metas or a heading, with a row of another list below: only the site's rules know the page's subject.
  const ofItsSite = ['googlescholar-view-2020.html'];
  it.each(expectations.filter(({ fixture: name }) => !ofItsSite.includes(name)))('$fixture', ({ fixture, url }) => {
    keepsItsPapers(() => loadFixture(fixture, url), url, undefined);
  });
});
