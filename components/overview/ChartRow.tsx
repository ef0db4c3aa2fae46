import type { ReactNode } from 'react';
import { numberText } from '~/components/app/countText';
import { hashOf } from '~/components/app/useHashRoute';

export interface ChartRowProps {
  name: ReactNode;
  /** A few words below the name. */
  hint?: string | undefined;
  total: number;
  /** Describes the link to all papers that the chart counts. */
  totalLabel: string;
  query: string;
  /** Whether the chart is a tall one, which has its counts beside it. */
  large?: boolean | undefined;
  children: ReactNode;
}

/**
 * A chart with its name and the number of all its papers, which is a link to them. Where there is room, the name stands beside
 * the chart, and the plots of all rows begin at the same place.
 */
export function ChartRow({ name, hint, total, totalLabel, query, large, children }: ChartRowProps) {
  const columns = large
    ? 'sm:grid-cols-[9.5rem_minmax(0,1fr)]'
    : // As wide as before, with the counts of a large chart and without the margin of a small one.
      'sm:grid-cols-[calc(9.5rem+32px)_minmax(0,1fr)]';
  const label = large ? 'sm:flex-col sm:items-start sm:self-center' : 'sm:justify-between sm:pt-2';
  return (
    <li className={`grid grid-cols-1 gap-x-4 ${columns}`}>
      <div className={`flex min-w-0 items-baseline gap-x-2 ${label}`}>
        <span className="flex min-w-0 items-center gap-1.5 text-sm">{name}</span>
        <Total total={total} label={totalLabel} query={query} large={large ?? false} />
        {hint ? <span className="text-muted text-xs">{hint}</span> : null}
      </div>
      {children}
    </li>
  );
}

function Total({ total, label, query, large }: { total: number; label: string; query: string; large: boolean }) {
  const size = large ? 'font-serif text-xl leading-tight' : 'text-sm';
  if (total === 0) return <span className={`${size} text-muted tabular-nums`}>{numberText(0)}</span>;
  return (
    <a
      href={hashOf({ view: 'list', search: query })}
      aria-label={label}
      className={`${size} -my-1 inline-flex min-h-6 min-w-6 rounded tabular-nums decoration-1 underline-offset-4 hover:text-accent hover:underline items-center ${large ? '' : 'justify-end'}`}
    >
      {numberText(total)}
    </a>
  );
}
