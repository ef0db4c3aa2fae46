import { describe, expect, test } from 'vitest';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';

/** All addresses of one paper in a row; the first is its canonical one. */
const papers: [site: string, name: string, ...others: string[]][] = [
  [
    'PMLR',
    'https://proceedings.mlr.press/v28/bergstra13.html',
    'http://proceedings.mlr.press/v28/bergstra13',
    'http://proceedings.mlr.press/v28/bergstra13.pdf',
    'https://proceedings.mlr.press/v28/bergstra13/bergstra13.pdf',
    'http://jmlr.org/proceedings/papers/v28/bergstra13.pdf',
    'http://jmlr.org/proceedings/papers/v28/bergstra13.html',
    'http://www.jmlr.org/proceedings/papers/v28/bergstra13-supp.pdf',
    'https://raw.githubusercontent.com/mlresearch/v28/main/assets/bergstra13/bergstra13.pdf',
  ],
  ['virtual meetings', 'https://neurips.cc/virtual/2023/poster/70123', 'https://neurips.cc/virtual/2023/poster/70123/'],
  ['PMLR', 'https://proceedings.mlr.press/v2/meila07a.html', 'http://jmlr.org/proceedings/papers/v2/meila07a/meila07a.pdf'],
  [
    'PMLR',
    'https://proceedings.mlr.press/v2/carreira-perpinan07a.html',
    'http://proceedings.mlr.press/v2/carreira-perpinan07a/carreira-perpinan07a.pdf',
  ],
  [
    'CVF',
    'https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
    'http://openaccess.thecvf.com/content_CVPR_2020/papers/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.pdf',
  ],
  [
    'CVF',
    'https://openaccess.thecvf.com/content/CVPR2023/html/Xu_Meta_Compositional_Referring_Expression_Segmentation_CVPR_2023_paper.html',
    'https://openaccess.thecvf.com/content/CVPR2023/papers/Xu_Meta_Compositional_Referring_Expression_Segmentation_CVPR_2023_paper.pdf',
  ],
  [
    'CVF workshop',
    'https://openaccess.thecvf.com/content/CVPR2022W/AI4Space/html/Park_A_Paper_CVPRW_2022_paper.html',
    'https://openaccess.thecvf.com/content/CVPR2022W/AI4Space/papers/Park_A_Paper_CVPRW_2022_paper.pdf',
  ],
  [
    'CVF workshop of 2017',
    'https://openaccess.thecvf.com/content_cvpr_2017_workshops/w12/html/Lim_Enhanced_Deep_Residual_CVPR_2017_paper.html',
    'http://openaccess.thecvf.com/content_cvpr_2017_workshops/w12/papers/Lim_Enhanced_Deep_Residual_CVPR_2017_paper.pdf',
  ],
  [
    'CVF before 2017',
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
    'https://www.cv-foundation.org/openaccess/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
    'http://www.cv-foundation.org/openaccess/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf',
  ],
  [
    'NeurIPS',
    'https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    'https://proceedings.neurips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
    'https://papers.neurips.cc/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
  ],
  [
    'NeurIPS',
    'https://papers.nips.cc/paper_files/paper/2023/hash/6dcf277ea32ce3288914faf369fe6de0-Abstract-Conference.html',
    'https://proceedings.neurips.cc/paper_files/paper/2023/file/6dcf277ea32ce3288914faf369fe6de0-Paper-Conference.pdf',
  ],
  [
    'NeurIPS data sets',
    'https://papers.nips.cc/paper_files/paper/2025/hash/6dcf277ea32ce3288914faf369fe6de0-Abstract-Datasets_and_Benchmarks_Track.html',
    'https://proceedings.neurips.cc/paper_files/paper/2025/file/6dcf277ea32ce3288914faf369fe6de0-Paper-Datasets_and_Benchmarks_Track.pdf',
  ],
  [
    'ICLR',
    'https://proceedings.iclr.cc/paper_files/paper/2025/hash/c72861451d6fa9dfa64831102b9bb71a-Abstract-Conference.html',
    'https://proceedings.iclr.cc/paper_files/paper/2025/file/c72861451d6fa9dfa64831102b9bb71a-Paper-Conference.pdf',
  ],
  [
    'NIPS',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'http://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf',
  ],
  [
    'JMLR',
    'https://jmlr.org/papers/v12/pedregosa11a.html',
    'http://www.jmlr.org/papers/v12/pedregosa11a',
    'http://www.jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf',
    'http://jmlr.csail.mit.edu/papers/v12/pedregosa11a.html',
    'https://jmlr.org/papers/v12/pedregosa11a.bib',
  ],
  ['JMLR', 'https://jmlr.org/papers/v23/20-1335.html', 'https://www.jmlr.org/papers/volume23/20-1335/20-1335.pdf'],
  [
    'INSPIRE',
    'https://inspirehep.net/literature/1604927',
    'https://inspirehep.net/record/1604927',
    'https://old.inspirehep.net/record/1604927',
  ],
  [
    'ADS',
    'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A',
    'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
    'http://adsabs.harvard.edu/abs/2016PhRvL.116f1102A',
    'https://scixplorer.org/abs/2016PhRvL.116f1102A/abstract',
  ],
  [
    'ADS',
    'https://ui.adsabs.harvard.edu/abs/2018A&A...616A...1G',
    'https://ui.adsabs.harvard.edu/abs/2018A%26A...616A...1G/abstract',
  ],
];

describe('all addresses of one paper in an archive give one identifier', () => {
  test.each(papers)('%s: %s', (_, name, ...others) => {
    for (const address of [name, ...others]) expect([address, identifierFromUrl(address)]).toEqual([address, `url:${name}`]);
  });
});

test.each([
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3', 'doi:10.1101/2020.03.22.002386'],
  ['https://www.biorxiv.org/content/10.64898/2026.07.01.735904v1.full', 'doi:10.64898/2026.07.01.735904'],
  ['https://www.medrxiv.org/content/10.1101/2020.04.05.20054502v1.full.pdf', 'doi:10.1101/2020.04.05.20054502'],
  ['https://pubmed.ncbi.nlm.nih.gov/20565167/?from_term=ego', 'pmid:20565167'],
  ['https://europepmc.org/article/MED/42528595', 'pmid:42528595'],
  ['https://europepmc.org/article/PPR/PPR1254258', 'url:https://europepmc.org/article/PPR/PPR1254258'],
  ['https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract', 'arxiv:1706.03762'],
  ['https://aclanthology.org/2021.naacl-main.208.pdf', 'acl:2021.naacl-main.208'],
  ['https://www.aclweb.org/anthology/W19-4201/', 'acl:W19-4201'],
])('%s is %s', (address, identifier) => {
  expect(identifierFromUrl(address)).toBe(identifier);
});

test.each([
  'https://proceedings.mlr.press/v28/',
  'https://proceedings.mlr.press/v28/assets/rss/feed.xml',
  'https://proceedings.mlr.press/faq.html',
  'http://jmlr.org/proceedings/papers/v2/',
  'https://jmlr.org/papers/v24/',
  'https://jmlr.org/papers/v24/index.html',
  'https://jmlr.org/papers/topic/mloss.html',
  'https://jmlr.org/editorial-board.html',
  'https://openaccess.thecvf.com/CVPR2020',
  'https://openaccess.thecvf.com/CVPR2021?day=all',
  'https://openaccess.thecvf.com/content_CVPR_2020/supplemental/Wu_Unsupervised_Learning_of_CVPR_2020_supplemental.pdf',
  'https://papers.nips.cc/paper_files/paper/2024',
  'https://papers.nips.cc/paper/2020',
  'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-31-2018',
  'https://inspirehep.net/literature?q=a',
  'https://inspirehep.net/authors/1010819',
  'https://ui.adsabs.harvard.edu/search/q=waves',
  'https://www.biorxiv.org/content/early/recent',
  'https://www.biorxiv.org/collection/neuroscience',
  'https://pubmed.ncbi.nlm.nih.gov/?term=ego',
  'https://europepmc.org/search?query=ego',
  'https://aclanthology.org/volumes/P19-1/',
  'https://aclanthology.org/2021.naacl-main.0/',
  'https://aclanthology.org/P19-1000/',
  'https://aclanthology.org/W19-4200/',
  'https://aclanthology.org/people/teven-le-scao/',
])('%s names no paper', (address) => {
  expect(identifierFromUrl(address)).toBeNull();
});
