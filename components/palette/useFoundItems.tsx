import { Bookmark, FileText, Star } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { cleared, type ListQuery, planQuery } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { useLibraryList } from '~/components/list/useLibraryList';
import { MathText } from '~/components/paper/maths/MathText';
import { titleOf, whenAndWhere } from '~/components/paper/paperLine';
import { queryOf } from '~/components/saved-searches/savedQuery';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { useFacetCounts } from '~/components/search/useFacetCounts';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';
import { printTerm } from '~/lib/search/language/facetTerm';
import { searchable } from '~/lib/search/language/searchable';
import type { PaletteGroup, PaletteItem } from './paletteItem';
import { TagIcon } from './TagIcon';

const mostPapers = 10;
const mostTags = 5;

export interface FoundItems {
  groups: PaletteGroup[];
  /** True while the papers answer an earlier text. */
  pending: boolean;
  /** Why there are no papers for the typed text. */
  failure: Failure | undefined;
}

/**
 * What in the library matches a text: tags, papers (with the text as a query) and saved searches. Without a text, only the saved
 * searches are listed.
 */
export function useFoundItems(text: string, onPaper: (id: string) => void, onQuery: (query: ListQuery) => void): FoundItems {
  const [{ librarySort }] = usePreferences();
  const { all: searches } = useSavedSearches();
  const tags = useFacetCounts()?.tags;
  const query = useMemo(() => planQuery({ ...cleared(librarySort), text }), [librarySort, text]);
  const list = useLibraryList(query, false);
  const isTyped = text.trim() !== '';
  const { pending } = list;
  const failure = isTyped ? list.failure : undefined;
  // Until the first answer the list contains the newest papers, which do not answer the typed text.
  const entries = isTyped && !failure && list.settled.query.text.trim() !== '' ? list.entries : undefined;
  const typed = searchable(text).trim();

  const groups = useMemo((): PaletteGroup[] => {
    const ofSearches = (searches ?? [])
      .filter(({ name }) => searchable(name).includes(typed))
      .map(
        (search): PaletteItem => ({
          id: `search.${search.id}`,
          label: search.name,
          icon: <Bookmark aria-hidden size={15} />,
          run: () => onQuery(queryOf(search, librarySort)),
        }),
      );
    const ofTags = (isTyped ? (tags ?? []) : [])
      .filter(({ tag }) => searchable(tag).includes(typed))
      .slice(0, mostTags)
      .map(
        ({ tag, count }): PaletteItem => ({
          id: `tag.${tag}`,
          label: tag,
          icon: <TagIcon tag={tag} />,
          count,
          run: () => onQuery({ ...cleared(librarySort), text: printTerm({ facet: 'tag', value: tag }) }),
        }),
      );
    const ofPapers = (entries ?? []).slice(0, mostPapers).map((entry) => ({ ...paperItem(entry, onPaper), stale: pending }));
    return [
      { id: 'searches', label: i18n.t('savedSearches.title'), items: ofSearches },
      { id: 'tags', label: i18n.t('library.tags'), items: ofTags },
      { id: 'papers', label: i18n.t('library.papersList'), items: ofPapers },
    ];
  }, [searches, tags, entries, pending, typed, isTyped, librarySort, onPaper, onQuery]);
  return { groups, pending, failure };
}

function paperItem({ paper, annotation }: LibraryEntry, onPaper: (id: string) => void): PaletteItem {
  const [author] = paper.authors;
  return {
    id: `paper.${paper.id}`,
    label: titleOf(paper),
    shown: <MathText text={titleOf(paper)} />,
    icon:
      annotation.starredAt === undefined ? (
        <FileText aria-hidden size={15} />
      ) : (
        <Star aria-hidden size={15} className="fill-current text-star" />
      ),
    about: [author?.name, ...whenAndWhere(paper, paper.identifiers)].filter(Boolean).join(' · '),
    run: () => onPaper(paper.id),
  };
}
