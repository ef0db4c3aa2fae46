/** A paper's full text as LaTeXML writes it, on arxiv.org/html and ar5iv. */

import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import type { Author } from '~/lib/papers/paper';
import { attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { arxivOnly, links } from './arxivFields';

/** The references link to other papers, so only addresses of the page itself are read. */
const identify: Layout['identify'] = (card) => {
  const page = card.ownerDocument;
  const own = [page.location?.href ?? '', ...findAll(page, 'link[rel="canonical"], base').map((tag) => attributeOf(tag, 'href'))];
  for (const address of own) {
    const identifier = arxivOnly(preprintFromUrl(address.startsWith('/') ? `https://arxiv.org${address}` : address));
    if (identifier) return identifier;
  }
  return null;
};

const noName = /@|\d|universit|institut|department|school|laborator|college|research$/i;

/**
 * LaTeXML puts names, affiliations and notes of an author block into one element. Its first line is names; further
 * lines are names only when the first one lists several.
 */
const namesIn = (block: Element): Author[] => {
  const text =
    textOf(block, '.ltx_note, .ltx_contact, .ltx_author_notes, sup, .ltx_font_typewriter').split(/\\AND|\\And/)[0] ?? '';
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .split(/,|;|\band\b|\s{3,}/)
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .filter((line) => line.length);
  const names = (lines[0]?.length ?? 0) > 1 ? lines.flat() : (lines[0] ?? []);
  return names.filter((name) => !noName.test(name)).map((name) => ({ name }));
};

export const fullTextLayout: Layout = {
  name: '2024 LaTeXML',
  cards: (root) => findAll(root, 'article.ltx_document:has(.ltx_title_document)', 1),
  identify,
  read(card) {
    const identifier = identify(card);
    return makeDraft({
      site: 'arxiv',
      identifiers: [identifier],
      title: textOf(find(card, '.ltx_title_document'), '.ltx_note'),
      authors: findAll(card, '.ltx_authors .ltx_personname').flatMap(namesIn),
      abstract: textOf(find(card, '.ltx_abstract'), '.ltx_title_abstract, .ltx_note'),
      ...links(identifier),
    });
  },
  anchor(card) {
    const parent = find(card, '.ltx_title_document');
    return parent && { parent, before: null };
  },
};
