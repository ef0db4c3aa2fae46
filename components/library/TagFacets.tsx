import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { SearchField } from '~/components/ui/SearchField';
import type { TagCount } from '~/lib/papers/paperStore';
import { matchRanges } from '~/lib/search/matchRanges';
import { parseQuery } from '~/lib/search/parseQuery';
import { FacetButton } from './FacetButton';

const shownAtFirst = 12;
const shownAtMost = 200;

export interface TagFacetsProps {
  /** The most used first. */
  tags: readonly TagCount[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** The tags to narrow by: the most used and the chosen ones, the rest on demand or by typing. */
export function TagFacets({ tags, chosen, onChange }: TagFacetsProps) {
  const heading = useId();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  if (tags.length === 0 && chosen.length === 0) return null;

  const known = new Set(tags.map(({ tag }) => tag));
  const listed = [...chosen.filter((tag) => !known.has(tag)).map((tag) => ({ tag, count: 0 })), ...tags];
  const fitting = wanted.trim() === '' ? listed : listed.filter(({ tag }) => matchRanges(tag, parseQuery(wanted)).length > 0);
  const limit = all || wanted.trim() !== '' ? shownAtMost : shownAtFirst;
  const shown = fitting.filter(({ tag }, index) => index < limit || chosen.includes(tag));

  return (
    <section aria-labelledby={heading} className="flex flex-col gap-1">
      <h2 id={heading} className="px-2 text-xs font-semibold text-muted">
        {i18n.t('library.tags')}
      </h2>
      {tags.length > shownAtFirst && (
        <SearchField
          label={i18n.t('library.findTag')}
          placeholder={i18n.t('library.findTag')}
          value={wanted}
          onChange={setWanted}
        />
      )}
      <ul className="flex flex-col gap-px">
        {shown.map(({ tag, count }) => (
          <FacetButton
            key={tag}
            label={tag}
            count={count}
            pressed={chosen.includes(tag)}
            onPress={() => onChange(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag])}
          />
        ))}
      </ul>
      {fitting.length > limit && !all && wanted.trim() === '' && (
        <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
          {i18n.t('library.moreTags', fitting.length - limit)}
        </Button>
      )}
    </section>
  );
}
