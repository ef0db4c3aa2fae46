/** The order of a bibliography: numbered as the list is, or in alphabetical order. */
import { authorName, familyOf } from '~/lib/formats/writers/authorName';
import type { CitationStyle } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { writtenTex } from '~/lib/papers/text/plainTex';

/** How a style numbers its entries; without a number they are in alphabetical order. */
export const numbered: Partial<Record<CitationStyle, (at: number) => string>> = {
  ieee: (at) => `[${at}] `,
  acm: (at) => `[${at}] `,
  nature: (at) => `${at}. `,
  vancouver: (at) => `${at}. `,
};

/** What stands first in an entry, its year, and its title. */
export interface Place {
  first: string;
  year: string;
  title: string;
}

const alphabet = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

const nameText = (author: Paper['authors'][number]): string => {
  const name = authorName(author);
  return [familyOf(name), 'given' in name ? name.given : undefined].filter(Boolean).join(' ');
};

export function placeOf(paper: Paper): Place {
  const title = writtenTex(paper.title).trim();
  const names = (paper.authors.length > 0 ? paper.authors : (paper.editors ?? [])).map(nameText).join(' ');
  return { first: names || title, year: paper.published?.slice(0, 4) ?? '', title };
}

/** By author, year and title; a work without authors or editors stands under its title. */
export const comparePlaces = (one: Place, other: Place): number =>
  alphabet.compare(one.first, other.first) || alphabet.compare(one.year, other.year) || alphabet.compare(one.title, other.title);
