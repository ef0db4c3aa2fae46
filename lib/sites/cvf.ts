/** CVF Open Access: lists of conferences, of their days and workshops, and single papers. A card is a `dt` with its two `dd`. */
import { authorsIn } from '~/lib/papers/authorList';
import type { Author } from '~/lib/papers/paper';
import { declareLayout, findAllIn, findIn, namesIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, attributeOf } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^openaccess\.thecvf\.com$/;

/** A field of the BibTeX that each entry contains, collapsed. Only the BibTeX gives family names, the venue and the month. */
const bibtex = (parts: Element[], field: string): string => {
  const text = parts.map((part) => textOf(part)).join('\n');
  for (const [, name, value = ''] of text.matchAll(/\b([a-z]{1,20})\s?=\s?\{([^{}]*)\}/g)) if (name === field) return value;
  return '';
};

const authors = (_: Element, parts: Element[]): Author[] => {
  const structured = bibtex(parts, 'author');
  if (structured && !structured.includes('\\')) return structured.split(/\sand\s/).flatMap((name) => authorsIn(name, 'one'));
  const inputs = findAllIn(parts, 'form input[type="hidden"]').map((input) => ({ name: attributeOf(input, 'value') }));
  return inputs.length ? inputs : namesIn(textOf(parts[1]));
};

/** `CVPR` and `2020`, from the address of the entry's first link. */
const meeting = (parts: Element[]): string[] =>
  /\/content[_/]([A-Z]{3,6})_?(\d{4})/i.exec(addressOf(findIn(parts, 'a[href]')))?.slice(1, 3) ?? [];

const preprint = 'a[href*="arxiv.org/"]';

const list = declareLayout({
  site: 'cvf',
  name: '2020 dt a',
  cards: 'dt:has(a[href])',
  followedBy: 'dd',
  // The preprint comes first, so that a mark on it is found here.
  identifiers: [preprint, 'a[href*="/html/"]', 'a[href*="/papers/"]'],
  title: 'a[href*="/html/"]',
  authors,
  published: (_, parts) => `${bibtex(parts, 'month')} ${bibtex(parts, 'year')}`.trim() || meeting(parts)[1],
  venue: (_, parts) => bibtex(parts, 'booktitle') || meeting(parts).join(' '),
  page: 'a[href*="/html/"]',
  pdf: 'a[href*="/papers/"][href$=".pdf"]',
});

export const cvf: Site = {
  id: 'cvf',
  pages: [
    feed(
      'list',
      [list],
      at(host, /^\/[A-Z]{3,6}\d{4}(?:_search|_workshops\/[\w.-]+?)?(?:\.py)?\/?$/),
      'https://openaccess.thecvf.com/CVPR2020',
      'https://openaccess.thecvf.com/CVPR2026?day=all',
      'https://openaccess.thecvf.com/ICCV2021?day=2021-10-12',
      'https://openaccess.thecvf.com/CVPR2022_workshops/AI4Space',
      'https://openaccess.thecvf.com/CVPR2017.py',
    ),
    paper(
      'paper',
      [
        metaLayout({
          site: 'cvf',
          title: '#papertitle',
          prefer: /^arxiv:/,
          alsoKnownAs: `dd ${preprint}`,
          abstract: '#abstract',
        }),
      ],
      at(host, /^\/content[\w/-]*\/html\/[^/]+_paper\.html$/),
      'https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
      'https://openaccess.thecvf.com/content/CVPR2023/html/Xu_Meta_Compositional_Referring_Expression_Segmentation_CVPR_2023_paper.html',
    ),
  ],
};
