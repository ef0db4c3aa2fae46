/** What the services are asked, and how their answers are read. */
import { describe, expect, it } from 'vitest';
import { RequestError } from '~/lib/network/requestError';
import {
  askCrossref,
  askHuggingFace,
  askSemanticScholar,
  findInCrossref,
  findInSemanticScholar,
} from '~/lib/network/services/askServices';
import { plainMarkup } from '~/lib/network/services/plainMarkup';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { bert, deepLearning, hubPaper, preprint, published, work, works } from '~/tests/support/serviceAnswers';
import { json, testDoor } from '~/tests/unit/network/testDoor';

const options = { signal: new AbortController().signal };
const refusal = (asking: Promise<unknown>): Promise<string> =>
  asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof RequestError ? error.code : String(error)),
  );

describe('Crossref', () => {
  it('is asked for one DOI, and says how a paper is cited', async () => {
    const { door, sent } = testDoor(() => json(work(deepLearning)));
    const draft = await askCrossref(door, 'doi:10.1038/nature14539', options);
    expect(sent[0]!.url).toBe('https://api.crossref.org/works/10.1038%2Fnature14539');
    expect(draft).toMatchObject({
      identifiers: ['doi:10.1038/nature14539'],
      title: 'Deep learning',
      type: 'article-journal',
      container: 'Nature',
      volume: '521',
      issue: '7553',
      pages: '436-444',
      issn: '0028-0836',
      language: 'en',
      published: '2015-05-27',
      abstract: 'Made up & short.',
      authors: [{ name: 'Yann LeCun', given: 'Yann', family: 'LeCun' }, {}, {}],
    });
  });

  it('names the published version of a preprint', async () => {
    const { door } = testDoor(() => json(work(preprint)));
    const draft = await askCrossref(door, 'doi:10.1101/2020.01.01.000001', options);
    expect(draft).toMatchObject({ type: 'article', title: 'A made-up preprint' });
    expect(draft?.identifiers).toEqual(['doi:10.1101/2020.01.01.000001', 'doi:10.7554/elife.99999']);
  });

  it.each<[string, unknown]>([
    ['another work', work(published)],
    ['no work', { message: { title: ['x'] } }],
    ['a list', []],
    ['null', null],
    ['prototype keys', JSON.parse('{"__proto__":{"message":{}},"constructor":{}}')],
  ])('is not believed when it answers with %s', async (_, answer) => {
    const { door } = testDoor(() => json(answer));
    expect(await refusal(askCrossref(door, 'doi:10.1038/nature14539', options))).toBe('invalid');
  });

  it('loses no more than the fields that have another shape', async () => {
    const odd = {
      ...deepLearning,
      volume: 521,
      author: [null, 7, { family: 'LeCun', given: 5 }],
      issued: 'soon',
      published: null,
      relation: [],
    };
    const { door } = testDoor(() => json(work(odd)));
    const draft = await askCrossref(door, 'doi:10.1038/nature14539', options);
    expect(draft).toMatchObject({ title: 'Deep learning', container: 'Nature', authors: [{ name: 'LeCun', family: 'LeCun' }] });
    expect(draft?.volume).toBeUndefined();
    expect(draft?.published).toBeUndefined();
  });

  it('takes a text that is nested ten thousand deep, and one of ten megabytes, for what they are', async () => {
    const deep = `{"message":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    const first = testDoor(() => new Response(deep, { headers: { 'content-type': 'application/json' } }));
    expect(await refusal(askCrossref(first.door, 'doi:10.1038/nature14539', options))).toBe('invalid');
    const second = testDoor(() => json(work({ ...deepLearning, abstract: '<'.repeat(10_000_000) })));
    expect(await refusal(askCrossref(second.door, 'doi:10.1038/nature14539', options))).toBe('tooLarge');
    expect(plainMarkup('<'.repeat(10_000_000)).length).toBeLessThanOrEqual(100_000);
  });
});

describe('Semantic Scholar', () => {
  it('is asked for many papers at once and knows the published version', async () => {
    const { door, sent } = testDoor(() => json([bert, null]));
    const found = await askSemanticScholar(door, ['arxiv:1810.04805', 'pmid:1'], options);
    expect(sent[0]!.url).toMatch(/^https:\/\/api\.semanticscholar\.org\/graph\/v1\/paper\/batch\?fields=externalIds,/u);
    expect(JSON.parse(String(sent[0]!.init.body))).toEqual({ ids: ['ARXIV:1810.04805', 'PMID:1'] });
    expect([...found.keys()]).toEqual(['arxiv:1810.04805']);
    expect(found.get('arxiv:1810.04805')).toMatchObject({
      identifiers: ['doi:10.18653/v1/n19-1423', 'arxiv:1810.04805', 'acl:N19-1423', `s2:${bert.paperId}`],
      type: 'paper-conference',
      venue: 'North American Chapter of the Association for Computational Linguistics',
      published: '2019-06-01',
    });
  });

  it('is not believed about another paper, nor when it answers about fewer than were asked', async () => {
    const ask = (...asked: Identifier[]) => askSemanticScholar(testDoor(() => json([bert])).door, asked, options);
    expect((await ask('arxiv:1706.03762')).size).toBe(0);
    expect(await refusal(ask('arxiv:1706.03762', 'pmid:1'))).toBe('invalid');
  });
});

describe('Hugging Face', () => {
  it('is asked for one paper and leaves out hidden names', async () => {
    const { door, sent } = testDoor(() => json(hubPaper));
    expect(await askHuggingFace(door, 'arxiv:1706.03762', options)).toMatchObject({
      title: 'Attention Is All You Need',
      authors: [{ name: 'Ashish Vaswani' }],
      links: { code: 'https://github.com/tensorflow/tensor2tensor' },
    });
    expect(sent[0]!.url).toBe('https://huggingface.co/api/papers/1706.03762');
    expect(await refusal(askHuggingFace(testDoor(() => json(hubPaper)).door, 'arxiv:1810.04805', options))).toBe('invalid');
  });

  it('gives no address that is none of the web', async () => {
    const { door } = testDoor(() => json({ ...hubPaper, githubRepo: 'javascript:alert(1)' }));
    expect((await askHuggingFace(door, 'arxiv:1706.03762', options))?.links.code).toBeUndefined();
  });
});

describe('a title', () => {
  const titled = { title: 'DEEP LEARNING', author: { name: 'LeCun, Y.' } };

  it('is found where folded title and first author are those of the paper', async () => {
    const other = { ...deepLearning, DOI: '10.1000/1', title: ['Deep learning in medicine'] };
    const { door, log } = testDoor(() => json(works([other, deepLearning])));
    expect((await findInCrossref(door, titled, options))?.identifiers).toEqual(['doi:10.1038/nature14539']);
    expect(log[0]!.question).toMatchObject({ purpose: 'title', sent: 'DEEP LEARNING – LeCun, Y.' });
  });

  it('is not found where only one of the two is', async () => {
    const { door } = testDoor(() =>
      json(
        works([
          { ...deepLearning, author: [{ given: 'Ian', family: 'Goodfellow' }] },
          { ...deepLearning, title: ['Deep'] },
        ]),
      ),
    );
    expect(await findInCrossref(door, titled, options)).toBeNull();
    const s2 = testDoor(() => json({ data: [{ ...bert, matchScore: 200 }] }));
    expect(await findInSemanticScholar(s2.door, titled, options)).toBeNull();
    const meant = { title: bert.title, author: { name: 'J. Devlin' } };
    const again = testDoor(() => json({ data: [{ ...bert, matchScore: 200 }] }));
    expect((await findInSemanticScholar(again.door, meant, options))?.title).toBe(bert.title);
  });
});
