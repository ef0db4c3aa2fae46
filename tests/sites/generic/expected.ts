/** What the generic detector must find on pages that no site declares. Pages named `neg-…` only mention papers, or none. */

export interface GenericPaper {
  identifier: string;
  title: string;
  /** How many; not given where the page names none in full. */
  authors?: number | undefined;
  published?: string | undefined;
  /** Whether the page has one. */
  abstract?: boolean | undefined;
}

export interface GenericExpectation {
  fixture: string;
  url: string;
  papers: GenericPaper[];
}

export const expectations: GenericExpectation[] = [
  {
    fixture: 'github-awesome.html',
    url: 'https://github.com/x/awesome-papers',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', published: '2020-06' },
      { identifier: 'arxiv:2106.09685', title: 'LoRA: Low-Rank Adaptation of Large Language Models', published: '2021-06' },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2022-05',
      },
    ],
  },
  {
    fixture: 'github-awesome-cited.html',
    url: 'https://github.com/x/awesome-llm',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
      },
    ],
  },
  {
    fixture: 'github-awesome-table.html',
    url: 'https://github.com/x/awesome-table',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2017-06-12' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2018-10-11',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', published: '2015-12-10' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', published: '2014-12-22' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2013-12-20' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', published: '2020-06-19' },
      { identifier: 'arxiv:2106.09685', title: 'LoRA: Low-Rank Adaptation of Large Language Models', published: '2021-06-17' },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        published: '2023-05-29',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12-01',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2022-05-27',
      },
    ],
  },
  {
    fixture: 'github-badges.html',
    url: 'https://github.com/x/awesome-badges',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
    ],
  },
  {
    fixture: 'github-daily.html',
    url: 'https://github.com/x/cv-arxiv-daily',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2017-06-12' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2018-10-11',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', published: '2015-12-10' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', published: '2014-12-22' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2013-12-20' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', published: '2020-06-19' },
      { identifier: 'arxiv:2106.09685', title: 'LoRA: Low-Rank Adaptation of Large Language Models', published: '2021-06-17' },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        published: '2023-05-29',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12-01',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2022-05-27',
      },
    ],
  },
  {
    fixture: 'github-bibliography.html',
    url: 'https://github.com/x/bibliography',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
      },
    ],
  },
  {
    fixture: 'reddit-old.html',
    url: 'https://old.reddit.com/r/MachineLearning/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: '[R] Attention Is All You Need', published: '2024-01-01' },
      {
        identifier: 'arxiv:1810.04805',
        title: '[R] BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2024-01-02',
      },
      { identifier: 'arxiv:1512.03385', title: '[R] Deep Residual Learning for Image Recognition', published: '2024-01-03' },
      { identifier: 'arxiv:1412.6980', title: '[R] Adam: A Method for Stochastic Optimization', published: '2024-01-04' },
      { identifier: 'arxiv:1312.6114', title: '[R] Auto-Encoding Variational Bayes', published: '2024-01-05' },
    ],
  },
  {
    fixture: 'reddit-new.html',
    url: 'https://www.reddit.com/r/MachineLearning/',
    papers: [
      {
        identifier: 'arxiv:1706.03762',
        title: '[R] Attention Is All You Needu/reader02 hr. ago[R] Attention Is All You Need',
        published: '2024-01-01',
      },
      {
        identifier: 'arxiv:1810.04805',
        title:
          '[R] BERT: Pre-training of Deep Bidirectional Transformers for Language Understandingu/reader13 hr. ago[R] BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2024-01-02',
      },
      {
        identifier: 'arxiv:1512.03385',
        title:
          '[R] Deep Residual Learning for Image Recognitionu/reader24 hr. ago[R] Deep Residual Learning for Image Recognition',
        published: '2024-01-03',
      },
      {
        identifier: 'arxiv:1412.6980',
        title: '[R] Adam: A Method for Stochastic Optimizationu/reader35 hr. ago[R] Adam: A Method for Stochastic Optimization',
        published: '2024-01-04',
      },
      {
        identifier: 'arxiv:1312.6114',
        title: '[R] Auto-Encoding Variational Bayesu/reader46 hr. ago[R] Auto-Encoding Variational Bayes',
        published: '2024-01-05',
      },
    ],
  },
  {
    fixture: 'hackernews-mixed.html',
    url: 'https://news.ycombinator.com/news',
    papers: [
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model [pdf]',
        published: '2023-05',
      },
    ],
  },
  {
    fixture: 'lobsters.html',
    url: 'https://lobste.rs/',
    papers: [
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2024-01-02',
      },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', published: '2024-01-02' },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2024-01-02',
      },
    ],
  },
  {
    fixture: 'personal-ol.html',
    url: 'https://people.example.edu/~doe/publications.html',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
      },
    ],
  },
  {
    fixture: 'personal-br.html',
    url: 'https://people.example.edu/~roe/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
    ],
  },
  {
    fixture: 'al-folio.html',
    url: 'https://doe.github.io/publications/',
    papers: [
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
      },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
      },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
    ],
  },
  {
    fixture: 'personal-table.html',
    url: 'https://doe.example.org/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: 2, published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', authors: 2, published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
    ],
  },
  {
    fixture: 'bibbase.html',
    url: 'https://bibbase.org/show?bib=x',
    papers: [
      {
        identifier: 'doi:10.1111/j.2517-6161.1996.tb02080.x',
        title: 'Regression Shrinkage and Selection Via the Lasso',
        authors: 1,
        published: '1996',
      },
      {
        identifier: 'doi:10.1111/j.2517-6161.1995.tb02031.x',
        title: 'Controlling the False Discovery Rate: A Practical and Powerful Approach to Multiple Testing',
        authors: 2,
        published: '1995',
      },
      {
        identifier: 'doi:10.1111/j.2517-6161.1977.tb01600.x',
        title: 'Maximum Likelihood from Incomplete Data Via the EM Algorithm',
        authors: 3,
        published: '1977',
      },
      {
        identifier: 'doi:10.1111/j.2517-6161.1972.tb00899.x',
        title: 'Regression Models and Life-Tables',
        authors: 1,
        published: '1972',
      },
      {
        identifier: 'doi:10.1145/2939672.2939785',
        title: 'XGBoost: A Scalable Tree Boosting System',
        authors: 2,
        published: '2016',
      },
      {
        identifier: 'doi:10.1145/2939672.2939778',
        title: '"Why Should I Trust You?": Explaining the Predictions of Any Classifier',
        authors: 3,
        published: '2016',
      },
      {
        identifier: 'doi:10.1145/2939672.2939754',
        title: 'node2vec: Scalable Feature Learning for Networks',
        authors: 2,
        published: '2016',
      },
    ],
  },
  {
    fixture: 'lab-years.html',
    url: 'https://lab.example.edu/publications',
    papers: [
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
      },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
      },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', authors: 3, published: '2020-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
      },
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06' },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: 4, published: '2015-12' },
    ],
  },
  {
    fixture: 'hugo-academic.html',
    url: 'https://doe.netlify.app/publication/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06', abstract: true },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
        abstract: true,
      },
      {
        identifier: 'arxiv:1512.03385',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        published: '2015-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1412.6980',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        published: '2014-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1312.6114',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
        published: '2013-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:2006.11239',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        published: '2020-06',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'openreview-group.html',
    url: 'https://openreview.net/group?id=ICLR.cc/2024/Conference',
    papers: [
      {
        identifier: 'openreview:B1abcDEFg',
        title: 'Attention Is All You Need',
        authors: 4,
        published: '2024-01-16',
        abstract: true,
      },
      {
        identifier: 'openreview:rJ4km2R5t7',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2024-01-16',
        abstract: true,
      },
      {
        identifier: 'openreview:H1eA7AEtvS',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        published: '2024-01-16',
        abstract: true,
      },
      {
        identifier: 'openreview:SkgQBn0cF7',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        published: '2024-01-16',
        abstract: true,
      },
      {
        identifier: 'openreview:ryxSrhC9KX',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
        published: '2024-01-16',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'neurips-list.html',
    url: 'https://papers.nips.cc/paper_files/paper/2017',
    papers: [
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a0-Abstract.html',
        title: 'Attention Is All You Need',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a1-Abstract.html',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a2-Abstract.html',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a3-Abstract.html',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a4-Abstract.html',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a5-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
      },
    ],
  },
  {
    fixture: 'neurips-old.html',
    url: 'https://proceedings.neurips.cc/paper/2017',
    papers: [
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a0-Abstract.html',
        title: 'Attention Is All You Need',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a1-Abstract.html',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a2-Abstract.html',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a3-Abstract.html',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a4-Abstract.html',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
      },
      {
        identifier: 'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845a5-Abstract.html',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
      },
    ],
  },
  {
    fixture: 'virtual-list.html',
    url: 'https://neurips.cc/virtual/2023/papers.html',
    papers: [
      { identifier: 'url:https://neurips.cc/virtual/2023/poster/70123', title: 'Attention Is All You Need' },
      {
        identifier: 'url:https://neurips.cc/virtual/2023/poster/71123',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
      },
      { identifier: 'url:https://neurips.cc/virtual/2023/poster/72123', title: 'Deep Residual Learning for Image Recognition' },
      { identifier: 'url:https://neurips.cc/virtual/2023/poster/73123', title: 'Adam: A Method for Stochastic Optimization' },
      { identifier: 'url:https://neurips.cc/virtual/2023/poster/74123', title: 'Auto-Encoding Variational Bayes' },
      { identifier: 'url:https://neurips.cc/virtual/2023/poster/75123', title: 'Denoising Diffusion Probabilistic Models' },
    ],
  },
  {
    fixture: 'nature-list.html',
    url: 'https://www.nature.com/nature/research-articles',
    papers: [
      {
        identifier: 'doi:10.1038/s41586-021-03819-2',
        title: 'Highly accurate protein structure prediction with AlphaFold',
        authors: 4,
        published: '2021-07-15',
      },
      { identifier: 'doi:10.1038/s41586-020-2649-2', title: 'Array programming with NumPy', authors: 4, published: '2020-09-16' },
      { identifier: 'doi:10.1038/nature14539', title: 'Deep learning', authors: 3, published: '2015-05-27' },
      {
        identifier: 'doi:10.1038/nature16961',
        title: 'Mastering the game of Go with deep neural networks and tree search',
        authors: 3,
        published: '2016-01-27',
      },
      {
        identifier: 'doi:10.1038/nature14236',
        title: 'Human-level control through deep reinforcement learning',
        authors: 3,
        published: '2015-02-25',
      },
    ],
  },
  {
    fixture: 'ieee-search.html',
    url: 'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=x',
    papers: [
      {
        identifier: 'url:https://ieeexplore.ieee.org/document/7780459',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        published: '2016',
      },
      {
        identifier: 'url:https://ieeexplore.ieee.org/document/726791',
        title: 'Gradient-based learning applied to document recognition',
        authors: 4,
        published: '1998',
      },
      {
        identifier: 'url:https://ieeexplore.ieee.org/document/5206848',
        title: 'ImageNet: A large-scale hierarchical image database',
        authors: 4,
        published: '2009',
      },
      {
        identifier: 'url:https://ieeexplore.ieee.org/document/7485869',
        title: 'Faster R-CNN: Towards Real-Time Object Detection with Region Proposal Networks',
        authors: 4,
        published: '2017',
      },
    ],
  },
  {
    fixture: 'springer-search.html',
    url: 'https://link.springer.com/search?query=x',
    papers: [
      {
        identifier: 'doi:10.1007/s11263-015-0816-y',
        title: 'ImageNet Large Scale Visual Recognition Challenge',
        authors: 4,
        published: '2015-04',
        abstract: true,
      },
      { identifier: 'doi:10.1023/a:1010933404324', title: 'Random Forests', authors: 1, published: '2001-04', abstract: true },
      {
        identifier: 'doi:10.1007/bf00994018',
        title: 'Support-vector networks',
        authors: 2,
        published: '1995-04',
        abstract: true,
      },
      {
        identifier: 'doi:10.1007/s10994-006-6226-1',
        title: 'Extremely randomized trees',
        authors: 3,
        published: '2006-04',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'els-issue.html',
    url: 'https://www.sciencedirect.com/journal/neural-networks/vol/61',
    papers: [
      {
        identifier: 'url:https://www.sciencedirect.com/science/article/pii/S0893608014002135',
        title: 'Deep learning in neural networks: An overview',
        authors: 1,
      },
      {
        identifier: 'url:https://www.sciencedirect.com/science/article/pii/S1361841517301135',
        title: 'A survey on deep learning in medical image analysis',
        authors: 3,
      },
      {
        identifier: 'url:https://www.sciencedirect.com/science/article/pii/S092523122100477X',
        title: 'A review on the attention mechanism of deep learning',
        authors: 3,
      },
      {
        identifier: 'url:https://www.sciencedirect.com/science/article/pii/S0004370221000862',
        title: 'Reward is enough',
        authors: 4,
      },
    ],
  },
  {
    fixture: 'plos-search.html',
    url: 'https://journals.plos.org/plosone/search?q=x',
    papers: [
      {
        identifier: 'doi:10.1371/journal.pmed.0020124',
        title: 'Why Most Published Research Findings Are False',
        authors: 1,
        published: '2005-08-30',
      },
      {
        identifier: 'doi:10.1371/journal.pcbi.1005510',
        title: 'Good enough practices in scientific computing',
        authors: 4,
        published: '2017-06-22',
      },
      {
        identifier: 'doi:10.1371/journal.pcbi.1003285',
        title: 'Ten Simple Rules for Reproducible Computational Research',
        authors: 4,
        published: '2013-10-24',
      },
      {
        identifier: 'doi:10.1371/journal.pbio.1001745',
        title: 'Best Practices for Scientific Computing',
        authors: 3,
        published: '2014-01-07',
      },
    ],
  },
  {
    fixture: 'aps-list.html',
    url: 'https://journals.aps.org/prl/issues/116/6',
    papers: [
      {
        identifier: 'doi:10.1103/physrevlett.116.061102',
        title: 'Observation of Gravitational Waves from a Binary Black Hole Merger',
        authors: 3,
        published: '2016-02-11',
      },
      {
        identifier: 'doi:10.1103/physrevlett.77.3865',
        title: 'Generalized Gradient Approximation Made Simple',
        authors: 3,
        published: '1996-02-11',
      },
      {
        identifier: 'doi:10.1103/physrevlett.13.508',
        title: 'Broken Symmetries and the Masses of Gauge Bosons',
        authors: 1,
        published: '1964-02-11',
      },
      {
        identifier: 'doi:10.1103/physrevlett.95.226801',
        title: 'Quantum Spin Hall Effect in Graphene',
        authors: 2,
        published: '2005-02-11',
      },
    ],
  },
  {
    fixture: 'aaai-ojs.html',
    url: 'https://ojs.aaai.org/index.php/AAAI/issue/view/576',
    papers: [
      { identifier: 'url:https://ojs.aaai.org/index.php/AAAI/article/view/101', title: 'Attention Is All You Need', authors: 4 },
      {
        identifier: 'url:https://ojs.aaai.org/index.php/AAAI/article/view/102',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
      },
      {
        identifier: 'url:https://ojs.aaai.org/index.php/AAAI/article/view/103',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
      },
      {
        identifier: 'url:https://ojs.aaai.org/index.php/AAAI/article/view/104',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
      },
      {
        identifier: 'url:https://ojs.aaai.org/index.php/AAAI/article/view/105',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
      },
    ],
  },
  {
    fixture: 'ojs.html',
    url: 'https://journal.example.org/index.php/jx/issue/view/7',
    papers: [
      {
        identifier: 'url:https://journal.example.org/index.php/jx/article/view/101',
        title: 'Attention Is All You Need',
        authors: 4,
      },
      {
        identifier: 'url:https://journal.example.org/index.php/jx/article/view/102',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
      },
      {
        identifier: 'url:https://journal.example.org/index.php/jx/article/view/103',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
      },
      {
        identifier: 'url:https://journal.example.org/index.php/jx/article/view/104',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
      },
      {
        identifier: 'url:https://journal.example.org/index.php/jx/article/view/105',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
      },
    ],
  },
  {
    fixture: 'jstage.html',
    url: 'https://www.jstage.jst.go.jp/browse/tjsai/22/1/_contents/-char/ja',
    papers: [
      { identifier: 'doi:10.1527/tjsai.22.1', title: '大規模コーパスからの知識獲得', authors: 2, published: '2007-01-05' },
      {
        identifier: 'doi:10.1527/tjsai.22.10',
        title: 'ニューラルネットワークによる画像認識の高速化',
        authors: 2,
        published: '2007-01-06',
      },
      { identifier: 'doi:10.1527/tjsai.22.20', title: '強化学習を用いた対話制御', authors: 1, published: '2007-01-07' },
    ],
  },
  {
    fixture: 'hf-mirror.html',
    url: 'https://mirror.example.com/papers',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2017-06' },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2018-10',
      },
      { identifier: 'arxiv:1512.03385', title: 'Deep Residual Learning for Image Recognition', published: '2015-12' },
      { identifier: 'arxiv:1412.6980', title: 'Adam: A Method for Stochastic Optimization', published: '2014-12' },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2013-12' },
      { identifier: 'arxiv:2006.11239', title: 'Denoising Diffusion Probabilistic Models', published: '2020-06' },
      { identifier: 'arxiv:2106.09685', title: 'LoRA: Low-Rank Adaptation of Large Language Models', published: '2021-06' },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        published: '2023-05',
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12',
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2022-05',
      },
    ],
  },
  {
    fixture: 'hf-mirror-2.html',
    url: 'https://hf.example.io/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2017-06-12', abstract: true },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2018-10-11',
        abstract: true,
      },
      {
        identifier: 'arxiv:1512.03385',
        title: 'Deep Residual Learning for Image Recognition',
        published: '2015-12-10',
        abstract: true,
      },
      {
        identifier: 'arxiv:1412.6980',
        title: 'Adam: A Method for Stochastic Optimization',
        published: '2014-12-22',
        abstract: true,
      },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2013-12-20', abstract: true },
      {
        identifier: 'arxiv:2006.11239',
        title: 'Denoising Diffusion Probabilistic Models',
        published: '2020-06-19',
        abstract: true,
      },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        published: '2021-06-17',
        abstract: true,
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        published: '2023-05-29',
        abstract: true,
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        published: '2023-12-01',
        abstract: true,
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        published: '2022-05-27',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'digest-html.html',
    url: 'https://mail.example.com/digest',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06', abstract: true },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
        abstract: true,
      },
      {
        identifier: 'arxiv:1512.03385',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        published: '2015-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1412.6980',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        published: '2014-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1312.6114',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
        published: '2013-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:2006.11239',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        published: '2020-06',
        abstract: true,
      },
      {
        identifier: 'arxiv:2106.09685',
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: 4,
        published: '2021-06',
        abstract: true,
      },
      {
        identifier: 'arxiv:2305.18290',
        title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
        authors: 4,
        published: '2023-05',
        abstract: true,
      },
      {
        identifier: 'arxiv:2312.00752',
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: 2,
        published: '2023-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:2205.14135',
        title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
        authors: 4,
        published: '2022-05',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'substack-2.html',
    url: 'https://other.substack.com/p/papers',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: 4, published: '2017-06', abstract: true },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        authors: 4,
        published: '2018-10',
        abstract: true,
      },
      {
        identifier: 'arxiv:1512.03385',
        title: 'Deep Residual Learning for Image Recognition',
        authors: 4,
        published: '2015-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1412.6980',
        title: 'Adam: A Method for Stochastic Optimization',
        authors: 2,
        published: '2014-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:1312.6114',
        title: 'Auto-Encoding Variational Bayes',
        authors: 2,
        published: '2013-12',
        abstract: true,
      },
      {
        identifier: 'arxiv:2006.11239',
        title: 'Denoising Diffusion Probabilistic Models',
        authors: 3,
        published: '2020-06',
        abstract: true,
      },
    ],
  },
  {
    fixture: 'pwc.html',
    url: 'https://paperswithcode.example.com/',
    papers: [
      { identifier: 'arxiv:1706.03762', title: 'Attention Is All You Need', published: '2024-01-02', abstract: true },
      {
        identifier: 'arxiv:1810.04805',
        title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
        published: '2024-01-02',
        abstract: true,
      },
      {
        identifier: 'arxiv:1512.03385',
        title: 'Deep Residual Learning for Image Recognition',
        published: '2024-01-02',
        abstract: true,
      },
      {
        identifier: 'arxiv:1412.6980',
        title: 'Adam: A Method for Stochastic Optimization',
        published: '2024-01-02',
        abstract: true,
      },
      { identifier: 'arxiv:1312.6114', title: 'Auto-Encoding Variational Bayes', published: '2024-01-02', abstract: true },
      {
        identifier: 'arxiv:2006.11239',
        title: 'Denoising Diffusion Probabilistic Models',
        published: '2024-01-02',
        abstract: true,
      },
    ],
  },
  { fixture: 'neg-wikipedia.html', url: 'https://en.wikipedia.org/wiki/Transformer', papers: [] },
  { fixture: 'neg-wikipedia-coins.html', url: 'https://en.wikipedia.org/wiki/Transformer_(x)', papers: [] },
  { fixture: 'neg-blog.html', url: 'https://blog.example.com/attention', papers: [] },
  { fixture: 'neg-blog-bracket.html', url: 'https://lilblog.example.io/posts/2023-01-10-x/', papers: [] },
  { fixture: 'neg-distill.html', url: 'https://distill.example.pub/2021/x', papers: [] },
  { fixture: 'neg-docs.html', url: 'https://pytorch.org/docs/stable/optim.html', papers: [] },
  { fixture: 'neg-docs-models.html', url: 'https://docs.example.org/models', papers: [] },
  { fixture: 'neg-model-card.html', url: 'https://huggingface.co/x/bert-base', papers: [] },
  { fixture: 'neg-stackexchange.html', url: 'https://stats.stackexchange.com/questions/1/adam', papers: [] },
  { fixture: 'neg-mathoverflow.html', url: 'https://mathoverflow.net/questions/2/x', papers: [] },
  { fixture: 'neg-news.html', url: 'https://news.example.com/2024/ai', papers: [] },
  { fixture: 'neg-blog-index.html', url: 'https://blog.example.com/', papers: [] },
  { fixture: 'neg-library-readme.html', url: 'https://github.com/x/flash', papers: [] },
  { fixture: 'neg-changelog.html', url: 'https://example.com/changelog', papers: [] },
  { fixture: 'neg-changelog-git.html', url: 'https://github.com/x/y/releases', papers: [] },
  { fixture: 'neg-shop.html', url: 'https://shop.example.com/books', papers: [] },
  { fixture: 'neg-videos.html', url: 'https://video.example.com/results', papers: [] },
  { fixture: 'neg-jobs.html', url: 'https://jobs.example.org/', papers: [] },
  { fixture: 'neg-people.html', url: 'https://lab.example.edu/people', papers: [] },
  { fixture: 'neg-serp.html', url: 'https://search.example.com/?q=attention', papers: [] },
  { fixture: 'neg-forum.html', url: 'https://forum.example.org/', papers: [] },
  { fixture: 'neg-login.html', url: 'https://example.org/login', papers: [] },
  { fixture: 'neg-footer-citation.html', url: 'https://tool.example.org/', papers: [] },
  { fixture: 'neg-syllabus.html', url: 'https://cs.example.edu/course', papers: [] },
];
