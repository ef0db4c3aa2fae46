/** Hugging Face's page of one paper. */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { attributeOf, closest, find, findAll } from '~/lib/sites/kit/dom';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { beforeComments, gather, paperOf } from './huggingfaceFields';

/**
 * A navigation without a page load updates the link to arXiv, while the canonical link may still be that of the
 * previous paper, so it is read last.
 */
const identify = (card: Element): Identifier | null => {
  const arxiv = attributeOf(beforeComments(card, 'a[href*="arxiv.org/abs/"], a[href*="arxiv.org/pdf/"]'), 'href');
  if (arxiv) return preprintFromUrl(arxiv);
  return paperOf(find(card.ownerDocument, 'link[rel="canonical"]'));
};

const authorsOf = (card: Element): string[] =>
  findAll(card, '.author').map((author) => withoutEnd(textOf(author), /[\s,]/).trim());

/** The paragraphs under the heading; a summary made by Hugging Face is deeper, in a box of its own. */
const abstractOf = (card: Element): string => {
  const heading = findAll(card, 'h2').find((element) => textOf(element).trim() === 'Abstract');
  const body = heading?.nextElementSibling;
  return body
    ? findAll(body, ':scope > p')
        .map((paragraph) => textOf(paragraph))
        .join('\n')
    : '';
};

export const paperLayout: Layout = {
  name: '2025 h1',
  cards(root) {
    const title = find(root, 'main h1');
    const card = title && (closest(title, 'section') ?? title.parentElement);
    return card ? [card] : [];
  },
  identify,
  read(card) {
    const identifier = identify(card);
    return (
      identifier &&
      makeDraft(
        gather(card, identifier, { title: textOf(find(card, 'h1')), authors: authorsOf(card), abstract: abstractOf(card) }),
      )
    );
  },
  anchor(card) {
    const parent = find(card, 'h1');
    return parent && { parent, before: null };
  },
};
