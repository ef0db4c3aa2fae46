/** Expected results of each fixture: its page kind, its layouts, the number of cards, and the fields of their papers. */
import type { PaperDraft } from '~/lib/papers/paper';
import { acl } from './expected/acl';
import { ads } from './expected/ads';
import { alphaxiv } from './expected/alphaxiv';
import { arxivSanity } from './expected/arxivSanity';
import { biorxiv } from './expected/biorxiv';
import { cvf } from './expected/cvf';
import { dblp } from './expected/dblp';
import { europepmc } from './expected/europepmc';
import { googlescholar } from './expected/googlescholar';
import { inspire } from './expected/inspire';
import { jmlr } from './expected/jmlr';
import { medrxiv } from './expected/medrxiv';
import { neurips } from './expected/neurips';
import { openreview } from './expected/openreview';
import { paperswithcode } from './expected/paperswithcode';
import { pmlr } from './expected/pmlr';
import { pubmed } from './expected/pubmed';
import { scholarInbox } from './expected/scholarInbox';
import { semanticscholar } from './expected/semanticscholar';

export interface Expectation {
  fixture: string;
  url: string;
  /** Site and page kind, as `site page`. */
  kind: string;
  layouts: string[];
  cards: number;
  papers: Partial<PaperDraft>[];
}

const names = (...list: string[]) => list.map((name) => ({ name }));
const split = (given: string, family: string) => ({ name: `${given} ${family}`, given, family });
const hf = (id: string) => ({ page: `https://huggingface.co/papers/${id}`, pdf: `https://arxiv.org/pdf/${id}` });
const arxiv = (id: string) => ({ page: `https://arxiv.org/abs/${id}`, pdf: `https://arxiv.org/pdf/${id}` });
const headings = ['2024 h3 a'];
const list2024 = ['2024 dl#articles'];
const results = ['2025 ol li'];

const gqa: Partial<PaperDraft> = {
  identifiers: ['arxiv:2305.13245'],
  title: 'GQA: Training Generalized Multi-Query Transformer Models from Multi-Head Checkpoints',
  authors: names('Joshua Ainslie', 'James Lee-Thorp', 'Michiel de Jong', 'Yury Zemlyanskiy', 'Federico Lebrón', 'Sumit Sanghai'),
  authorCount: undefined,
  abstract:
    'Turns checkpoints with many attention heads into ones whose heads share keys and values, at a small part of the cost of training.',
  published: '2023-05-22',
  upvotes: 8,
  links: hf('2305.13245'),
};

const croci: Partial<PaperDraft> = {
  identifiers: ['arxiv:1902.02534', 'doi:10.5281/zenodo.1234567'],
  title: 'Crowdsourcing open citations with CROCI -- An analysis of the current status of open citations, and a proposal',
  abstract: 'Which citations are open, and how everybody could give more, see http://opencitations.net/index/coci.',
  published: '2019-02-07',
  categories: ['cs.DL', 'cs.DB'],
  comment: '7 pages, accepted to ISSI 2019 (https://www.issi2019.org/)',
  venue: 'Proceedings of ISSI 2019',
  links: arxiv('1902.02534'),
};

export const expectations: Expectation[] = [
  {
    fixture: 'hf-daily-2024.html',
    url: 'https://huggingface.co/papers?date=2024-08-01',
    kind: 'huggingface daily',
    layouts: headings,
    cards: 2,
    papers: [
      {
        identifiers: ['arxiv:2407.21783'],
        title: 'The Llama 3 Herd of Models',
        authors: names('Abhimanyu Dubey', 'Abhinav Jauhri', 'Abhinav Pandey'),
        published: '2024-07-31',
        upvotes: 95,
        links: { ...hf('2407.21783'), code: 'https://github.com/meta-llama/llama3' },
      },
      {
        identifiers: ['arxiv:2407.21705'],
        abstract: 'Video generation that follows given trajectories.',
        links: hf('2407.21705'),
      },
    ],
  },
  {
    fixture: 'hf-daily-2026.html',
    url: 'https://huggingface.co/papers/date/2026-10-05',
    kind: 'huggingface daily',
    layouts: headings,
    cards: 2,
    papers: [
      { identifiers: ['arxiv:2312.00752'], authors: names('Albert Gu', 'Tri Dao'), published: '2023-12-01', upvotes: 151 },
      {
        identifiers: ['arxiv:2106.09685'],
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: [],
        authorCount: 8,
        abstract: undefined,
        published: '2021-06',
        upvotes: 77,
        links: hf('2106.09685'),
      },
    ],
  },
  {
    fixture: 'hf-week-2026.html',
    url: 'https://huggingface.co/papers/week/2026-W40',
    kind: 'huggingface week',
    layouts: headings,
    cards: 1,
    papers: [{ identifiers: ['arxiv:2205.14135'], authorCount: 5, published: '2022-05', upvotes: 40 }],
  },
  {
    fixture: 'hf-month-2026.html',
    url: 'https://huggingface.co/papers/month/2026-10',
    kind: 'huggingface month',
    layouts: headings,
    cards: 1,
    papers: [{ identifiers: ['arxiv:2010.11929'], authorCount: 12 }],
  },
  {
    fixture: 'hf-trending-2026.html',
    url: 'https://huggingface.co/papers/trending',
    kind: 'huggingface trending',
    layouts: headings,
    cards: 4,
    papers: [
      {
        identifiers: ['arxiv:2609.38839'],
        abstract: 'Chooses which frames of a long video to keep by looking at tokens that stand for its future.',
        published: '2026-09-30',
        upvotes: 98,
        links: { ...hf('2609.38839'), code: 'https://github.com/YinBo0927/FrameMorrow' },
      },
      { identifiers: ['arxiv:2412.19437'], title: 'DeepSeek-V3 Technical Report', published: '2024-12-27', upvotes: 310 },
    ],
  },
  {
    fixture: 'hf-search-2026.html',
    url: 'https://huggingface.co/papers?q=authors',
    kind: 'huggingface search',
    layouts: headings,
    cards: 2,
    papers: [
      { identifiers: ['arxiv:2002.10957'], authorCount: 6, published: '2020-02-25' },
      { identifiers: ['arxiv:2601.00123'], title: 'A Paper of New Year by 20 authors', authorCount: 1, published: '2025-12-31' },
    ],
  },
  {
    fixture: 'hf-article-2027.html',
    url: 'https://huggingface.co/papers',
    kind: 'huggingface daily',
    layouts: ['article > a'],
    cards: 1,
    papers: [{ identifiers: ['arxiv:2305.13245'], title: gqa.title ?? '', authorCount: 6 }],
  },
  {
    fixture: 'hf-paper-2025.html',
    url: 'https://huggingface.co/papers/2305.13245',
    kind: 'huggingface paper',
    layouts: ['2025 h1'],
    cards: 1,
    papers: [gqa],
  },
  {
    fixture: 'hf-paper-2025-bare.html',
    url: 'https://huggingface.co/papers/2305.13245',
    kind: 'huggingface paper',
    layouts: ['2025 h1'],
    cards: 1,
    papers: [gqa],
  },
  {
    fixture: 'arxiv-new-2024.html',
    url: 'https://arxiv.org/list/cs.LG/new',
    kind: 'arxiv new',
    layouts: list2024,
    cards: 5,
    papers: [
      {
        identifiers: ['arxiv:2610.05608'],
        title: 'Title-free Routing in $\\mathcal{O}(n \\log n)$ Time',
        authors: [split('Julia', 'Agafonova'), split('Michiel', 'de Jong')],
        abstract: 'A made-up paper about routing. Its abstract has $n$ words.',
        published: '2026-10-19',
        categories: ['cs.LG', 'cs.DS'],
        comment: '12 pages; code at https://github.com/example/routing',
        links: arxiv('2610.05608'),
      },
      { identifiers: ['arxiv:2610.05611'], published: '2026-10-19' },
      { identifiers: ['arxiv:2610.01234'], categories: ['cs.CL', 'cs.LG'], published: '2026-10-19' },
      { identifiers: ['arxiv:2610.00007'], venue: 'Journal of Tests 1 (2026)', published: '2026-10' },
      { identifiers: ['arxiv:1706.03762'], published: '2017-06' },
    ],
  },
  {
    fixture: 'arxiv-recent-2024.html',
    url: 'https://arxiv.org/list/cs.LG/recent',
    kind: 'arxiv recent',
    layouts: list2024,
    cards: 3,
    papers: [
      { identifiers: ['arxiv:2610.05000'], published: '2026-10-16', abstract: undefined },
      { identifiers: ['arxiv:2610.04999'], published: '2026-10-15' },
      { identifiers: ['arxiv:2404.00001'], published: '2024-04', categories: ['physics.optics', 'cs.LG'] },
    ],
  },
  {
    fixture: 'arxiv-pastweek-2020.html',
    url: 'https://arxiv.org/list/cs.LG/pastweek?show=2000',
    kind: 'arxiv recent',
    layouts: ['2020 dl'],
    cards: 3,
    papers: [
      {
        identifiers: ['arxiv:2010.04157'],
        title: 'Online and Distribution-Free Robustness: Regression and Contextual Bandits with Huber Contamination',
        authors: [split('Sitan', 'Chen'), split('Frederic', 'Koehler')],
        published: '2020-10-09',
        comment: '37 pages, 1 figure',
      },
      {
        identifiers: ['arxiv:2010.03728'],
        title: 'Robust Multi-class Feature Selection via $l_{2,0}$-Norm Regularization Minimization',
      },
      {
        identifiers: ['arxiv:2010.02353'],
        title: 'A Title without Its Label',
        authorCount: 48,
        published: '2020-10-08',
        venue: 'Findings of EMNLP 2020',
      },
    ],
  },
  {
    fixture: 'arxiv-month-2024.html',
    url: 'https://arxiv.org/list/cs/2301?skip=0&show=3',
    kind: 'arxiv month',
    layouts: list2024,
    cards: 2,
    papers: [
      { identifiers: ['arxiv:2301.00001'], title: 'NFTrig', published: '2023-01', categories: ['cs.HC'] },
      { identifiers: ['arxiv:hep-th/9901001'], published: '1999-01', categories: ['hep-th'], links: arxiv('hep-th/9901001') },
    ],
  },
  {
    fixture: 'arxiv-catchup-2024.html',
    url: 'https://arxiv.org/catchup/cs.LG/2026-10-05',
    kind: 'arxiv catchup',
    layouts: list2024,
    cards: 1,
    papers: [{ identifiers: ['arxiv:2610.00042'], published: '2026-10-05' }],
  },
  {
    fixture: 'arxiv-author-2024.html',
    url: 'https://arxiv.org/a/warner_s_1',
    kind: 'arxiv author',
    layouts: list2024,
    cards: 1,
    papers: [{ identifiers: ['arxiv:1003.2643'], authors: [split('Simeon', 'Warner')], published: '2010-03' }],
  },
  {
    fixture: 'arxiv-search-2025.html',
    url: 'https://arxiv.org/search/?query=distributed+systems&searchtype=abstract',
    kind: 'arxiv search',
    layouts: results,
    cards: 2,
    papers: [
      {
        identifiers: ['arxiv:2512.03003'],
        authors: [split('Luca', 'Panizzi')],
        abstract:
          'How much the top Yukawa coupling changes the making of three Higgs bosons, with distributions that stay as they are.',
        published: '2025-12-02',
        categories: ['hep-ph'],
        comment: '6 pages, 4 figures, 1 table',
        links: arxiv('2512.03003'),
      },
      {
        identifiers: ['arxiv:2512.10701', 'doi:10.1145/3773274.3774931'],
        title: 'HybridVFL: Disentangled Feature Learning',
        authorCount: 5,
        published: '2025-12-11',
        categories: ['cs.LG', 'cs.DC'],
        venue: 'Proc. of UCC (2025)',
      },
    ],
  },
  {
    fixture: 'arxiv-search-author-2025.html',
    url: 'https://arxiv.org/search/?searchtype=author&query=Vaswani%2C+A',
    kind: 'arxiv search-author',
    layouts: results,
    cards: 1,
    papers: [{ identifiers: ['arxiv:1706.03762'], authors: [split('Ashish', 'Vaswani')], published: '2017-06-12' }],
  },
  {
    fixture: 'arxiv-search-advanced-2025.html',
    url: 'https://arxiv.org/search/advanced?terms-0-term=lora&terms-0-field=all',
    kind: 'arxiv search-advanced',
    layouts: results,
    cards: 1,
    papers: [
      {
        identifiers: ['arxiv:2106.09685'],
        published: '2021-06-17',
        authors: [split('Edward J.', 'Hu'), split('Yelong', 'Shen')],
      },
    ],
  },
  {
    fixture: 'arxiv-abs-2026.html',
    url: 'https://arxiv.org/abs/1902.02534',
    kind: 'arxiv abs',
    layouts: ['2021 #abs'],
    cards: 1,
    papers: [{ ...croci, authors: [split('Ivan', 'Heibi'), split('Silvio', 'Peroni'), { name: 'OpenCitations Collaboration' }] }],
  },
  {
    fixture: 'arxiv-abs-2026-bare.html',
    url: 'https://arxiv.org/abs/1902.02534v2',
    kind: 'arxiv abs',
    layouts: ['2021 #abs'],
    cards: 1,
    papers: [{ ...croci, authors: [split('Ivan', 'Heibi'), split('Silvio', 'Peroni')] }],
  },
  {
    fixture: 'arxiv-html-2024.html',
    url: 'https://arxiv.org/html/2305.13245v3',
    kind: 'arxiv html',
    layouts: ['2024 LaTeXML'],
    cards: 1,
    papers: [
      {
        identifiers: ['arxiv:2305.13245'],
        title: 'GQA: Training Generalized $k$-Query Models',
        authors: names('Joshua Ainslie', 'Sumit Sanghai'),
        abstract: 'Heads that share $K,V$.',
        published: '2023-05',
      },
    ],
  },
  ...acl,
  ...ads,
  ...alphaxiv,
  ...arxivSanity,
  ...biorxiv,
  ...cvf,
  ...europepmc,
  ...inspire,
  ...jmlr,
  ...medrxiv,
  ...neurips,
  ...openreview,
  ...paperswithcode,
  ...pmlr,
  ...pubmed,
  ...scholarInbox,
  ...semanticscholar,
  ...googlescholar,
  ...dblp,
];
