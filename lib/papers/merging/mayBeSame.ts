import type { Identifier, Scheme } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { titleKey } from '~/lib/papers/text/foldText';
import { authorKey, sameAuthor } from './authorKey';
import { duplicateKey } from './duplicateKey';

type Described = Pick<Paper, 'title' | 'authors' | 'identifiers'>;

const has = ({ identifiers }: Described, scheme: Scheme): boolean => identifiers.some((name) => name.startsWith(`${scheme}:`));

/** The prefixes of a paper's DOIs, which name the registrants: `10.1038` of `doi:10.1038/171737a0`. */
const registrants = ({ identifiers }: Described): string[] =>
  identifiers.filter((name: Identifier) => name.startsWith('doi:')).map((name) => name.slice('doi:'.length).split('/')[0] ?? '');

/** Whether a title is so short that one author may have several papers with it: `Editorial`, `Book review`, `引言`. */
const isGeneric = (title: string): boolean => {
  const key = titleKey(title);
  return key.split(' ').length <= 2 && key.length <= 24;
};

/**
 * Whether two records may be one paper under different identifiers: they have the same title and a first author who can be
 * the same person, and nothing rules it out. Two arXiv identifiers mean two papers. A preprint and its published version
 * have two DOIs, but rarely from one registrant, so a shared registrant rules out short titles such as "Editorial".
 */
export function mayBeSame(a: Described, b: Described): boolean {
  const key = duplicateKey(a);
  if (key === undefined || key !== duplicateKey(b)) return false;
  const [first, second] = [a.authors[0] && authorKey(a.authors[0]), b.authors[0] && authorKey(b.authors[0])];
  if (!first || !second || !sameAuthor(first, second)) return false;
  if (has(a, 'arxiv') && has(b, 'arxiv')) return false;
  const registrantsOfB = new Set(registrants(b));
  return !(isGeneric(a.title) && registrants(a).some((registrant) => registrantsOfB.has(registrant)));
}
