import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { matchRanges } from '~/lib/search/highlight/matchRanges';
import { type Snippet, snippet } from '~/lib/search/highlight/snippet';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { Highlighted } from './Highlighted';

/** Characters of the excerpt at most. */
const length = 160;

/** Excerpt that shows why a paper was found: the matching part of its note or else of its abstract. */
export function MatchLine({ entry, search }: { entry: LibraryEntry; search: ParsedQuery }) {
  const match = useMemo(() => matchOf(entry, search), [entry, search]);
  if (!match) return null;
  return (
    <p dir="auto" className="mt-1 line-clamp-2 text-muted text-sm [overflow-wrap:anywhere]">
      <span className="mr-1 font-medium text-xs">{i18n.t(`library.foundIn.${match.field}`)}</span>
      <Highlighted {...match.part} />
    </p>
  );
}

function matchOf({ paper, annotation }: LibraryEntry, { terms }: ParsedQuery) {
  if (terms.length === 0) return undefined;
  for (const [field, text] of [
    ['note', annotation.note],
    ['abstract', paper.abstract ?? ''],
  ] as const) {
    const ranges = matchRanges(text, terms, field);
    if (ranges.length > 0) return { field, part: snippet(text, ranges, length) satisfies Snippet };
  }
  return undefined;
}
