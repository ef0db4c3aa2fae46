import { describe, expect, it } from 'vitest';
import { distinctDrafts } from '~/lib/detection/distinctDrafts';
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { reportOf } from '~/lib/detection/reportOf';
import { sites } from '~/lib/sites/sites';
import { expectations } from './expected';
import { fixtureNames, loadFixture } from './loadFixture';

describe.each(expectations)('$fixture', (expected) => {
  const match = pageOf(new URL(expected.url), sites);
  const sightings = match ? [...findSightings(match, loadFixture(expected.fixture, expected.url))] : [];

  it('is recognized as its page kind', () => {
    expect(match && `${match.site.id} ${match.page.id}`).toBe(expected.kind);
  });

  it('yields its papers', () => {
    const drafts = distinctDrafts(sightings);
    expect(drafts.map((draft) => draft.identifiers[0])).toEqual(expected.papers.map((paper) => paper.identifiers?.[0]));
    for (const [index, paper] of expected.papers.entries()) {
      const draft = drafts[index] as unknown as Record<string, unknown>;
      const looked = Object.fromEntries(Object.keys(paper).map((key) => [key, draft[key]]));
      expect(looked).toEqual(paper);
    }
  });

  it('reports what it found', () => {
    const report = match && reportOf({ site: match.site.id, page: match.page.id }, sightings);
    expect(report).toMatchObject({ layouts: expected.layouts, cards: expected.cards, papers: expected.papers.length });
    expect(report?.missing.title).toBe(0);
  });

  it('has a place for each marker, outside links', () => {
    for (const { layout, card } of sightings) {
      const anchor = layout.anchor(card);
      expect(anchor).not.toBeNull();
      expect(anchor?.parent.closest('a')).toBeNull();
      if (anchor?.before) expect(anchor.before.parentNode).toBe(anchor.parent);
    }
  });
});

describe('the fixtures', () => {
  it('all have expectations', () => {
    expect(expectations.map(({ fixture }) => fixture).sort()).toEqual([...fixtureNames].sort());
  });

  it('cover every page kind and every layout', () => {
    const kinds = new Set(expectations.map(({ kind }) => kind));
    const layouts = new Set(
      expectations.flatMap(({ kind, layouts }) => layouts.map((layout) => `${kind.split(' ')[0]} ${layout}`)),
    );
    for (const site of sites) {
      for (const page of site.pages) {
        expect(kinds).toContain(`${site.id} ${page.id}`);
        for (const layout of page.layouts) expect(layouts).toContain(`${site.id} ${layout.name}`);
      }
    }
  });
});
