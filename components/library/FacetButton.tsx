import type { ReactNode } from 'react';
import { numberText } from './countText';

export interface FacetButtonProps {
  label: string;
  icon?: ReactNode;
  /** Undefined while it is being counted. */
  count?: number | undefined;
  pressed: boolean;
  onPress: () => void;
}

/** One line of the facets: a toggle with its number of papers. A list item. */
export function FacetButton({ label, icon, count, pressed, onPress }: FacetButtonProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={pressed}
        onClick={onPress}
        className={`flex w-full cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left ${
          pressed ? 'bg-accent-soft text-accent' : 'text-ink hover:bg-sunken'
        } ${count === 0 && !pressed ? 'opacity-70' : ''}`}
      >
        {icon && <span className={pressed ? '' : 'text-muted'}>{icon}</span>}
        <span dir="auto" className="min-w-0 flex-1 truncate" title={label}>
          {label}
        </span>
        <span className={`text-xs tabular-nums ${pressed ? '' : 'text-muted'}`}>
          {count === undefined ? '' : numberText(count)}
        </span>
      </button>
    </li>
  );
}
