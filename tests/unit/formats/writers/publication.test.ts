import { describe, expect, test } from 'vitest';
import { bibtex } from '~/lib/formats/writers/bibtex';
import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import { markdown } from '~/lib/formats/writers/markdown';
import { publicationOf } from '~/lib/formats/writers/publication';
import { ris } from '~/lib/formats/writers/ris';
import type { Paper } from '~/lib/papers/paper';
import { bare, entryOf } from './sampleEntries';

const about = (paper: Partial<Paper>) => publicationOf(entryOf(paper).paper);

describe('the type of a venue by its name', () => {
  test.each([
    'PNAS',
    'Proceedings of the National Academy of Sciences',
    'Proceedings of the National Academy of Sciences of the United States of America',
    'Proc Natl Acad Sci U S A',
    'Proc. Natl. Acad. Sci. U.S.A.',
    'Proceedings of the IEEE',
    'Proceedings of the Royal Society A',
    'Proceedings of the Royal Society B: Biological Sciences',
    'Proceedings of the London Mathematical Society',
    'Proceedings of the American Mathematical Society',
    'Proceedings of the Institution of Mechanical Engineers, Part C',
    'Proceedings of the Combustion Institute',
    'Proceedings of the VLDB Endowment',
    'Proceedings of the ACM on Programming Languages',
    'Proceedings of the ACM on Human-Computer Interaction',
    'Proceedings on Privacy Enhancing Technologies',
    'JAMA',
    'JAMA Network Open',
    'BMJ',
    'Machine Learning',
    'Communications of the ACM',
    'Frontiers in Psychology',
    'J Pers Soc Psychol',
    'IEEE Trans Pattern Anal Mach Intell',
    'Nat Commun',
    'Journal of Machine Learning Research',
  ])('%s is a journal', (venue) => expect(about({ venue }).type).toBe('article-journal'));

  test.each([
    'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition',
    'Proceedings of the IEEE/CVF International Conference on Computer Vision',
    'Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics',
    'Proceedings of the AAAI Conference on Artificial Intelligence',
    'Proceedings of the Annual Conference of the Cognitive Science Society',
    'Proceedings of Machine Learning Research',
    'Proceedings of the ACM Symposium on Principles of Distributed Computing',
    'Advances in Neural Information Processing Systems 30',
    'Findings of the Association for Computational Linguistics: EMNLP 2023',
    'NeurIPS 2025',
    'VLDB 2020',
  ])('%s is a conference', (venue) => expect(about({ venue }).type).toBe('paper-conference'));

  test.each(['Some Blog', 'JAMA blog', 'arXiv', 'ChemRxiv', 'under review at ICLR'])('%s is neither', (venue) =>
    expect(about({ venue }).type).toBe('article'),
  );
});

describe('a stated type has priority', () => {
  test.each([
    ['paper-conference', 'Principles of Knowledge Representation and Reasoning', '@inproceedings', 'booktitle', 'CONF'],
    ['article-journal', 'Annual Meeting Findings', '@article', 'journal', 'JOUR'],
    ['chapter', 'A Handbook of Things', '@incollection', 'booktitle', 'CHAP'],
    ['book', 'Some Press', '@book', 'publisher', 'BOOK'],
    ['thesis', 'Université de Montpellier', '@phdthesis', 'school', 'THES'],
    ['report', 'National Bureau of Economic Research', '@techreport', 'institution', 'RPRT'],
  ] as const)('%s', (type, venue, entryType, field, tag) => {
    const entry = entryOf({ type, venue });
    expect(bibtex.write([entry], bare)).toContain(`\n  ${field} = {${venue}},\n`);
    expect(bibtex.write([entry], bare).startsWith(`${entryType}{`)).toBe(true);
    expect(JSON.parse(csl.write([entry], bare))[0]).toMatchObject({
      type,
      [['book', 'thesis', 'report'].includes(type) ? 'publisher' : 'container-title']: venue,
    });
    expect(ris.write([entry], bare)).toContain(`TY  - ${tag}\r\n`);
  });

  test('except for conferences and preprint servers that a site declares as journals', () => {
    expect(about({ type: 'article-journal', venue: 'Advances in Neural Information Processing Systems' }).type).toBe(
      'paper-conference',
    );
    expect(about({ type: 'article-journal', venue: 'bioRxiv', identifiers: ['doi:10.1101/1'] })).toMatchObject({
      type: 'article',
      container: undefined,
    });
  });
});

describe('the address of a citation', () => {
  const arxiv = 'https://arxiv.org/abs/1706.03762';
  test.each([
    'https://huggingface.co/papers/1706.03762',
    'https://www.alphaxiv.org/abs/1706.03762',
    'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    'https://scholar.google.com/scholar?q=attention',
    'https://scholar.google.co.uk/citations?view_op=view_citation&x=1',
    'https://paperswithcode.com/paper/attention',
    'https://www.scholar-inbox.com/digest',
    'https://arxiv-sanity-lite.com/?pid=1706.03762',
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html',
    'https://inspirehep.net/literature/1608450',
    'https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract',
    'https://arxiv.org/pdf/1706.03762v5',
    'https://export.arxiv.org/abs/1706.03762',
    'https://arxiv.org/html/1706.03762v7',
    'https://ar5iv.labs.arxiv.org/html/1706.03762',
  ])('is that of arXiv for a paper found at %s, in all formats', (page) => {
    const entry = entryOf({ links: { page } });
    expect(bibtex.write([entry], bare)).toContain(`url = {${arxiv}}`);
    expect(JSON.parse(csl.write([entry], bare))[0].URL).toBe(arxiv);
    expect(ris.write([entry], bare)).toContain(`UR  - ${arxiv}\r\n`);
    expect(markdown.write([entry], bare)).toContain(`](${arxiv})**`);
    expect(csv.write([entry], bare)).toContain(`"${arxiv}"`);
    expect(csv.write([entry], bare)).not.toContain(page);
  });

  test('is that of the DOI if there is no preprint, and the publisher’s if the paper was found there', () => {
    const identifiers = ['doi:10.1038/nature14539' as const];
    expect(about({ identifiers, links: { page: 'https://www.semanticscholar.org/paper/x' } }).url).toBe(
      'https://doi.org/10.1038/nature14539',
    );
    const own = 'https://www.nature.com/articles/nature14539';
    expect(about({ identifiers, links: { page: own } }).url).toBe(own);
    const cvf = 'https://openaccess.thecvf.com/content/CVPR2024/html/x.html';
    expect(about({ identifiers: [`url:${cvf}`, 'arxiv:1706.03762'], links: { page: cvf } }).url).toBe(cvf);
  });

  test('is kept where no better one is known', () => {
    const page = 'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776';
    expect(about({ identifiers: ['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776'], links: { page } }).url).toBe(page);
  });
});
