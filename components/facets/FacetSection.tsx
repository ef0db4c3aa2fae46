import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { usePreferences } from '~/components/app/preferencesContext';

export interface FacetSectionProps {
  /** Key under which the preferences store whether the section is folded. */
  name: string;
  title: string;
  /** Whether a facet in it is pressed: the section then shows it even if it is folded. */
  inUse?: boolean | undefined;
  children: ReactNode;
}

/** A group of facets under a heading that folds it. */
export function FacetSection({ name, title, inUse = false, children }: FacetSectionProps) {
  const id = useId();
  const [{ facetsFolded }, setPreferences] = usePreferences();
  /** Whether the user folded it while a facet in it was pressed. */
  const [closed, setClosed] = useState(false);
  const folded = facetsFolded.includes(name) && (!inUse || closed);
  const Chevron = folded ? ChevronRight : ChevronDown;
  const toggle = () => {
    setClosed(!folded);
    const others = facetsFolded.filter((each) => each !== name);
    const next = folded ? others : [...others, name];
    // If the browser refuses to store the preference, the section stays as it is.
    setPreferences({ facetsFolded: next }).catch(() => undefined);
  };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <h2 className="text-xs font-semibold text-muted">
        <button
          type="button"
          id={id}
          aria-expanded={!folded}
          onClick={toggle}
          className="flex w-full cursor-pointer items-center gap-1 rounded-md px-2 py-1 text-left hover:bg-sunken hover:text-ink"
        >
          <span className="flex-1">{title}</span>
          <Chevron aria-hidden size={13} />
        </button>
      </h2>
      {folded ? null : children}
    </section>
  );
}
