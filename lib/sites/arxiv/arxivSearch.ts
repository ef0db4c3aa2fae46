/** arXiv's search results: each is an `li` of an `ol`, whose first link is that to its abstract. */
import { preprintFromUrl } from '~/lib/papers/identifiers/preprintUrls';
import { attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { authorsIn, linkedPaper, links } from './arxivFields';

const withoutToggle = (text: string): string => text.replace(/[△▽]\s*(?:Less|More)\s*$/, '');

/** The text after a label. Paragraphs such as `Comments: 12 pages` differ only in their first words. */
const labelled = (card: Element, label: string): string | undefined => {
  const texts = findAll(card, 'p').map((paragraph) => textOf(paragraph).trim());
  return texts.find((text) => text.startsWith(label))?.slice(label.length);
};

/** `Submitted 9 December, 2025; v1 submitted 8 December, 2025; originally announced December 2025.` → the first version's day. */
const submitted = (card: Element): (string | undefined)[] => {
  const text =
    findAll(card, 'p')
      .map((paragraph) => textOf(paragraph).trim())
      .find((line) => /^Submitted\s/.test(line)) ?? '';
  const date = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1]?.replace(',', '');
  return [date(/v1\s+submitted\s+(\d+ \w+,? \d{4})/), date(/^Submitted\s+(\d+ \w+,? \d{4})/)];
};

export const searchLayout: Layout = {
  name: '2025 ol li',
  cards: (root) => findAll(root, 'ol li:has(a[href*="/abs/"])'),
  identify: linkedPaper,
  read(card) {
    const identifier = linkedPaper(card);
    const doi = attributeOf(find(card, '.tags a[href*="doi.org/"]'), 'href');
    const abstract = find(card, '.abstract-full') ?? find(card, '.abstract-short') ?? find(card, '.abstract');
    return makeDraft({
      site: 'arxiv',
      identifiers: [identifier, doi ? preprintFromUrl(doi) : null],
      title: textOf(find(card, 'p.title')),
      ...authorsIn(find(card, '.authors')),
      abstract: withoutToggle(textOf(abstract)),
      published: submitted(card),
      venue: labelled(card, 'Journal ref:'),
      comment: labelled(card, 'Comments:'),
      categories: findAll(card, '.tag[data-tooltip]').map((tag) => textOf(tag).trim()),
      ...links(identifier),
    });
  },
  anchor(card) {
    // Tags of subjects follow directly behind the links; behind the title's last line there is room.
    const parent = find(card, 'p.title') ?? find(card, 'a[href*="/abs/"]')?.parentElement;
    return parent ? { parent, before: null } : null;
  },
};
