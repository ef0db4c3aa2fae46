/** What each reader takes from the file of its program. */
import { describe, expect, it } from 'vitest';
import type { ReaderId } from '~/lib/papers/readerIds';
import { readBy } from './readBy';
import { samples } from './samples';

async function sample(id: ReaderId, from?: string) {
  const found = samples.find((each) => each.id === id && (from === undefined || each.from === from));
  if (!found) throw new Error(`There is no sample of ${id}.`);
  return readBy(id, found.text);
}

describe('CSL-JSON', () => {
  it('of Zotero, with the variables in its note', async () => {
    const { entries, problems } = await sample('csl', 'Zotero');
    expect(problems).toEqual([]);
    const [first, second] = entries;
    expect(first).toMatchObject({
      at: { entry: 1, line: 2, key: 'vaswani_attention_2017' },
      identifiers: ['arxiv:1706.03762'],
      bibliography: {
        type: 'paper-conference',
        title: 'Attention is all you need',
        authors: [{ given: 'Ashish', family: 'Vaswani' }, { family: 'Kaiser' }],
        container: 'Advances in Neural Information Processing Systems',
        event: 'NeurIPS 2017',
        pages: '5998-6008',
        published: '2017-12-04',
        accessed: '2024-01-02',
        citationKey: 'vaswani2017attention',
      },
      marks: { note: 'read twice' },
    });
    expect(second).toMatchObject({
      identifiers: ['doi:10.1038/nature14539'],
      bibliography: {
        published: '2015-05',
        issue: '7553',
        issn: '1476-4687',
        authors: [{}, { name: 'The Deep Learning Group' }],
      },
      marks: { keywords: ['review', 'neural networks'], tags: [] },
    });
  });

  it('with one item in each line, and with particles', async () => {
    const { entries } = await sample('csl', 'one item in each line');
    expect(entries.map(({ at, identifiers }) => [at.line, identifiers])).toEqual([
      [1, []],
      [2, ['arxiv:1312.6114']],
    ]);
    const [pandoc] = (await sample('csl', 'pandoc, references')).entries;
    expect(pandoc?.bibliography.authors).toEqual([
      { name: 'Laurens van der Maaten', given: 'Laurens', family: 'van der Maaten' },
    ]);
  });
});

it('Zotero RDF, with containers, notes, tags and nested collections, without attachments', async () => {
  const { entries, problems } = await sample('zoteroRdf');
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    at: { entry: 1 },
    identifiers: ['doi:10.1038/nature14539'],
    bibliography: {
      type: 'article-journal',
      title: 'Deep learning',
      authors: [{ name: 'Yann LeCun' }, { name: 'Yoshua Bengio' }],
      abstract: 'How layers learn & why.',
      container: 'Nature',
      volume: '521',
      issue: '7553',
      pages: '436-444',
      issn: '1476-4687',
      published: '2015-05',
      accessed: '2024-01-02',
      citationKey: 'lecun2015',
      language: 'en',
    },
    marks: {
      note: 'A **short** history\n\n- one\n- two',
      tags: ['review'],
      keywords: ['Computer science'],
      collections: [['Thesis', 'Chapter 2']],
    },
  });
  expect(entries[1]).toMatchObject({ identifiers: ['arxiv:1412.6980'], bibliography: { type: 'article' } });
});

it('Zotero CSV, with the lines of "Extra" and notes in HTML', async () => {
  const { entries, problems } = await sample('zoteroCsv');
  expect(problems).toEqual([]);
  expect(entries[0]).toMatchObject({
    identifiers: ['arxiv:1706.03762'],
    bibliography: { type: 'article', citationKey: 'vaswani2017', authors: [{ family: 'Vaswani' }, { family: 'Shazeer' }] },
    marks: {
      note: 'First *note*\n\nSecond, with [a link](https://example.org/x)',
      tags: ['transformers', 'to cite'],
      keywords: ['Computer Science - Computation and Language'],
      status: 'read',
      addedAt: Date.UTC(2023, 3, 5, 6, 7, 8),
    },
  });
  expect(entries[1]?.bibliography).toMatchObject({
    type: 'paper-conference',
    event: 'CVPR',
    container: 'CVPR',
    pages: '770-778',
  });
});

describe('PaperMemory', () => {
  it('of the present version', async () => {
    const { entries, problems } = await sample('paperMemory', 'PaperMemory, version 0.5');
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      at: { key: 'Arxiv-1703.10593' },
      identifiers: ['arxiv:1703.10593', 'doi:10.1109/iccv.2017.244'],
      bibliography: {
        title: 'Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial Networks',
        authors: [{ name: 'Jun-Yan Zhu' }, { name: 'Taesung Park' }],
        venue: 'ICCV',
        type: 'paper-conference',
        citationKey: 'zhu2017unpaired',
        links: { pdf: 'http://arxiv.org/pdf/1703.10593v7', code: 'https://github.com/junyanz/CycleGAN' },
        extra: { count: '3' },
      },
      marks: {
        starred: true,
        starredAt: Date.parse('2022-09-01T00:00:00.000Z'),
        addedAt: Date.parse('2022-08-29T08:35:02.977Z'),
        tags: ['gan', 'images'],
        note: 'compare with pix2pix',
      },
    });
  });

  it('of an old version, with a note that it made itself, and of a tag', async () => {
    const [old] = (await sample('paperMemory', 'PaperMemory, version 0.3')).entries;
    expect(old).toMatchObject({
      identifiers: ['openreview:EZNOb_uNpJk'],
      bibliography: { venue: 'ICLR', published: '2022', comment: 'Accepted @ ICLR (2022)', authorCount: 2 },
      marks: { note: '' },
    });
    expect(old?.marks.starred).toBeUndefined();
    const [tagged] = (await sample('paperMemory', 'PaperMemory, the papers of a tag')).entries;
    expect(tagged).toMatchObject({ identifiers: ['arxiv:1412.6980'], marks: { tags: ['optimisers'] } });
  });
});

describe('bookmarks', () => {
  it('of a browser: papers only, with folders, tags, notes and times', async () => {
    const { entries, problems } = await sample('bookmarks', 'Firefox');
    expect(entries.map(({ identifiers }) => identifiers)).toEqual([['arxiv:1706.03762'], ['doi:10.1038/nature14539']]);
    expect(entries[0]).toMatchObject({
      bibliography: { title: 'Attention Is All You Need' },
      marks: {
        collections: [['Reading & more']],
        tags: ['attention', 'nlp'],
        note: 'the transformer',
        addedAt: 1_600_000_001_000,
      },
    });
    expect(problems).toMatchObject([
      { code: 'notPaper', values: ['Recipes'], at: { entry: 2 } },
      { code: 'address', values: ['javascript:alert(1)'] },
    ]);
  });

  it('of Pocket, read and unread', async () => {
    const { entries } = await sample('bookmarks', 'Pocket, HTML');
    expect(entries.map(({ marks }) => marks.status)).toEqual(['to-read', 'read']);
  });
});

describe('read-later programs', () => {
  it('Pocket: states, tags and times; an address instead of a title', async () => {
    const { entries, problems } = await sample('pocket');
    expect(entries[0]).toMatchObject({
      bibliography: { title: 'Attention, Please' },
      marks: { status: 'to-read', tags: ['nlp', 'to cite'], addedAt: 1_600_000_000_000 },
    });
    expect(entries[1]).toMatchObject({ bibliography: { title: 'arXiv:1412.6980' }, marks: { status: 'read' } });
    expect(problems.map(({ code }) => code)).toContain('notPaper');
  });

  it('Raindrop: folders, favourites, notes and highlights', async () => {
    const { entries } = await sample('raindrop');
    expect(entries[0]).toMatchObject({
      marks: {
        starred: true,
        collections: [['Papers', 'NLP']],
        tags: ['nlp', 'to cite'],
        note: 'my "note"\n\n> a marked\n> passage',
      },
    });
    expect(entries[1]?.marks).toMatchObject({ collections: [], note: '' });
  });

  it('Readwise: the highlights of one document are one note', async () => {
    const { entries } = await sample('readwise', 'Readwise, highlights');
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      bibliography: { authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }] },
      marks: { tags: ['nlp', 'core'], note: '> The dominant models are recurrent.\n\n> Attention is enough.\n\nwhy?' },
    });
  });

  it('Readwise Reader: tags of Python, states', async () => {
    const { entries } = await sample('readwise', 'Readwise Reader');
    expect(entries.map(({ marks }) => [marks.status, marks.tags])).toEqual([
      ['read', ['nlp', 'to cite']],
      ['to-read', []],
    ]);
  });
});

describe('libraries of search engines', () => {
  it('Semantic Scholar', async () => {
    const [entry] = (await sample('semanticScholar')).entries;
    expect(entry?.identifiers).toEqual(['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 's2:corpus/13756489']);
    expect(entry?.bibliography).toMatchObject({ container: 'Neural Information Processing Systems', published: '2017' });
  });

  it('Google Scholar', async () => {
    const { entries } = await sample('googleScholar');
    expect(entries[0]).toMatchObject({
      identifiers: ['arxiv:1412.6980'],
      bibliography: { type: 'article', authors: [{ family: 'Kingma' }, { family: 'Ba' }] },
    });
    expect(entries[1]?.bibliography).toMatchObject({ container: 'nature', volume: '521', issue: '7553', pages: '436-444' });
  });
});

it('a list of addresses: each paper once, with a title where it is one', async () => {
  const { entries } = await sample('addresses');
  expect(entries.map(({ identifiers, bibliography, at }) => [identifiers[0], bibliography.title, at.line])).toEqual([
    ['arxiv:1706.03762', 'Attention Is All You Need', 2],
    ['arxiv:1412.6980', 'Adam: A Method for Stochastic Optimization', 3],
    ['doi:10.1038/nature14539', 'doi:10.1038/nature14539', 4],
    ['arxiv:1312.6114', 'arXiv:1312.6114', 5],
  ]);
});
