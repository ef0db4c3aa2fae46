import { expect, test } from 'vitest';
import { siteOfHost } from '~/lib/sites/table/siteOfHost';

test('a host belongs to the site that its papers name, subdomains included', () => {
  expect(siteOfHost('huggingface.co')).toEqual({ id: 'huggingface', host: 'huggingface.co' });
  expect(siteOfHost('export.arxiv.org')).toEqual({ id: 'arxiv', host: 'arxiv.org' });
  expect(siteOfHost('scholar.google.co.uk')).toEqual({ id: 'googlescholar', host: 'scholar.google.co.uk' });
});

test('any other host is a site by itself', () => {
  expect(siteOfHost('notarxiv.org')).toEqual({ id: 'notarxiv.org', host: 'notarxiv.org' });
  expect(siteOfHost('papers.example.org')).toEqual({ id: 'papers.example.org', host: 'papers.example.org' });
});
