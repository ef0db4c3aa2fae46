import { describe, expect, it } from 'vitest';
import { paperOfTab, titleOfTab } from '~/lib/detection/paperOfTab';
import { siteOf } from '~/lib/detection/siteOf';

describe('titleOfTab', () => {
  it.each([
    ['1706.03762v7.pdf', ''],
    ['paper', ''],
    ['https://arxiv.org/pdf/1706.03762', ''],
    ['[1706.03762] Attention Is All You Need', 'Attention Is All You Need'],
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['Learning to Prompt for Continual Learning | OpenReview', 'Learning to Prompt for Continual Learning'],
    [
      'BERT: Pre-training of Deep Bidirectional Transformers - ACL Anthology',
      'BERT: Pre-training of Deep Bidirectional Transformers',
    ],
    ['Graph Networks – A Review', 'Graph Networks – A Review'],
  ])('%s → %s', (text, title) => {
    expect(titleOfTab(text)).toBe(title);
  });
});

describe('paperOfTab', () => {
  it.each([
    ['https://arxiv.org/pdf/1706.03762v7', 'arxiv:1706.03762'],
    ['https://openreview.net/pdf?id=rJXMpikCZ', 'openreview:rJXMpikCZ'],
    ['https://aclanthology.org/2021.naacl-main.208.pdf', 'acl:2021.naacl-main.208'],
    ['https://proceedings.mlr.press/v28/bergstra13.pdf', 'url:https://proceedings.mlr.press/v28/bergstra13.html'],
    [
      'https://openaccess.thecvf.com/content_CVPR_2020/papers/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.pdf',
      'url:https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
    ],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
      'url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    ],
  ])('recognizes %s by its address', (url, identifier) => {
    const draft = paperOfTab({ url, title: 'document.pdf' });
    expect(draft?.identifiers).toEqual([identifier]);
    expect(draft?.links.pdf).toBe(url);
    expect(draft?.title).not.toBe('');
  });

  it.each(['https://arxiv.org/', 'https://example.org/paper.pdf', 'https://arxiv.org/list/cs/new'])(
    'finds no paper at %s',
    (url) => {
      expect(paperOfTab({ url, title: 'Some title of a page' })).toBeNull();
    },
  );
});

describe('siteOf', () => {
  it('names the sites that can be turned on for a page', () => {
    expect(siteOf(new URL('https://aclanthology.org/events/acl-2024/'))).toEqual({ id: 'acl', name: 'ACL Anthology' });
    expect(siteOf(new URL('https://arxiv.org/list/cs/new'))).toBeUndefined();
    expect(siteOf(new URL('https://evil-aclanthology.org/'))).toBeUndefined();
  });
});
