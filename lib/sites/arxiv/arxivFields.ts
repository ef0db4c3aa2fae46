/** Reads the fields that arXiv's pages have in common. */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import type { Author } from '~/lib/papers/paper';
import { attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { textOf } from '~/lib/sites/kit/textOf';

const paperLink = 'a[href*="/abs/"]';

/** The identifier in the first link to an abstract, relative or absolute. */
export const linkedPaper = (card: Element): Identifier | null => {
  const href = attributeOf(find(card, paperLink), 'href');
  return href ? arxivOnly(preprintFromUrl(href.startsWith('/') ? `https://arxiv.org${href}` : href)) : null;
};

export const arxivOnly = (identifier: Identifier | null): Identifier | null =>
  identifier?.startsWith('arxiv:') ? identifier : null;

export const links = (identifier: Identifier | null) => {
  const id = identifier?.slice('arxiv:'.length);
  return { page: `https://arxiv.org/abs/${id}`, pdf: `https://arxiv.org/pdf/${id}` };
};

/** `Machine Learning (cs.LG); Optimization (math.OC)` → `['cs.LG', 'math.OC']`. */
export const categoriesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g), (match) => match[1] ?? '')),
];

/** One author. The link searches for `Family, G N`, which shows where the family name begins. */
const structured = (link: Element): Author => {
  const name = textOf(link).replace(/\s+/g, ' ').trim();
  const [, query = ''] = /[?&]query=([^&]*)/.exec(attributeOf(link, 'href')) ?? [];
  let family = '';
  try {
    family = decodeURIComponent(query.replaceAll('+', ' ')).split(',')[0] ?? '';
  } catch {
    // Broken percent-encoding: the name is not split.
  }
  const given = name.slice(0, -family.length).trimEnd();
  return family && given && name === `${given} ${family}` ? { name, given, family } : { name };
};

const additional = /\((\d+) additional authors? not shown\)/;

/** @param list the element whose links are the authors; without links, its text is split into names. */
export const authorsIn = (list: Element | null): { authors: Author[]; authorCount?: number } => {
  const text = textOf(list, '.descriptor');
  const linked = list ? findAll(list, 'a[href*="query="], a[href*="/find/"], a[href*="/a/"]').map(structured) : [];
  const plain = text.replace(/^\s*Authors?:/, '').split(/[,;]| and /);
  const authors = linked.length
    ? linked
    : plain.map((name) => ({ name: name.trim() })).filter(({ name }) => name && !/^\(|^et al/.test(name));
  const rest = Number(additional.exec(text)?.[1] ?? 0);
  return rest ? { authors, authorCount: authors.length + rest } : { authors };
};
