/** Changes of a page that do not concern its papers must not change the papers found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { sites } from '~/lib/sites/sites';
import { expectations } from './expected';
import { loadFixture } from './loadFixture';

const find = (page: Document, url: string) => {
  const match = pageOf(new URL(url), sites);
  return match ? [...findSightings(match, page)] : [];
};

type Mutation = { kind: 'comment' | 'class' | 'wrap' | 'text'; at: number; seed: number };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('comment', 'class', 'wrap', 'text'),
  at: fc.nat(10_000),
  seed: fc.nat(1_000),
});

/** LaTeXML's classes are a vocabulary that the reader uses, not styling. */
const isStyling = (name: string) => !name.startsWith('ltx_');

const wrap = (card: Element) => {
  if (card.localName === 'li') {
    const list = card.parentElement;
    const around = card.ownerDocument.createElement('section');
    list?.replaceWith(around);
    if (list) around.append(list);
    return;
  }
  const around = card.ownerDocument.createElement('div');
  card.replaceWith(around);
  const isTerm = card.localName === 'dt';
  for (let next = around.nextElementSibling; isTerm && next?.localName === 'dd'; next = around.nextElementSibling)
    around.append(next);
  around.prepend(card);
};

const apply = (page: Document, url: string, { kind, at, seed }: Mutation) => {
  const elements = [...page.body.querySelectorAll('*')];
  const element = elements[at % elements.length];
  if (!element) return;
  if (kind === 'comment') element.prepend(page.createComment(`[${seed}`));
  if (kind === 'text' && element.matches('div, section, main, p')) element.append(page.createTextNode(` ${seed} `));
  if (kind === 'class') {
    for (const each of elements.filter((_, index) => (index + seed) % 3 === 0)) {
      each.setAttribute('class', [...each.classList].map((name) => (isStyling(name) ? `s-${seed}` : name)).join(' '));
    }
  }
  if (kind === 'wrap') {
    const cards = find(page, url);
    const card = cards[at % Math.max(1, cards.length)]?.card;
    if (card && card !== page.body) wrap(card);
  }
};

describe.each(expectations)('$fixture', ({ fixture, url }) => {
  const before = find(loadFixture(fixture, url), url).map((sighting) => sighting.identifier);

  it('keeps its papers through comments, wrappers, renamed classes and loose text', () => {
    expect(before.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 12 }), (mutations) => {
        const page = loadFixture(fixture, url);
        for (const each of mutations) apply(page, url, each);
        expect(find(page, url).map((sighting) => sighting.identifier)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
