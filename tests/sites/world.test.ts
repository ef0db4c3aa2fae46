/** Pages of many sites, read as shipped: where no site declares them, by the generic detector. */
import { describe, expect, it } from 'vitest';
import { anyReader } from '~/lib/detection/anyReader';
import { readSighting } from '~/lib/detection/readSighting';
import { loadedTitles } from '../support/loadedTitles';
import { parse } from './loadFixture';
import { world } from './world/expected';

const files = import.meta.glob<string>('./world/*.html', { query: '?raw', import: 'default', eager: true });

const read = (fixture: string, url: string) => {
  const page = parse(files[`./world/${fixture}`] ?? '');
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
  return [...anyReader(new URL(url), loadedTitles()).find(page)].flatMap((sighting) => sighting ?? []);
};

describe.each(world)('$fixture', ({ fixture, url, papers }) => {
  const sightings = read(fixture, url);
  const drafts = sightings.map(readSighting);

  it('has its papers, with their titles, and no others', () => {
    expect(drafts.map((draft) => [draft?.identifiers[0], draft?.title])).toEqual(papers.map(({ is, title }) => [is, title]));
  });

  it('has the authors and dates that it states', () => {
    expect(drafts.map((draft) => [draft?.authors.length, draft?.published])).toEqual(
      papers.map(({ authors, date }) => [authors, date]),
    );
  });

  it('keeps no address of a redirect, which may hold that of the reader', () => {
    expect(JSON.stringify(drafts)).not.toMatch(/safelinks|urldefense|scholar_url|google\.com\/url|reader%40/);
  });

  it('has a place for each marker, outside links', () => {
    expect(sightings.filter(({ layout, card }) => layout.anchor(card)?.parent.closest('a') !== null)).toEqual([]);
  });
});

it('every page has its expectation', () => {
  const names = Object.keys(files).map((path) => path.replace('./world/', ''));
  expect(world.map(({ fixture }) => fixture).sort()).toEqual(names.sort());
});
