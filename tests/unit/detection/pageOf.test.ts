import { describe, expect, it } from 'vitest';
import { pageOf } from '~/lib/detection/pageOf';
import { coreSites } from '~/lib/sites/coreSites';
import { sites } from '~/lib/sites/sites';
import { coreMatches } from '~/lib/sites/table/coreMatches';
import { siteNames } from '~/lib/sites/table/siteNames';

const names = [...siteNames.core, ...siteNames.others];

const kinds = sites.flatMap((site) => site.pages.map((page) => ({ name: `${site.id} ${page.id}`, site, page })));

describe.each(kinds)('$name', ({ name, site, page }) => {
  it('has at least two examples', () => {
    expect(page.examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(page.examples)('recognizes %s, and no other kind of any site does', (example) => {
    const accepted = kinds.filter((kind) => kind.page.test(new URL(example)));
    expect(accepted.map((kind) => kind.name)).toEqual([name]);
    expect(pageOf(new URL(example), sites)).toEqual({ site, page });
  });

  it('is on a host that the table lists for its site', () => {
    const { hosts = [] } = names.find(({ id }) => id === site.id) ?? {};
    for (const example of page.examples) {
      const { hostname, protocol } = new URL(example);
      expect(protocol).toBe('https:');
      expect(hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true);
    }
  });
});

describe('pageOf', () => {
  it.each([
    'https://huggingface.co/',
    'https://huggingface.co/models',
    'https://huggingface.co/papersy',
    'https://huggingface.co/tiiuae/Falcon3-7B-Instruct',
    'https://huggingface.co/collections/papers/2305.13245',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers/date/',
    'https://huggingface.co.evil.example/papers',
    'https://arxiv.org/',
    'https://arxiv.org/list/cs.LG',
    'https://arxiv.org/search/',
    'https://arxiv.org/search/advanced',
    'https://arxiv.org/pdf/1706.03762',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/not-a-paper',
    'https://arxiv.org/a/warner_s_1.atom',
    'https://arxiv.org/catchup',
    'https://notarxiv.org/abs/1706.03762',
    'https://arxiv.org.evil.example/abs/1706.03762',
    'about:blank',
    'https://aclanthology.org/',
    'https://aclanthology.org/faq/',
    'https://aclanthology.org/2021.naacl-main.208.pdf',
    'https://aclanthology.org/2021.naacl-main/',
    'https://www.aclweb.org/portal/',
    'https://proceedings.mlr.press/',
    'https://proceedings.mlr.press/faq.html',
    'https://proceedings.mlr.press/v28/bergstra13.pdf',
    'https://openaccess.thecvf.com/menu',
    'https://openaccess.thecvf.com/content_CVPR_2020/papers/Watson_CVPR_2020_paper.pdf',
    'https://jmlr.org/editorial-board.html',
    'https://jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf',
    'https://www.biorxiv.org/about-biorxiv',
    'https://pubmed.ncbi.nlm.nih.gov/',
    'https://pubmed.ncbi.nlm.nih.gov/advanced/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/',
    'https://papers.nips.cc/',
    'https://papers.nips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
    'https://europepmc.org/',
    'https://inspirehep.net/',
    'https://inspirehep.net/jobs',
    'https://ui.adsabs.harvard.edu/',
    'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/metrics',
    'https://openreview.net/',
    'https://openreview.net/pdf?id=tEYskw1VY2',
    'https://openreview.net/forum',
    'https://openreview.net/profile?id=tEYskw1VY2',
    'https://www.alphaxiv.org/pdf/1706.03762',
    'https://www.alphaxiv.org/abs/',
    'https://www.alphaxiv.org/signin',
    'https://paperswithcode.com/sota',
    'https://paperswithcode.com/datasets',
    'https://paperswithcode.com/paper/attention-is-all-you-need/review/',
    'https://arxiv-sanity-lite.com/about',
    'https://arxiv-sanity-lite.com/profile',
    'https://www.scholar-inbox.com/login?sha_key=abc',
    'https://www.scholar-inbox.com/settings',
  ])('does not recognize %s', (url) => {
    expect(pageOf(new URL(url), sites)).toBeNull();
  });

  it('treats an empty search on Hugging Face as the daily list', () => {
    expect(pageOf(new URL('https://huggingface.co/papers?q='), sites)?.page.id).toBe('daily');
  });
});

describe('the registry', () => {
  it('names every site and page kind once', () => {
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
    expect(new Set(kinds.map((kind) => kind.name)).size).toBe(kinds.length);
  });

  it('has a reader for each row of the table, and a row for each reader', () => {
    expect(sites.map(({ id }) => id)).toEqual(names.map(({ id }) => id));
    expect(coreSites.map(({ id }) => id)).toEqual(siteNames.core.map(({ id }) => id));
    for (const { hosts } of names) expect(hosts.length).toBeGreaterThan(0);
  });

  it('gives the content script the patterns of the core sites', () => {
    expect(coreMatches).toEqual(['https://huggingface.co/*', 'https://arxiv.org/*', 'https://*.arxiv.org/*']);
    expect(siteNames.core.flatMap(({ hosts }) => hosts)).toEqual(['huggingface.co', 'arxiv.org']);
  });
});
