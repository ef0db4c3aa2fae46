import type { Identifier, Scheme } from '~/lib/papers/identifiers/identifier';
import { titleKey } from '~/lib/papers/text/foldText';
import { authorKey, sameAuthor } from './authorKey';
import { duplicateKey } from './duplicateKey';
import type { Paper } from './paper';

type Described = Pick<Paper, 'title' | 'authors' | 'identifiers'>;

const has = ({ identifiers }: Described, scheme: Scheme): boolean => identifiers.some((name) => name.startsWith(`${scheme}:`));

/** `10.1038` of `doi:10.1038/171737a0`: who registered it. */
const registrants = ({ identifiers }: Described): string[] =>
  identifiers.filter((name: Identifier) => name.startsWith('doi:')).map((name) => name.slice('doi:'.length).split('/')[0] ?? '');

/** `Editorial`, `Book review`, `引言`: one author may well write several. */
const isGeneric = (title: string): boolean => {
  const key = titleKey(title);
  return key.split(' ').length <= 2 && key.length <= 24;
};

/**
 * Whether two records may be one paper that is known by different identifiers: the same title, a first author who can
 * be the same person, and nothing that speaks against it. Two numbers of arXiv are two papers. A preprint and its
 * published version have two DOIs, but hardly from one registrant; with a title as short as "Editorial" that decides.
 */
export function mayBeSame(a: Described, b: Described): boolean {
  const key = duplicateKey(a);
  if (key === undefined || key !== duplicateKey(b)) return false;
  const [first, second] = [a.authors[0] && authorKey(a.authors[0]), b.authors[0] && authorKey(b.authors[0])];
  if (!first || !second || !sameAuthor(first, second)) return false;
  if (has(a, 'arxiv') && has(b, 'arxiv')) return false;
  const theirs = new Set(registrants(b));
  return !(isGeneric(a.title) && registrants(a).some((registrant) => theirs.has(registrant)));
}
