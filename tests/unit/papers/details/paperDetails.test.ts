import { describe, expect, it } from 'vitest';
import { detailChanges, isNameOnly, withDetails } from '~/lib/papers/details/paperDetails';
import type { Bibliography, PaperDraft } from '~/lib/papers/paper';

const known: Bibliography = { title: 'Deep learning', authors: [{ name: 'Y. LeCun' }], links: {} };
const draft = (fields: Partial<PaperDraft>): PaperDraft => ({
  identifiers: ['doi:10.1038/nature14539'],
  site: 'crossref',
  title: 'Deep learning',
  authors: [],
  links: {},
  ...fields,
});
const fieldsOf = (paper: Bibliography, ...drafts: PaperDraft[]) => detailChanges(paper, drafts).map(({ field }) => field);

describe('details', () => {
  it('fill what a paper lacks, and show what they replace', () => {
    expect(
      detailChanges(known, [draft({ volume: '521', authors: [{ name: 'Yann LeCun', given: 'Yann', family: 'LeCun' }] })]),
    ).toEqual([
      { field: 'authors', before: [{ name: 'Y. LeCun' }], after: [{ name: 'Yann LeCun', given: 'Yann', family: 'LeCun' }] },
      { field: 'volume', after: '521' },
    ]);
  });

  it('leave a whole title and a whole abstract, and complete those that are none', () => {
    const told = draft({ title: 'Deep Learning, revisited', abstract: 'Another wording.' });
    expect(fieldsOf({ ...known, abstract: 'The known wording.' }, told)).toEqual([]);
    expect(fieldsOf({ ...known, title: 'arXiv:1706.03762', abstract: 'Begins…' }, told)).toEqual(['title', 'abstract']);
    expect([
      isNameOnly('doi:10.1038/nature14539'),
      isNameOnly('https://arxiv.org/pdf/1706.03762'),
      isNameOnly('Deep learning'),
    ]).toEqual([true, true, false]);
  });

  it('are nothing new where only case and signs differ, and never about upvotes', () => {
    expect(fieldsOf({ ...known, container: 'NATURE' }, draft({ container: 'Nature', upvotes: 7 }))).toEqual([]);
  });

  it('never touch what a person typed, also where it is empty', () => {
    const typed: Bibliography = { ...known, volume: 'five', edited: ['title', 'venue', 'volume'] };
    const told = draft({ title: 'x', volume: '521', venue: 'Nature', issue: '7553' });
    expect(fieldsOf(typed, told)).toEqual(['issue']);
    const all = detailChanges(known, [told]);
    expect(withDetails(typed, all)).toEqual({ ...typed, issue: '7553' });
  });

  it('do not turn a published paper into a preprint', () => {
    const paper: Bibliography = { ...known, type: 'article-journal', container: 'Nature' };
    expect(fieldsOf(paper, draft({ type: 'article', publisher: 'arXiv' }))).toEqual(['publisher']);
  });

  it('leave a field that changed since they were shown', () => {
    const changes = detailChanges(known, [draft({ volume: '521', issue: '7553' })]);
    expect(withDetails({ ...known, volume: '1' }, changes)).toEqual({ ...known, volume: '1', issue: '7553' });
  });
});
