import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { SearchField } from '~/components/ui/SearchField';
import type { TagCount } from '~/lib/papers/paperStore';
import type { FacetTerm } from '~/lib/search/language/facetTerm';
import { searchable } from '~/lib/search/language/searchable';
import { FacetSection } from './FacetSection';
import { TagBranch } from './TagBranch';
import { tagTree } from './tagTree';

const shownAtFirst = 12;
const shownAtMost = 200;

export interface TagFacetsProps {
  /** Most used first. */
  tags: readonly TagCount[];
  isPressed: (term: FacetTerm) => boolean;
  onToggle: (term: FacetTerm) => void;
}

/** Nested tags that narrow the list: at first the most used and the pressed ones; all others on demand or by typing. */
export function TagFacets({ tags, isPressed, onToggle }: TagFacetsProps) {
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const filter = searchable(typed).trim();
  const branches = useMemo(
    () => tagTree(filter === '' ? tags : tags.filter(({ tag }) => searchable(tag).includes(filter))),
    [tags, filter],
  );
  if (tags.length === 0) return null;

  const limit = all || filter !== '' ? shownAtMost : shownAtFirst;
  const chosen = (path: string): boolean =>
    isPressed({ facet: 'tag', value: path }) || isPressed({ facet: 'under', value: path });
  const nested = branches.some(({ children }) => children.length > 0);
  const shown = branches.filter(({ path }, index) => index < limit || chosen(path));

  return (
    <FacetSection name="tag" title={i18n.t('library.tags')}>
      {tags.length > shownAtFirst && (
        <SearchField
          label={i18n.t('library.findTag')}
          placeholder={i18n.t('library.findTag')}
          value={typed}
          onChange={setTyped}
        />
      )}
      <ul className="flex flex-col gap-px">
        {shown.map((node) => (
          <TagBranch
            key={node.path}
            node={node}
            indented={nested}
            unfolded={filter !== ''}
            isPressed={isPressed}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {branches.length > shown.length && !all && filter === '' && (
        <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
          {i18n.t('library.moreTags', branches.length - shown.length)}
        </Button>
      )}
    </FacetSection>
  );
}
