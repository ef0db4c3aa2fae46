import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import type { ValueCount } from '~/lib/search/index/facetCounts';
import type { FacetTerm } from '~/lib/search/language/facetTerm';
import { FacetButton } from './FacetButton';
import { FacetSection } from './FacetSection';

export interface ValueFacetsProps {
  facet: 'year' | 'venue' | 'site';
  values: readonly ValueCount[];
  /** Display name of a value; by default the value itself. */
  nameOf?: ((value: string) => string) | undefined;
  isPressed: (term: FacetTerm) => boolean;
  onToggle: (term: FacetTerm) => void;
}

const shownAtFirst = 6;
const shownAtMost = 100;

const itself = (value: string): string => value;

/** Facets of years, venues or sites. A paper matches if it has any of the pressed values. */
export function ValueFacets({ facet, values, nameOf = itself, isPressed, onToggle }: ValueFacetsProps) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const inUse = values.some(({ value }) => isPressed({ facet, value }));
  const limit = all ? shownAtMost : shownAtFirst;
  const shown = values.filter(({ value }, index) => index < limit || isPressed({ facet, value }));
  return (
    <FacetSection name={facet} title={i18n.t(`library.facetOf.${facet}`)} inUse={inUse}>
      <ul className="flex flex-col gap-px">
        {shown.map(({ value, count }) => (
          <FacetButton
            key={value}
            label={nameOf(value)}
            count={count}
            pressed={isPressed({ facet, value })}
            onPress={() => onToggle({ facet, value })}
          />
        ))}
      </ul>
      {!all && values.length > shown.length && (
        <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
          {i18n.t('library.moreValues', values.length - shown.length)}
        </Button>
      )}
    </FacetSection>
  );
}
