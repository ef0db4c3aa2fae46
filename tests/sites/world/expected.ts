/** What the pages of many sites must yield, in document order. The markup is that of the sites, as public code that reads them knows it. */

interface WorldPaper {
  /** Its first identifier. */
  is: string;
  title: string;
  /** Number of authors. */
  authors: number;
  date?: string;
}

interface WorldPage {
  fixture: string;
  url: string;
  papers: WorldPaper[];
}

export const world: WorldPage[] = [
  {
    fixture: 'alert-arabic.html',
    url: 'https://mail.example/alert.html',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017-06' },
      {
        is: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        date: '2016',
      },
      {
        is: 'url:https://lab.example.org/papers/adam.pdf',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        date: '2015',
      },
      {
        is: 'url:https://papers.nips.cc/paper_files/paper/2020/hash/4c5bcfec8584af0d967f1ab10179ca4b-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'alert-browser.html',
    url: 'https://mail.example/alert.html',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017-06' },
      {
        is: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        date: '2016',
      },
      {
        is: 'url:https://lab.example.org/papers/adam.pdf',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        date: '2015',
      },
      {
        is: 'url:https://papers.nips.cc/paper_files/paper/2020/hash/4c5bcfec8584af0d967f1ab10179ca4b-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'alert-gmail.html',
    url: 'https://mail.google.com/mail/u/0/',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017-06' },
      {
        is: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        date: '2016',
      },
      {
        is: 'url:https://lab.example.org/papers/adam.pdf',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        date: '2015',
      },
      {
        is: 'url:https://papers.nips.cc/paper_files/paper/2020/hash/4c5bcfec8584af0d967f1ab10179ca4b-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'alert-outlook.html',
    url: 'https://outlook.office.com/mail/inbox/id/x',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017-06' },
      {
        is: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        date: '2016',
      },
      {
        is: 'url:https://lab.example.org/papers/adam.pdf',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        date: '2015',
      },
      {
        is: 'url:https://papers.nips.cc/paper_files/paper/2020/hash/4c5bcfec8584af0d967f1ab10179ca4b-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'alert-proofpoint.html',
    url: 'https://mail.uni.example/m/1',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017-06' },
      {
        is: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        date: '2016',
      },
      {
        is: 'url:https://lab.example.org/papers/adam.pdf',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        date: '2015',
      },
      {
        is: 'url:https://papers.nips.cc/paper_files/paper/2020/hash/4c5bcfec8584af0d967f1ab10179ca4b-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'cinii.html',
    url: 'https://cir.nii.ac.jp/articles?q=x',
    papers: [
      {
        is: 'url:https://cir.nii.ac.jp/crid/1390001205123456780',
        title: '深層学習による画像認識の研究動向',
        authors: 2,
        date: '2019-01-01',
      },
      {
        is: 'url:https://cir.nii.ac.jp/crid/1390001205123456781',
        title: '自然言語処理における注意機構の解析',
        authors: 2,
        date: '2020-01-02',
      },
      {
        is: 'url:https://cir.nii.ac.jp/crid/1390001205123456782',
        title: '強化学習を用いた対話制御の評価',
        authors: 1,
        date: '2021-01-03',
      },
    ],
  },
  {
    fixture: 'econpapers-series.html',
    url: 'https://econpapers.repec.org/paper/tstworkpp/',
    papers: [
      {
        is: 'url:https://ideas.repec.org/p/tst/workpp/1970-01.html',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
      },
      {
        is: 'url:https://ideas.repec.org/p/tst/workpp/1979-02.html',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
      },
      {
        is: 'url:https://ideas.repec.org/p/tst/workpp/1956-03.html',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
      },
    ],
  },
  {
    fixture: 'frontiers.html',
    url: 'https://www.frontiersin.org/journals/psychology/articles',
    papers: [
      {
        is: 'doi:10.3389/fpsyg.2020.01234',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '2020-03-10',
      },
      {
        is: 'doi:10.3389/fpsyg.2020.02234',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '2020-03-11',
      },
      {
        is: 'doi:10.3389/fpsyg.2020.03234',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '2020-03-12',
      },
    ],
  },
  {
    fixture: 'hal-search.html',
    url: 'https://hal.science/search/index?q=x',
    papers: [
      {
        is: 'url:https://hal.science/hal-01234560',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '1970',
      },
      {
        is: 'url:https://hal.science/hal-01234561',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '1979',
      },
      {
        is: 'url:https://hal.science/hal-01234562',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '1956',
      },
    ],
  },
  {
    fixture: 'icml-schedule.html',
    url: 'https://icml.cc/Conferences/2019/Schedule',
    papers: [
      { is: 'url:https://proceedings.mlr.press/v97/author09a.html', title: 'Attention Is All You Need', authors: 3 },
      {
        is: 'url:https://proceedings.mlr.press/v97/author19a.html',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
      },
      {
        is: 'url:https://proceedings.mlr.press/v97/author29a.html',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
      },
      {
        is: 'url:https://proceedings.mlr.press/v97/author39a.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
      },
    ],
  },
  {
    fixture: 'icml-virtual.html',
    url: 'https://icml.cc/virtual/2023/session/25001',
    papers: [
      { is: 'url:https://icml.cc/virtual/2023/poster/24560', title: 'Attention Is All You Need', authors: 3 },
      { is: 'url:https://icml.cc/virtual/2023/poster/24561', title: 'Deep Residual Learning for Image Recognition', authors: 4 },
      { is: 'url:https://icml.cc/virtual/2023/poster/24562', title: 'Adam: A Method for Stochastic Optimization', authors: 2 },
      { is: 'url:https://icml.cc/virtual/2023/poster/24563', title: 'Denoising Diffusion Probabilistic Models', authors: 3 },
    ],
  },
  {
    fixture: 'ideas-series.html',
    url: 'https://ideas.repec.org/s/oup/qjecon.html',
    papers: [
      {
        is: 'url:https://ideas.repec.org/a/oup/qjecon/v84y1970i3p488-500..html',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
      },
      {
        is: 'url:https://ideas.repec.org/a/oup/qjecon/v84y1979i3p500-512..html',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
      },
      {
        is: 'url:https://ideas.repec.org/a/oup/qjecon/v84y1956i3p512-524..html',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
      },
    ],
  },
  {
    fixture: 'jstor-proxy.html',
    url: 'https://www.jstor.org.ezproxy.uni.edu/stable/i332381',
    papers: [
      { is: 'doi:10.2307/1879430', title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism', authors: 1 },
      { is: 'doi:10.2307/1879431', title: 'Prospect Theory: An Analysis of Decision under Risk', authors: 2 },
      { is: 'doi:10.2307/1879432', title: 'A Contribution to the Theory of Economic Growth', authors: 1 },
    ],
  },
  {
    fixture: 'library-list.html',
    url: 'https://library.uni.edu/reading/econ101',
    papers: [
      {
        is: 'doi:10.2307/1879431',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '1970',
      },
      { is: 'doi:10.2307/1914185', title: 'Prospect Theory: An Analysis of Decision under Risk', authors: 2, date: '1979' },
      { is: 'doi:10.2307/1884513', title: 'A Contribution to the Theory of Economic Growth', authors: 1, date: '1956' },
    ],
  },
  {
    fixture: 'mdpi-toc.html',
    url: 'https://www.mdpi.com/1424-8220/21/1',
    papers: [
      {
        is: 'url:https://www.mdpi.com/1424-8220/21/1/1',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '2020-12-20',
      },
      {
        is: 'url:https://www.mdpi.com/1424-8220/21/1/2',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '2020-12-21',
      },
      {
        is: 'url:https://www.mdpi.com/1424-8220/21/1/3',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '2020-12-22',
      },
    ],
  },
  {
    fixture: 'miniconf-acl.html',
    url: 'https://virtual.acl2020.org/session_1A.html',
    papers: [
      { is: 'acl:2020.acl-main.700', title: 'Attention Is All You Need', authors: 3 },
      { is: 'acl:2020.acl-main.701', title: 'Deep Residual Learning for Image Recognition', authors: 4 },
      { is: 'acl:2020.acl-main.702', title: 'Adam: A Method for Stochastic Optimization', authors: 2 },
      { is: 'acl:2020.acl-main.703', title: 'Denoising Diffusion Probabilistic Models', authors: 3 },
    ],
  },
  {
    fixture: 'miniconf.html',
    url: 'https://iclr.cc/virtual_2020/papers.html',
    papers: [
      { is: 'openreview:rkgNKkHtvB', title: 'Attention Is All You Need', authors: 3 },
      { is: 'openreview:H1eA7AEtvS', title: 'Deep Residual Learning for Image Recognition', authors: 4 },
      { is: 'openreview:SkgQBn0cF7', title: 'Adam: A Method for Stochastic Optimization', authors: 2 },
      { is: 'openreview:ryxSrhC9KX', title: 'Denoising Diffusion Probabilistic Models', authors: 3 },
    ],
  },
  {
    fixture: 'openreview-linked-table.html',
    url: 'https://workshop.example.org/schedule',
    papers: [
      { is: 'openreview:rkgNKkHtvB', title: 'Attention Is All You Need', authors: 3 },
      { is: 'openreview:H1eA7AEtvS', title: 'Deep Residual Learning for Image Recognition', authors: 4 },
      { is: 'openreview:SkgQBn0cF7', title: 'Adam: A Method for Stochastic Optimization', authors: 2 },
      { is: 'openreview:ryxSrhC9KX', title: 'Denoising Diffusion Probabilistic Models', authors: 3 },
    ],
  },
  {
    fixture: 'openreview-linked.html',
    url: 'https://workshop.example.org/papers',
    papers: [
      { is: 'openreview:rkgNKkHtvB', title: 'Attention Is All You Need', authors: 3 },
      { is: 'openreview:H1eA7AEtvS', title: 'Deep Residual Learning for Image Recognition', authors: 4 },
      { is: 'openreview:SkgQBn0cF7', title: 'Adam: A Method for Stochastic Optimization', authors: 2 },
      { is: 'openreview:ryxSrhC9KX', title: 'Denoising Diffusion Probabilistic Models', authors: 3 },
    ],
  },
  {
    fixture: 'osf-preprints.html',
    url: 'https://osf.io/search?resourceType=Preprint',
    papers: [
      {
        is: 'doi:10.31234/osf.io/x3fc6',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '2024-01-10',
      },
      {
        is: 'doi:10.31234/osf.io/dfxbg',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '2024-02-11',
      },
      {
        is: 'doi:10.31234/osf.io/xp69t_v1',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '2024-03-12',
      },
    ],
  },
  {
    fixture: 'scholar-arabic.html',
    url: 'https://scholar.google.com/scholar?hl=ar&q=x',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017' },
      { is: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, date: '2016' },
      { is: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, date: '2015' },
      { is: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, date: '2020' },
    ],
  },
  {
    fixture: 'scholar-chinese.html',
    url: 'https://scholar.google.com.hk/scholar?hl=zh-CN&q=x',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017' },
      { is: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, date: '2016' },
      { is: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, date: '2015' },
      { is: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, date: '2020' },
    ],
  },
  {
    fixture: 'scholar-german.html',
    url: 'https://scholar.google.de/scholar?hl=de&q=x',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017' },
      { is: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, date: '2016' },
      { is: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, date: '2015' },
      { is: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, date: '2020' },
    ],
  },
  {
    fixture: 'scholar-hebrew.html',
    url: 'https://scholar.google.co.il/scholar?hl=iw&q=x',
    papers: [
      { is: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 3, date: '2017' },
      { is: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, date: '2016' },
      { is: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, date: '2015' },
      { is: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, date: '2020' },
    ],
  },
  {
    fixture: 'scielo-issue.html',
    url: 'https://www.scielo.br/j/rx/i/2020.v54/',
    papers: [
      {
        is: 'url:https://www.scielo.br/j/rx/a/Yx8hG7kLmNpQrStVwXyZaBc/',
        title: 'Efeitos da poluição do ar na saúde de crianças',
        authors: 4,
        date: '2020',
      },
      {
        is: 'url:https://www.scielo.br/j/rx/a/Yx8hG7kLmNpQrStVwXyZaBd/',
        title: 'Prevalência de hipertensão em adultos brasileiros',
        authors: 4,
        date: '2020',
      },
      {
        is: 'url:https://www.scielo.br/j/rx/a/Yx8hG7kLmNpQrStVwXyZaBe/',
        title: 'Cobertura vacinal em municípios pequenos',
        authors: 4,
        date: '2020',
      },
    ],
  },
  {
    fixture: 'sciencedirect-proxy.html',
    url: 'https://www-sciencedirect-com.proxy.uni.edu/journal/neural-networks/vol/61',
    papers: [
      {
        is: 'url:https://www.sciencedirect.com/science/article/pii/S0893608014002130',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
      },
      {
        is: 'url:https://www.sciencedirect.com/science/article/pii/S0893608014002131',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
      },
      {
        is: 'url:https://www.sciencedirect.com/science/article/pii/S0893608014002132',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
      },
    ],
  },
  {
    fixture: 'scopus-old.html',
    url: 'https://www.scopus.com/results/results.uri',
    papers: [
      {
        is: 'url:https://www.scopus.com/record/display.uri?eid=2-s2.0-85012345670',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '1970',
      },
      {
        is: 'url:https://www.scopus.com/record/display.uri?eid=2-s2.0-85012345671',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '1979',
      },
      {
        is: 'url:https://www.scopus.com/record/display.uri?eid=2-s2.0-85012345672',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '1956',
      },
    ],
  },
  {
    fixture: 'ssrn-list.html',
    url: 'https://papers.ssrn.com/sol3/JELJOUR_Results.cfm?form_name=journalBrowse',
    papers: [
      {
        is: 'doi:10.2139/ssrn.100200',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '2020-03-01',
      },
      {
        is: 'doi:10.2139/ssrn.100201',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '2020-03-02',
      },
      { is: 'doi:10.2139/ssrn.100202', title: 'A Contribution to the Theory of Economic Growth', authors: 1, date: '2006-03-03' },
    ],
  },
  {
    fixture: 'cnki-results.html',
    url: 'https://kns.cnki.net/kns8s/defaultresult/index?kw=x',
    papers: [
      { is: 'title:卷积神经网络研究综述/周飞燕', title: '卷积神经网络研究综述', authors: 3, date: '2017-06-15' },
      { is: 'title:深度学习研究综述/孙志军', title: '深度学习研究综述', authors: 4, date: '2012-08-15' },
      { is: 'title:关于统计学习理论与支持向量机/张学工', title: '关于统计学习理论与支持向量机', authors: 1, date: '2000-01-15' },
      { is: 'title:深度学习研究进展/刘建伟', title: '深度学习研究进展', authors: 3, date: '2014-07-15' },
    ],
  },
  {
    fixture: 'scopus-without-doi.html',
    url: 'https://www.scopus.com/results/results.uri?s=x',
    papers: [
      {
        is: 'title:prospect-theory-an-analysis-of-decision-under-risk/kahneman',
        title: 'Prospect Theory: An Analysis of Decision under Risk',
        authors: 2,
        date: '1979',
      },
      {
        is: 'title:the-market-for-lemons-quality-uncertainty-and-the-market-mechanism/akerlof',
        title: 'The Market for "Lemons": Quality Uncertainty and the Market Mechanism',
        authors: 1,
        date: '1970',
      },
      {
        is: 'title:a-contribution-to-the-theory-of-economic-growth/solow',
        title: 'A Contribution to the Theory of Economic Growth',
        authors: 1,
        date: '1956',
      },
      {
        is: 'title:job-market-signaling/spence',
        title: 'Job Market Signaling',
        authors: 1,
        date: '1973',
      },
    ],
  },
];
