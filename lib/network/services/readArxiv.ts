/** Reads arXiv's answers: an Atom feed, https://info.arxiv.org/help/api/user-manual.html (2026), section 3.3. In a page: workers have no DOMParser. */
import { RequestError } from '~/lib/network/requestError';
import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { serviceDraft } from './serviceDraft';

const atom = 'http://www.w3.org/2005/Atom';
const arxiv = 'http://arxiv.org/schemas/atom';

/** Part of a page's address, before the number of its paper. */
const beforeNumber = '/abs/';

const all = (within: Element, namespace: string, name: string): Element[] =>
  [...within.children].filter((child) => child.namespaceURI === namespace && child.localName === name);
const text = (within: Element, namespace: string, name: string): string | undefined =>
  all(within, namespace, name)[0]?.textContent?.trim() || undefined;

/**
 * @param asked the papers that the answer may be about; entries about others, and the entry that reports an error, are left out.
 * @throws RequestError `invalid` for text that is no Atom feed.
 */
export function readArxiv(answer: string, asked: readonly Identifier[]): Map<Identifier, PaperDraft> {
  const document = new DOMParser().parseFromString(answer, 'application/xml');
  const feed = document.documentElement;
  // A browser puts this element, in a namespace of its own, where it stopped.
  const isBroken = document.getElementsByTagNameNS('*', 'parsererror').length > 0;
  if (isBroken || feed.namespaceURI !== atom || feed.localName !== 'feed') throw new RequestError('invalid');
  const found = new Map<Identifier, PaperDraft>();
  for (const entry of all(feed, atom, 'entry')) {
    const page = text(entry, atom, 'id') ?? '';
    const number = page.slice(page.lastIndexOf(beforeNumber) + beforeNumber.length).replace(/v\d{1,3}$/u, '');
    const identifier = page.includes(beforeNumber) ? arxivIdentifier(number) : null;
    const draft = identifier && asked.includes(identifier) ? draftOf(entry, identifier) : null;
    if (identifier && draft) found.set(identifier, draft);
  }
  return found;
}

function draftOf(entry: Element, identifier: Identifier): PaperDraft | null {
  const doi = text(entry, arxiv, 'doi');
  const links = all(entry, atom, 'link');
  const pdf = links.find((link) => link.getAttribute('title') === 'pdf')?.getAttribute('href') ?? undefined;
  const primary = all(entry, arxiv, 'primary_category')[0]?.getAttribute('term') ?? '';
  const categories = all(entry, atom, 'category').map((each) => each.getAttribute('term') ?? '');
  const number = identifier.slice('arxiv:'.length);
  return serviceDraft({
    site: 'arxiv',
    identifiers: [identifier, doi ? doiIdentifier(doi) : null],
    title: text(entry, atom, 'title') ?? '',
    authors: all(entry, atom, 'author').map((author) => ({ name: text(author, atom, 'name') ?? '' })),
    abstract: text(entry, atom, 'summary'),
    published: [text(entry, atom, 'published')],
    venue: text(entry, arxiv, 'journal_ref'),
    type: 'article',
    // Subjects of other schemes, such as `68T07; I.2.6`, are no categories of arXiv.
    categories: [...new Set([primary, ...categories])].filter((name) => /^[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?$/u.test(name)),
    comment: text(entry, arxiv, 'comment'),
    page: `https://arxiv.org/abs/${number}`,
    pdf: pdf?.replace(/^http:/u, 'https:').replace(/v\d{1,3}$/u, ''),
  });
}
