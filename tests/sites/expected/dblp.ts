/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));

const papers: Expectation['papers'] = [
  {
    identifiers: [
      'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
      'url:https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17',
    ],
    title: 'Attention is All you Need',
    authors: names('Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'),
    published: '2017',
    venue: 'NIPS',
  },
  {
    identifiers: ['arxiv:1706.03762', 'url:https://dblp.org/rec/journals/corr/VaswaniSPUJGKP17'],
    title: 'Attention Is All You Need',
    authors: names('Ashish Vaswani', 'Noam Shazeer'),
    published: '2017',
  },
  {
    identifiers: ['doi:10.1093/mind/lix.236.433', 'url:https://dblp.org/rec/journals/jacm/Turing50'],
    title: 'Computing Machinery and Intelligence',
    authors: names('Alan M. Turing'),
    published: '1950',
    venue: 'Mind',
    pages: '1-10',
  },
];

const page = (fixture: string, kind: string, url: string): Expectation => ({
  fixture,
  url,
  kind: `dblp ${kind}`,
  layouts: ['2015 ScholarlyArticle'],
  cards: 3,
  papers,
});

export const dblp: Expectation[] = [
  page('dblp-person-2015.html', 'person', 'https://dblp.uni-trier.de/pers/hd/v/Vaswani:Ashish'),
  page('dblp-venue-2026.html', 'venue', 'https://dblp.org/db/conf/nips/neurips2017.html'),
  page('dblp-search-2026.html', 'search', 'https://dblp.org/search?q=attention'),
];
