/** Papers on a page that the browser has translated keep their original titles. */
import { describe, expect, it } from 'vitest';
import { distinctDrafts } from '~/lib/detection/distinctDrafts';
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { draftToPaper, mergeBibliography } from '~/lib/papers/merging/mergeBibliography';
import type { PaperDraft } from '~/lib/papers/paper';
import { tidyText } from '~/lib/papers/text/tidyText';
import { embeddedPaper } from '~/lib/sites/huggingface/huggingfaceData';
import { sites } from '~/lib/sites/sites';
import { expectations } from './expected';
import { loadFixture } from './loadFixture';

const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

/** Replaces each text by a changed one, in the way a translator changes its element. */
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
  const match = pageOf(new URL(url), sites);
  const page = loadFixture(fixture, url);
  change?.(page);
  return match ? distinctDrafts([...findSightings(match, page)]) : [];
};

const core = expectations.filter(({ kind }) => /^(?:arxiv|huggingface) /u.test(kind));

describe.each(Object.entries(translators))('translated by %s', (_, translator) => {
  it.each(core.map(({ fixture, url }) => [fixture, url] as const))('%s changes no stored field', (fixture, url) => {
    const seen = new Map(drafts(fixture, url, translator).map((draft) => [draft.identifiers[0], draft]));
    let compared = 0;
    for (const draft of drafts(fixture, url)) {
      const translated = seen.get(draft.identifiers[0]);
      if (!translated) continue;
      compared++;
      expect(translated.translated).toBe(true);
      const stored = draftToPaper(draft, 'id', 1);
      const { title, abstract, authors, venue, comment } = mergeBibliography(stored, translated);
      expect({ title, abstract, authors, venue, comment }).toMatchObject({
        title: draft.title,
        authors: draft.authors.length > 0 ? draft.authors : authors,
        ...(draft.abstract ? { abstract: draft.abstract } : {}),
        ...(draft.venue ? { venue: draft.venue } : {}),
        ...(draft.comment ? { comment: draft.comment } : {}),
      });
      // If the translation came first, the original text replaces it.
      const first = mergeBibliography(draftToPaper(translated, 'id', 1), draft);
      expect(first).toMatchObject({ title: draft.title, ...(draft.abstract ? { abstract: draft.abstract } : {}) });
      expect(first.translated).toBeUndefined();
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('a title embedded in the page', () => {
  const embeds = core.filter(({ fixture, url }) => {
    const page = loadFixture(fixture, url);
    return drafts(fixture, url).some(({ identifiers: [name] }) => embeddedPaper(page, name.slice('arxiv:'.length))?.title);
  });

  it('occurs in some fixtures', () => {
    expect(embeds.length).toBeGreaterThan(1);
  });

  it.each(embeds)('is used, whatever is displayed: $fixture', ({ fixture, url }) => {
    const page = loadFixture(fixture, url);
    for (const { identifiers, title } of drafts(fixture, url, translators.Chrome)) {
      const embedded = embeddedPaper(page, identifiers[0].slice('arxiv:'.length))?.title;
      if (embedded) expect(title).toBe(tidyText(embedded, 1000));
    }
  });

  it('is used on arXiv’s page of one paper', () => {
    const found = expectations.find(({ fixture }) => fixture === 'arxiv-abs-2026.html');
    const read = (change?: (page: Document) => void) => drafts('arxiv-abs-2026.html', found?.url ?? '', change)[0]?.title;
    expect(read(translators.Chrome)).toBe(read());
  });
});

it('a page that was not translated is not reported as translated', () => {
  for (const { fixture, url } of core) for (const draft of drafts(fixture, url)) expect(draft.translated).toBeUndefined();
});
