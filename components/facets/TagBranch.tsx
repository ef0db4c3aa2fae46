import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { TagDot } from '~/components/paper/tags/TagDot';
import { useTagColour } from '~/components/paper/tags/tagColoursContext';
import type { FacetTerm } from '~/lib/search/language/facetTerm';
import { FacetButton } from './FacetButton';
import type { TagNode } from './tagTree';

export interface TagBranchProps {
  node: TagNode;
  /** Leaves the width of an unfold button, because a sibling has one. */
  indented: boolean;
  /** Shows the tags below from the start. */
  unfolded: boolean;
  isPressed: (term: FacetTerm) => boolean;
  onToggle: (term: FacetTerm) => void;
}

/** A tag and the tags below it. Pressing a tag with tags below it filters by all of them. */
export function TagBranch({ node, indented, unfolded, isPressed, onToggle }: TagBranchProps) {
  const { name, path, count, children } = node;
  const colour = useTagColour(path);
  const [open, setOpen] = useState<boolean>();
  const holdsPressed = (each: TagNode): boolean =>
    isPressed({ facet: 'tag', value: each.path }) ||
    isPressed({ facet: 'under', value: each.path }) ||
    each.children.some(holdsPressed);
  const shown = open ?? (unfolded || children.some(holdsPressed));
  const term: FacetTerm = { facet: children.length > 0 ? 'under' : 'tag', value: path };
  const Chevron = shown ? ChevronDown : ChevronRight;
  return (
    <FacetButton
      label={name}
      icon={colour ? <TagDot colour={colour} /> : undefined}
      hint={path}
      count={count}
      pressed={isPressed(term)}
      onPress={() => onToggle(term)}
      before={
        children.length > 0 ? (
          <button
            type="button"
            aria-expanded={shown}
            aria-label={i18n.t('library.tagsBelow', [path])}
            onClick={() => setOpen(!shown)}
            className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
          >
            <Chevron aria-hidden size={13} />
          </button>
        ) : indented ? (
          <span className="size-6 shrink-0" />
        ) : undefined
      }
    >
      {shown && children.length > 0 ? (
        <ul className="ml-4 flex flex-col gap-px border-line border-l pl-1">
          {children.map((child) => (
            <TagBranch
              key={child.path}
              node={child}
              indented={children.some((each) => each.children.length > 0)}
              unfolded={unfolded}
              isPressed={isPressed}
              onToggle={onToggle}
            />
          ))}
        </ul>
      ) : null}
    </FacetButton>
  );
}
