/** A page that a browser has translated: what it shows is not what its papers are called. */
import { describe, expect, it } from 'vitest';
import { distinctDrafts } from '~/lib/detection/distinctDrafts';
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { draftToPaper, mergeBibliography } from '~/lib/papers/mergeBibliography';
import type { PaperDraft } from '~/lib/papers/paper';
import { tidyText } from '~/lib/papers/text/tidyText';
import { embeddedPaper } from '~/lib/sites/huggingface/huggingfaceData';
import { sites } from '~/lib/sites/sites';
import { expectations } from './expected';
import { loadFixture } from './loadFixture';

const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

/** Gives each text another wording, and does with its place what a translator does. */
function translate(page: Document, wrap: (text: string, element: Element) => Node): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!parent || silent.has(parent.tagName) || !/\p{L}{4}/u.test(text.data)) continue;
    text.replaceWith(
      wrap(
        text.data.replace(/\p{L}+/gu, (word) => `${word}en`),
        parent,
      ),
    );
  }
}

const fonts = (text: string, { ownerDocument }: Element): Node => {
  const [outer, inner] = [ownerDocument.createElement('font'), ownerDocument.createElement('font')];
  inner.textContent = text;
  outer.append(inner);
  return outer;
};

const translators: Record<string, (page: Document) => void> = {
  Chrome(page) {
    page.documentElement.className += ' translated-ltr';
    translate(page, fonts);
  },
  'Google Translate in a frame': (page) => translate(page, fonts),
  Edge: (page) =>
    translate(page, (text, parent) => {
      parent.setAttribute('_msttexthash', '12345');
      return page.createTextNode(text);
    }),
};

const drafts = (fixture: string, url: string, change?: (page: Document) => void): PaperDraft[] => {
  const known = pageOf(new URL(url), sites);
  const page = loadFixture(fixture, url);
  change?.(page);
  return known ? distinctDrafts([...findSightings(known, page)]) : [];
};

const core = expectations.filter(({ kind }) => /^(?:arxiv|huggingface) /u.test(kind));

describe.each(Object.entries(translators))('translated by %s', (_, translator) => {
  it.each(core.map(({ fixture, url }) => [fixture, url] as const))('%s changes nothing that is known', (fixture, url) => {
    const seen = new Map(drafts(fixture, url, translator).map((draft) => [draft.identifiers[0], draft]));
    let compared = 0;
    for (const draft of drafts(fixture, url)) {
      const translated = seen.get(draft.identifiers[0]);
      if (!translated) continue;
      compared++;
      expect(translated.translated).toBe(true);
      const known = draftToPaper(draft, 'id', 1);
      const { title, abstract, authors, venue, comment } = mergeBibliography(known, translated);
      expect({ title, abstract, authors, venue, comment }).toMatchObject({
        title: draft.title,
        authors: draft.authors.length > 0 ? draft.authors : authors,
        ...(draft.abstract ? { abstract: draft.abstract } : {}),
        ...(draft.venue ? { venue: draft.venue } : {}),
        ...(draft.comment ? { comment: draft.comment } : {}),
      });
      // And where the translation came first, the paper's own words take its place.
      const first = mergeBibliography(draftToPaper(translated, 'id', 1), draft);
      expect(first).toMatchObject({ title: draft.title, ...(draft.abstract ? { abstract: draft.abstract } : {}) });
      expect(first.translated).toBeUndefined();
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('what a page embeds', () => {
  const embeds = core.filter(({ fixture, url }) => {
    const page = loadFixture(fixture, url);
    return drafts(fixture, url).some(({ identifiers: [name] }) => embeddedPaper(page, name.slice('arxiv:'.length))?.title);
  });

  it('is there in some fixtures', () => {
    expect(embeds.length).toBeGreaterThan(1);
  });

  it.each(embeds)('is the title, whatever is shown: $fixture', ({ fixture, url }) => {
    const page = loadFixture(fixture, url);
    for (const { identifiers, title } of drafts(fixture, url, translators.Chrome)) {
      const known = embeddedPaper(page, identifiers[0].slice('arxiv:'.length))?.title;
      if (known) expect(title).toBe(tidyText(known, 1000));
    }
  });

  it('is the title on arXiv’s page of one paper', () => {
    const found = expectations.find(({ fixture }) => fixture === 'arxiv-abs-2026.html');
    const read = (change?: (page: Document) => void) => drafts('arxiv-abs-2026.html', found?.url ?? '', change)[0]?.title;
    expect(read(translators.Chrome)).toBe(read());
  });
});

it('a page that nobody translated is not taken for one', () => {
  for (const { fixture, url } of core) for (const draft of drafts(fixture, url)) expect(draft.translated).toBeUndefined();
});
