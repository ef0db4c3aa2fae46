import type { ReactNode } from 'react';
import { numberText } from '~/components/app/countText';

export interface FacetButtonProps {
  label: string;
  /** Tooltip: the full text of an abbreviated label. */
  hint?: string | undefined;
  icon?: ReactNode;
  /** Number of papers; undefined while they are being counted. */
  count?: number | undefined;
  pressed: boolean;
  onPress: () => void;
  /** A separate control before the toggle. */
  before?: ReactNode;
  /** A separate control after the toggle. */
  after?: ReactNode;
  /** Rendered below the line. */
  children?: ReactNode;
}

/** One line of the facets: a list item with a toggle and its number of papers. */
export function FacetButton({ label, hint = label, icon, count, pressed, onPress, before, after, children }: FacetButtonProps) {
  return (
    <li>
      <div className="flex items-center">
        {before}
        <button
          type="button"
          aria-pressed={pressed}
          onClick={onPress}
          className={`flex min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left ${
            pressed ? 'bg-accent-soft text-accent' : 'text-ink hover:bg-sunken'
          } ${count === 0 && !pressed ? 'opacity-70' : ''}`}
        >
          {icon && <span className={pressed ? '' : 'text-muted'}>{icon}</span>}
          <span dir="auto" className="min-w-0 flex-1 truncate" title={hint}>
            {label}
          </span>
          <span className={`text-xs tabular-nums ${pressed ? '' : 'text-muted'}`}>
            {count === undefined ? '' : numberText(count)}
          </span>
        </button>
        {after}
      </div>
      {children}
    </li>
  );
}
