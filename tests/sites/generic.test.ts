import { describe, expect, it } from 'vitest';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { loadedTitles } from '../support/loadedTitles';
import { titleExpectations } from './generic/byTitle';
import { expectations as ofIdentified } from './generic/expected';
import { parse } from './loadFixture';

const expectations = [...ofIdentified, ...titleExpectations];

const files = import.meta.glob<string>('./generic/*.html', { query: '?raw', import: 'default', eager: true });

const read = (fixture: string, url: string) => {
  const page = parse(files[`./generic/${fixture}`] ?? '');
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
  const sightings = [...genericReader(new URL(url), loadedTitles()).find(page)].flatMap((sighting) => sighting ?? []);
  const follows = (a: Element, b: Element): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  sightings.sort((a, b) => (follows(a.card, b.card) ? 1 : -1));
  const seen = new Set<string>();
  return sightings.filter(({ identifier }) => !seen.has(identifier) && seen.add(identifier));
};

describe.each(expectations)('$fixture', ({ fixture, url, papers }) => {
  const sightings = read(fixture, url);
  const drafts = sightings.map(readSighting);

  it('has its papers and no others', () => {
    expect(sightings.map(({ identifier }) => identifier)).toHaveLength(papers.length);
    for (const [index, { identifier }] of papers.entries()) expect(drafts[index]?.identifiers).toContain(identifier);
  });

  it('reads them', () => {
    expect(drafts.map((draft) => draft?.title)).toEqual(papers.map(({ title }) => title));
    for (const [index, { authors, published, abstract }] of papers.entries()) {
      if (authors !== undefined) expect(drafts[index]?.authors).toHaveLength(authors);
      if (published !== undefined) expect(drafts[index]?.published).toBe(published);
      if (abstract) expect(drafts[index]?.abstract).toBeTruthy();
    }
  });

  it('has a place for each marker, outside links', () => {
    for (const { layout, card } of sightings) {
      const anchor = layout.anchor(card);
      expect(anchor).not.toBeNull();
      expect(anchor?.parent.closest('a')).toBeNull();
    }
  });
});

it('every fixture has an expectation', () => {
  const names = Object.keys(files).map((path) => path.replace('./generic/', ''));
  expect(expectations.map(({ fixture }) => fixture).sort()).toEqual(names.sort());
});
