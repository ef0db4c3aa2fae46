import { expect, it } from 'vitest';
import { isOff } from '~/lib/settings/isOff';

it('a site that is off includes its subdomains, and no other site', () => {
  expect(isOff(['arxiv.org'], 'arxiv.org')).toBe(true);
  expect(isOff(['arxiv.org'], 'export.arxiv.org')).toBe(true);
  expect(isOff(['arxiv.org'], 'notarxiv.org')).toBe(false);
  expect(isOff([], 'arxiv.org')).toBe(false);
});
