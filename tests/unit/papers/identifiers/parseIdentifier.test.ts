import { describe, expect, test } from 'vitest';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn, parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';

const sha = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';

const urls: [url: string, identifier: string][] = [
  // arXiv, current format
  ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['http://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://www.arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/1706.03762v7', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/1312.6114v10', 'arxiv:1312.6114'],
  ['https://arxiv.org/abs/1706.03762/', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/1706.03762?context=cs.LG', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/1706.03762#comments', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/arXiv:1706.03762v5', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762.pdf', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v7.pdf', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v7.pdf#page=3', 'arxiv:1706.03762'],
  ['https://arxiv.org/html/2509.24002v1', 'arxiv:2509.24002'],
  ['https://arxiv.org/html/2509.24002v1#S3.F2', 'arxiv:2509.24002'],
  ['https://arxiv.org/html/2509.24002v1/x1.png', 'arxiv:2509.24002'],
  ['https://arxiv.org/format/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/ps/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/ps/0704.0001v1.ps.gz', 'arxiv:0704.0001'],
  ['https://arxiv.org/src/2512.03003v2', 'arxiv:2512.03003'],
  ['https://arxiv.org/e-print/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/bibtex/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/tb/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/2512.03003', 'arxiv:2512.03003'],
  ['https://arxiv.org/ftp/arxiv/papers/1901/1901.00001.pdf', 'arxiv:1901.00001'],
  ['https://export.arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['http://export.arxiv.org/pdf/1706.03762v2.pdf', 'arxiv:1706.03762'],
  ['http://de.arxiv.org/abs/0704.0001', 'arxiv:0704.0001'],
  ['https://browse.arxiv.org/html/2509.24002v2', 'arxiv:2509.24002'],
  ['https://ARXIV.org/ABS/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org./abs/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org:443/abs/1706.03762', 'arxiv:1706.03762'],
  ['//arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/0704.0001', 'arxiv:0704.0001'],
  ['https://arxiv.org/abs/1412.9999', 'arxiv:1412.9999'],
  ['https://arxiv.org/abs/1501.00001', 'arxiv:1501.00001'],
  ['https://arxiv.org/abs/2610.05608', 'arxiv:2610.05608'],
  // arXiv, old format
  ['https://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://arxiv.org/abs/hep-th/9901001v3', 'arxiv:hep-th/9901001'],
  ['https://arxiv.org/pdf/hep-th/9901001v3.pdf', 'arxiv:hep-th/9901001'],
  ['https://arxiv.org/abs/solv-int/9901001', 'arxiv:solv-int/9901001'],
  ['https://arxiv.org/abs/math/0309136', 'arxiv:math/0309136'],
  ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
  ['https://arxiv.org/pdf/math.GT/0309136v1', 'arxiv:math/0309136'],
  ['https://arxiv.org/abs/cond-mat.str-el/0101001', 'arxiv:cond-mat/0101001'],
  ['https://arxiv.org/abs/cs.CL/0703001', 'arxiv:cs/0703001'],
  ['https://arxiv.org/abs/HEP-TH/9108001', 'arxiv:hep-th/9108001'],
  ['https://arxiv.org/abs/hep-th%2F9901001', 'arxiv:hep-th/9901001'],
  ['http://xxx.lanl.gov/abs/quant-ph/9508027', 'arxiv:quant-ph/9508027'],
  ['http://xxx.lanl.gov/pdf/math-ph/0101001', 'arxiv:math-ph/0101001'],
  // sites that show arXiv papers
  ['https://www.alphaxiv.org/abs/2305.12345', 'arxiv:2305.12345'],
  ['https://alphaxiv.org/overview/2305.12345v2', 'arxiv:2305.12345'],
  ['https://www.alphaxiv.org/pdf/2305.12345', 'arxiv:2305.12345'],
  ['https://ar5iv.labs.arxiv.org/html/2305.12345', 'arxiv:2305.12345'],
  ['https://ar5iv.labs.arxiv.org/html/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://ar5iv.org/abs/2305.12345', 'arxiv:2305.12345'],
  ['https://huggingface.co/papers/2305.12345', 'arxiv:2305.12345'],
  ['https://huggingface.co/papers/2305.12345#community', 'arxiv:2305.12345'],
  ['https://huggingface.co/papers/2305.12345#community?x=y', 'arxiv:2305.12345'],
  ['https://huggingface.co/papers/2305.12345?utm_source=digest', 'arxiv:2305.12345'],
  ['https://hf.co/papers/2305.12345', 'arxiv:2305.12345'],
  ['https://scirate.com/arxiv/2305.12345', 'arxiv:2305.12345'],
  ['https://api.semanticscholar.org/arXiv:1706.03762', 'arxiv:1706.03762'],
  ['https://ui.adsabs.harvard.edu/abs/arXiv:1706.03762', 'arxiv:1706.03762'],
  ['https://doi.org/10.48550/arXiv.2401.06066', 'arxiv:2401.06066'],
  ['https://doi.org/10.48550/arXiv.2401.06066v2', 'arxiv:2401.06066'],
  ['https://doi.org/10.48550/arXiv.hep-th/9901001', 'arxiv:hep-th/9901001'],
  // DOI
  ['https://doi.org/10.1016/j.copsyc.2024.101882', 'doi:10.1016/j.copsyc.2024.101882'],
  ['http://dx.doi.org/10.1007/BF00291364', 'doi:10.1007/bf00291364'],
  ['https://www.doi.org/10.1073/pnas.78.8.5046', 'doi:10.1073/pnas.78.8.5046'],
  ['https://doi.org/doi:10.1073/pnas.78.8.5046', 'doi:10.1073/pnas.78.8.5046'],
  ['https://doi.org/10.1103%2FPhysRev.136.B248', 'doi:10.1103/physrev.136.b248'],
  ['https://doi.org/10.1016/S0092-8674(00)80001-2', 'doi:10.1016/s0092-8674(00)80001-2'],
  ['https://doi.org/10.1016/S0092-8674%2800%2980001-2', 'doi:10.1016/s0092-8674(00)80001-2'],
  [
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
  ],
  ['https://doi.org/10.1145/2555243.2555258?nosfx=y', 'doi:10.1145/2555243.2555258'],
  ['https:/doi.org/10.18653/v1/P17-1147', 'doi:10.18653/v1/p17-1147'],
  ['doi.org/10.18653/v1/p19-1472', 'doi:10.18653/v1/p19-1472'],
  ['http://doi.acm.org/10.1145/2441776.2441820', 'doi:10.1145/2441776.2441820'],
  ['https://dl.acm.org/doi/10.1145/35037.35059', 'doi:10.1145/35037.35059'],
  ['https://dl.acm.org/doi/abs/10.1145/360018.360022', 'doi:10.1145/360018.360022'],
  ['https://dl.acm.org/doi/pdf/10.1145/35037.35059?download=true', 'doi:10.1145/35037.35059'],
  ['https://link.springer.com/article/10.1007/s12144-025-07762-7', 'doi:10.1007/s12144-025-07762-7'],
  ['https://link.springer.com/content/pdf/10.1007/s12144-025-07762-7.pdf', 'doi:10.1007/s12144-025-07762-7'],
  ['https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13', 'doi:10.1007/978-3-030-58452-8_13'],
  ['https://link.springer.com/article/10.1007/s10822-004-5321-2/fulltext.html', 'doi:10.1007/s10822-004-5321-2'],
  ['https://bmcbioinformatics.biomedcentral.com/articles/10.1186/1471-2105-15-220', 'doi:10.1186/1471-2105-15-220'],
  ['https://onlinelibrary.wiley.com/doi/full/10.1111/j.1467-9868.2005.00503.x', 'doi:10.1111/j.1467-9868.2005.00503.x'],
  ['https://onlinelibrary.wiley.com/doi/10.1111/j.1467-9868.2005.00503.x/abstract', 'doi:10.1111/j.1467-9868.2005.00503.x'],
  ['https://www.tandfonline.com/doi/abs/10.1080/01621459.2016.1240079', 'doi:10.1080/01621459.2016.1240079'],
  ['https://www.science.org/doi/pdf/10.1126/science.aad9163', 'doi:10.1126/science.aad9163'],
  ['https://journals.sagepub.com/doi/10.1177/0001839217713748', 'doi:10.1177/0001839217713748'],
  ['https://link.aps.org/doi/10.1103/PhysRevLett.122.145901', 'doi:10.1103/physrevlett.122.145901'],
  ['https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.122.145901', 'doi:10.1103/physrevlett.122.145901'],
  ['https://iopscience.iop.org/article/10.1088/1748-605X/ab007b/meta', 'doi:10.1088/1748-605x/ab007b'],
  ['https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2017.00879/full', 'doi:10.3389/fpsyg.2017.00879'],
  ['https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2014.00781/bibTex', 'doi:10.3389/fpsyg.2014.00781'],
  ['http://www.frontiersin.org/journal/10.3389/fpsyg.2014.00781/abstract', 'doi:10.3389/fpsyg.2014.00781'],
  [
    'https://www.annualreviews.org/content/journals/10.1146/annurev-psych-020821-114157?crawler=true',
    'doi:10.1146/annurev-psych-020821-114157',
  ],
  ['https://www.nature.com/articles/s41586-020-2448-9', 'doi:10.1038/s41586-020-2448-9'],
  ['https://www.nature.com/articles/d41586-018-06178-7', 'doi:10.1038/d41586-018-06178-7'],
  ['https://www.nature.com/articles/nature14539.pdf', 'doi:10.1038/nature14539'],
  ['https://www.nature.com/articles/s41586-021-03819-2_reference.pdf', 'doi:10.1038/s41586-021-03819-2'],
  ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0213978', 'doi:10.1371/journal.pone.0213978'],
  [
    'https://journals.plos.org/ploscompbiol/article/file?id=10.1371%2Fjournal.pcbi.1003268&type=printable',
    'doi:10.1371/journal.pcbi.1003268',
  ],
  ['http://dx.plos.org/10.1371/journal.pone.0000030', 'doi:10.1371/journal.pone.0000030'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3', 'doi:10.1101/2020.03.22.002386'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf', 'doi:10.1101/2020.03.22.002386'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v2.full-text', 'doi:10.1101/2020.03.22.002386'],
  ['https://www.medrxiv.org/content/10.1101/2020.03.09.20033217v1.abstract', 'doi:10.1101/2020.03.09.20033217'],
  ['https://www.biorxiv.org/content/10.1101/339747.full', 'doi:10.1101/339747'],
  ['https://www.biorxiv.org/content/10.1101/339747v1', 'doi:10.1101/339747'],
  ['https://elifesciences.org/articles/44753', 'doi:10.7554/elife.44753'],
  // OpenReview
  ['https://openreview.net/forum?id=kXwdL1cWOAi', 'openreview:kXwdL1cWOAi'],
  ['https://openreview.net/forum?id=OM7RS62_iK&noteId=abc123', 'openreview:OM7RS62_iK'],
  ['https://openreview.net/forum?noteId=abc123&id=B1-Hhnslg', 'openreview:B1-Hhnslg'],
  ['https://openreview.net/pdf?id=-4Z25gkP7Oi', 'openreview:-4Z25gkP7Oi'],
  ['https://openreview.net/pdf?id=_IM-AfFhna9', 'openreview:_IM-AfFhna9'],
  ['https://openreview.net/forum?id=r1lZ7AEKvB#', 'openreview:r1lZ7AEKvB'],
  // ACL Anthology
  ['https://aclanthology.org/2021.naacl-main.208/', 'acl:2021.naacl-main.208'],
  ['https://aclanthology.org/2021.naacl-main.208.pdf', 'acl:2021.naacl-main.208'],
  ['https://aclanthology.org/2021.naacl-main.208v2.pdf', 'acl:2021.naacl-main.208'],
  ['https://aclanthology.org/2021.naacl-main.208.bib', 'acl:2021.naacl-main.208'],
  ['https://aclanthology.org/2022.bigscience-1.9/', 'acl:2022.bigscience-1.9'],
  ['https://aclanthology.org/2023.findings-acl.1', 'acl:2023.findings-acl.1'],
  ['https://aclanthology.org/P17-1147', 'acl:P17-1147'],
  ['https://www.aclanthology.org/W19-4201.pdf', 'acl:W19-4201'],
  ['https://www.aclweb.org/anthology/P19-1001/', 'acl:P19-1001'],
  ['https://www.aclweb.org/anthology/P19-1001.pdf', 'acl:P19-1001'],
  ['http://aclweb.org/anthology/P/P11/P11-1001.pdf', 'acl:P11-1001'],
  ['https://aclanthology.info/papers/D14-1162/d14-1162', 'acl:D14-1162'],
  // PubMed
  ['https://pubmed.ncbi.nlm.nih.gov/23193287/', 'pmid:23193287'],
  ['https://pubmed.ncbi.nlm.nih.gov/23193287/?dopt=Abstract', 'pmid:23193287'],
  ['http://www.ncbi.nlm.nih.gov/pubmed/9599441', 'pmid:9599441'],
  ['https://europepmc.org/article/MED/23193287', 'pmid:23193287'],
  ['https://europepmc.org/abstract/MED/23193287', 'pmid:23193287'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC442760/', 'pmcid:PMC442760'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC442760/pdf/nihms1.pdf', 'pmcid:PMC442760'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC442760/', 'pmcid:PMC442760'],
  ['https://europepmc.org/article/PMC/PMC442760', 'pmcid:PMC442760'],
  // Semantic Scholar
  [`https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/${sha}`, `s2:${sha}`],
  [`https://www.semanticscholar.org/paper/Where-the-Crosswalk-Ends%3A-Mapping/${sha}#citing-papers`, `s2:${sha}`],
  [`https://www.semanticscholar.org/paper/${sha}`, `s2:${sha}`],
  [`https://www.semanticscholar.org/reader/${sha.toUpperCase()}`, `s2:${sha}`],
  ['https://api.semanticscholar.org/CorpusID:13756489', 's2:corpus/13756489'],
  ['https://api.semanticscholar.org/CorpusId:13756489', 's2:corpus/13756489'],
];

const texts: [text: string, identifier: string][] = [
  ['2305.12345', 'arxiv:2305.12345'],
  ['2305.12345v3', 'arxiv:2305.12345'],
  ['0704.0001', 'arxiv:0704.0001'],
  ['arXiv:2305.12345', 'arxiv:2305.12345'],
  ['arxiv:2305.12345v2', 'arxiv:2305.12345'],
  ['arXiv: 2305.12345', 'arxiv:2305.12345'],
  ['arXiv 2305.12345', 'arxiv:2305.12345'],
  ['arXiv：2305.12345', 'arxiv:2305.12345'],
  ['arXiv:2305.12345v2 [cs.CL] 12 Jun 2023', 'arxiv:2305.12345'],
  ['arXiv preprint arXiv:2305.12345, 2023.', 'arxiv:2305.12345'],
  ['[2305.12345] A title', 'arxiv:2305.12345'],
  ['2305.12345v1.pdf', 'arxiv:2305.12345'],
  ['/abs/2305.12345', 'arxiv:2305.12345'],
  ['papers/2305.12345', 'arxiv:2305.12345'],
  ['hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['arXiv:hep-th/9901001v2', 'arxiv:hep-th/9901001'],
  ['solv-int/9901001', 'arxiv:solv-int/9901001'],
  ['math.GT/0309136', 'arxiv:math/0309136'],
  ['see cs.AI/0101001, section 2', 'arxiv:cs/0101001'],
  ['<https://arxiv.org/abs/2305.12345>', 'arxiv:2305.12345'],
  ['[paper](https://arxiv.org/abs/2305.12345).', 'arxiv:2305.12345'],
  ['\\url{https://arxiv.org/abs/2305.12345}', 'arxiv:2305.12345'],
  ['论文：https://arxiv.org/abs/2305.12345。', 'arxiv:2305.12345'],
  ['10.48550/arXiv.2305.12345', 'arxiv:2305.12345'],
  ['doi:10.1016/j.cell.2020.01.001', 'doi:10.1016/j.cell.2020.01.001'],
  ['DOI: 10.1016/j.cell.2020.01.001.', 'doi:10.1016/j.cell.2020.01.001'],
  ['DOI10.1016/j.cell.2020.01.001', 'doi:10.1016/j.cell.2020.01.001'],
  ['(doi:10.1016/j.cell.2020.01.001)', 'doi:10.1016/j.cell.2020.01.001'],
  ['10.1016/S0092-8674(00)80001-2', 'doi:10.1016/s0092-8674(00)80001-2'],
  ['(10.1016/S0092-8674(00)80001-2),', 'doi:10.1016/s0092-8674(00)80001-2'],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
  ],
  ['“10.1000/182”', 'doi:10.1000/182'],
  ['10.1000/182;', 'doi:10.1000/182'],
  ['10.1000/182</a>', 'doi:10.1000/182'],
  ['https://doi.org/10.1000/182).', 'doi:10.1000/182'],
  ['[10.1000/182](https://doi.org/10.1000/182)', 'doi:10.1000/182'],
  ['doi:10.1000%2F182', 'doi:10.1000/182'],
  ['DOI：10.1000/182，作者', 'doi:10.1000/182'],
  ['10.1000.10/123456', 'doi:10.1000.10/123456'],
  ['10.18653/v1/2021.naacl-main.208', 'doi:10.18653/v1/2021.naacl-main.208'],
  ['2021.naacl-main.208', 'acl:2021.naacl-main.208'],
  ['P19-1001', 'acl:P19-1001'],
  ['(W19-4201)', 'acl:W19-4201'],
  ['ACL:P19-1001', 'acl:P19-1001'],
  ['PMID: 23193287', 'pmid:23193287'],
  ['PMID:23193287;', 'pmid:23193287'],
  ['pmid 23193287', 'pmid:23193287'],
  ['PMC442760', 'pmcid:PMC442760'],
  ['PMCID: PMC442760', 'pmcid:PMC442760'],
  ['Corpus ID: 13756489', 's2:corpus/13756489'],
  ['CorpusID:13756489', 's2:corpus/13756489'],
  [`S2:${sha}`, `s2:${sha}`],
  ['openreview:OM7RS62_iK', 'openreview:OM7RS62_iK'],
];

const nothing: string[] = [
  '',
  ' ',
  'attention is all you need',
  '2301.13',
  'version 2301.13',
  '2301.1304',
  '1412.12345',
  '0703.0001',
  '2313.12345',
  '2300.12345',
  '2305.123456',
  '2305.00000',
  '12305.12345',
  '2305.12345.6',
  '$2305.12345',
  '2305.12345%',
  '-2305.12345',
  'v2305.12345',
  '8005.12345',
  '2024-10-04',
  '04.10.2024',
  '2024.10.04',
  '10.2024/12',
  '10.2024/11.2024',
  '192.168.0.1',
  '10.0.0.1/24',
  '127.10.1000/24',
  '10.1016',
  '10.1016/',
  '10.1016/.',
  '10.10/abc',
  '10.1000/../abc',
  'hep-th/990100',
  'hep-th/9913001',
  'hep-th/0801001',
  'hep-xx/9901001',
  'W19-4200',
  'P19-1000',
  'PMID: 0',
  'PMID: 123456789',
  'PMC',
  'https://arxiv.org/',
  'https://arxiv.org/list/cs.CL/recent',
  'https://arxiv.org/list/hep-th/9901',
  'https://arxiv.org/list/cs/2305?skip=0&show=2000',
  'https://arxiv.org/search/?query=2305.12345',
  'https://arxiv.org/a/vaswani_a_1',
  'https://arxiv.org/abs/2313.12345',
  'https://arxiv.org/abs/2305.123456',
  'https://arxiv.org.example.com/abs/2305.12345',
  'https://notarxiv.org/abs/2305.12345',
  'https://arxiv.org@example.com/abs/2305.12345',
  'https://example.com/abs/2305.12345',
  'https://huggingface.co/papers',
  'https://huggingface.co/papers/date/2026-10-04',
  'https://huggingface.co/papers/week/2026-W40',
  'https://huggingface.co/papers?q=2305.12345',
  'https://huggingface.co/datasets/some/2305.12345',
  'https://doi.org/',
  'https://doi.org/10.1016',
  'https://www.nature.com/articles',
  'https://www.nature.com/info/privacy',
  'https://openreview.net/group?id=ICLR.cc/2024/Conference',
  'https://openreview.net/profile?id=~Ada_Lovelace1',
  'https://openreview.net/forum',
  'https://aclanthology.org/volumes/2021.naacl-main/',
  'https://aclanthology.org/2021.naacl-main.0/',
  'https://aclanthology.org/events/acl-2021/',
  'https://pubmed.ncbi.nlm.nih.gov/?term=23193287',
  'https://www.ncbi.nlm.nih.gov/gene/7157',
  'https://www.semanticscholar.org/search?q=x',
  'https://www.semanticscholar.org/author/A-Vaswani/40348417',
  'https://twitter.com/share?url=https%3A%2F%2Fdoi.org%2F10.1088%2F1748-605X%2Fab007b',
  'javascript:alert("2305.12345x")',
  'ftp://arxiv.org/abs/',
  'https://[broken/abs',
  'https://%zz/%zz',
];

describe('parseIdentifier', () => {
  test('has a table of distinct cases', () => {
    const inputs = [...urls, ...texts].map(([input]) => input).concat(nothing);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs.length).toBeGreaterThan(250);
  });

  test.each(urls)('%s', (url, identifier) => {
    expect(identifierFromUrl(url)).toBe(identifier);
    expect(parseIdentifier(url)).toBe(identifier);
    expect(identifiersIn(`As shown in ${url}, and before`)).toEqual([identifier]);
  });

  test.each(texts)('%s', (text, identifier) => {
    expect(parseIdentifier(text)).toBe(identifier);
  });

  test.each(nothing)('nothing in %s', (input) => {
    expect(parseIdentifier(input)).toBeNull();
    expect(identifierFromUrl(input)).toBeNull();
    expect(identifiersIn(input)).toEqual([]);
  });

  test('reads a URL object', () => {
    expect(identifierFromUrl(new URL('/papers/2305.12345#community', 'https://huggingface.co'))).toBe('arxiv:2305.12345');
  });

  test('does not read plain text as a URL', () => {
    for (const [text] of texts.filter(([text]) => !text.includes('doi.org'))) expect(identifierFromUrl(text)).toBeNull();
  });
});

describe('identifiersIn', () => {
  test('finds all in order, each once', () => {
    const text = `Builds on arXiv:1706.03762v5 and hep-th/9901001 (doi:10.1000/182; PMID: 23193287,PMC442760).
      Code for https://arxiv.org/abs/1706.03762, see 2021.naacl-main.208 and https://openreview.net/forum?id=OM7RS62_iK.`;
    expect(identifiersIn(text)).toEqual([
      'arxiv:1706.03762',
      'arxiv:hep-th/9901001',
      'doi:10.1000/182',
      'pmid:23193287',
      'pmcid:PMC442760',
      'acl:2021.naacl-main.208',
      'openreview:OM7RS62_iK',
    ]);
  });

  test('separates identifiers without spaces between them', () => {
    expect(identifiersIn('2305.12345,2306.12345')).toEqual(['arxiv:2305.12345', 'arxiv:2306.12345']);
    expect(identifiersIn('10.1000/182;10.1000/183,doi:10.1000/184')).toEqual([
      'doi:10.1000/182',
      'doi:10.1000/183',
      'doi:10.1000/184',
    ]);
  });

  test('reads old ACL ids in running text as part numbers', () => {
    expect(identifiersIn('resistor P19-1001 and ACL:P19-1002')).toEqual(['acl:P19-1002']);
  });

  test('ignores version numbers, prices and sizes', () => {
    expect(identifiersIn('Version 2301.13 costs $2305.12345, runs at 10.0.0.1:8080/24 on 04.10.2024 (2305.123 MB).')).toEqual([]);
  });
});

describe('printIdentifier and identifierUrl', () => {
  test.each([
    ['arxiv:2305.12345', 'arXiv:2305.12345', 'https://arxiv.org/abs/2305.12345'],
    ['arxiv:hep-th/9901001', 'arXiv:hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['doi:10.1000/182', 'doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/a<1>#?%b', 'doi:10.1000/a<1>#?%b', 'https://doi.org/10.1000/a%3C1%3E%23%3F%25b'],
    ['openreview:OM7RS62_iK', 'OpenReview:OM7RS62_iK', 'https://openreview.net/forum?id=OM7RS62_iK'],
    ['acl:P19-1001', 'ACL:P19-1001', 'https://aclanthology.org/P19-1001/'],
    ['pmid:23193287', 'PMID:23193287', 'https://pubmed.ncbi.nlm.nih.gov/23193287/'],
    ['pmcid:PMC442760', 'PMC442760', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC442760/'],
    [`s2:${sha}`, `S2:${sha}`, `https://www.semanticscholar.org/paper/${sha}`],
    ['s2:corpus/13756489', 'CorpusID:13756489', 'https://api.semanticscholar.org/CorpusID:13756489'],
    ['url:https://example.com/a', 'https://example.com/a', 'https://example.com/a'],
    ['url:javascript:alert(1)', 'javascript:alert(1)', null],
  ] as const)('%s', (identifier, printed, url) => {
    expect(printIdentifier(identifier)).toBe(printed);
    expect(identifierUrl(identifier)).toBe(url);
  });
});
