/** arXiv's page of one paper. */

import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import type { Author } from '~/lib/papers/paper';
import { attributeOf, closest, find, findAll } from '~/lib/sites/kit/dom';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { arxivOnly, authorsIn, categoriesIn, linkedPaper, links } from './arxivFields';

const metas = (card: Element, name: string): string[] =>
  findAll(card.ownerDocument, `meta[name="citation_${name}"]`).map((meta) => attributeOf(meta, 'content'));

/** `Gomez, Aidan N.` and `Davis, Sammy, Jr` → their parts; a collaboration has no comma and stays whole. */
const authorOf = (text: string): Author => {
  const [family = '', given = '', suffix] = text.split(',').map((part) => part.trim());
  if (!given) return { name: family };
  return { name: `${given} ${family}${suffix ? ` ${suffix}` : ''}`, given, family, ...(suffix && { suffix }) };
};

const identify: Layout['identify'] = (card) => {
  const id = metas(card, 'arxiv_id')[0];
  const preprint = id ? preprintFromUrl(`https://arxiv.org/abs/${id}`) : null;
  const cited = find(card, '.arxivid');
  return arxivOnly(preprint) ?? (cited ? linkedPaper(cited) : null) ?? linkedPaper(card);
};

export const abstractLayout: Layout = {
  name: '2021 #abs',
  cards(root) {
    const title = find(root, 'h1.title, #abs h1');
    const card = title && (closest(title, '#abs') ?? title.parentElement);
    return card ? [card] : [];
  },
  identify,
  read(card) {
    const identifier = identify(card);
    const doi = attributeOf(find(card, '.doi a[href*="doi.org/"]'), 'href');
    const authors = metas(card, 'author').map(authorOf);
    return makeDraft({
      site: 'arxiv',
      identifiers: [identifier, doi ? preprintFromUrl(doi) : doiIdentifier(metas(card, 'doi')[0] ?? '')],
      title: metas(card, 'title')[0] || textOf(find(card, 'h1'), '.descriptor'),
      ...(authors.length ? { authors } : authorsIn(find(card, '.authors'))),
      abstract: metas(card, 'abstract')[0] || textOf(find(card, 'blockquote'), '.descriptor'),
      published: [metas(card, 'date')[0]?.replaceAll('/', '-'), /\d\d? \w{3,9} \d{4}/.exec(textOf(find(card, '.dateline')))?.[0]],
      venue: textOf(find(card, '.jref')),
      comment: textOf(find(card, '.comments')),
      categories: categoriesIn(textOf(find(card, '.subjects'))),
      ...links(identifier),
    });
  },
  anchor(card) {
    const parent = find(card, 'h1');
    return parent && { parent, before: null };
  },
};
