/** arXiv's answers, read by the browser's own parser. */
import { describe, expect, it } from 'vitest';
import { RequestError } from '~/lib/network/requestError';
import { readArxiv } from '~/lib/network/services/readArxiv';
import { arxivFeed, attention } from '~/tests/support/serviceAnswers';

const asked = 'arxiv:1706.03762' as const;

describe('an answer of arXiv', () => {
  it('is read field by field', () => {
    const entry = { ...attention, doi: '10.1038/nature14539', journalRef: 'Nature 521 (2015) 436' };
    expect(readArxiv(arxivFeed([entry]), [asked]).get(asked)).toEqual({
      site: 'arxiv',
      identifiers: [asked, 'doi:10.1038/nature14539'],
      title: 'Attention Is All You Need',
      authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }],
      abstract: 'A made-up summary of 1 < 2.',
      published: '2017-06-12',
      venue: 'Nature 521 (2015) 436',
      type: 'article',
      categories: ['cs.CL', 'cs.LG'],
      comment: '15 pages, 5 figures',
      links: { page: 'https://arxiv.org/abs/1706.03762', pdf: 'https://arxiv.org/pdf/1706.03762' },
    });
  });

  it('reads an identifier of the old kind, and no category of another scheme', () => {
    const old = { ...attention, id: 'hep-th/9901001', categories: ['hep-th', '68T07; 81T30'] };
    expect(readArxiv(arxivFeed([old]), ['arxiv:hep-th/9901001']).get('arxiv:hep-th/9901001')?.categories).toEqual(['hep-th']);
  });

  it('says nothing about papers that were not asked for, nor about an error', () => {
    expect(readArxiv(arxivFeed([attention]), ['arxiv:1810.04805']).size).toBe(0);
    const error = arxivFeed([{ ...attention, title: 'Error' }]).replace(
      'http://arxiv.org/abs/1706.03762v7',
      'http://arxiv.org/api/errors#incorrect_id',
    );
    expect(readArxiv(error, [asked]).size).toBe(0);
  });

  it.each<[string, string]>([
    ['text', 'Rate exceeded.'],
    ['a page', '<html><body/></html>'],
    ['half a feed', arxivFeed([attention]).slice(0, 700)],
    ['nesting', `<feed xmlns="http://www.w3.org/2005/Atom">${'<a>'.repeat(10_000)}`],
    [
      'an entity that grows',
      `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><rss>&c;</rss>`,
    ],
  ])('is refused when it is %s', (_, answer) => {
    expect(() => readArxiv(answer, [asked])).toThrow(RequestError);
  });
});
