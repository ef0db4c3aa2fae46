import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';

export interface CountedListProps {
  count: number;
  label: string;
  /** The first of the items that are counted, each with a key. */
  items: readonly { key: string; content: ReactNode }[];
  tone?: 'plain' | 'problem' | undefined;
}

/** A count that opens the list of what is counted. */
export function CountedList({ count, label, items, tone = 'plain' }: CountedListProps) {
  const head = (
    <>
      <span className={`min-w-10 text-end font-medium tabular-nums ${tone === 'problem' ? 'text-danger' : ''}`}>
        {numberText(count)}
      </span>
      <span>{label}</span>
    </>
  );
  if (items.length === 0) return <p className="flex items-baseline gap-3 ps-5 py-1 text-muted">{head}</p>;
  return (
    <details className="group">
      <summary className="-mx-1 flex cursor-pointer list-none items-baseline gap-3 rounded-md px-1 py-1 hover:bg-sunken">
        <span aria-hidden className="w-2 text-muted text-xs transition-transform group-open:rotate-90 rtl:-scale-x-100">
          ›
        </span>
        {head}
      </summary>
      <ul className="relative my-1 ms-5 flex max-h-60 flex-col gap-1.5 overflow-y-auto border-line border-s ps-3 text-sm">
        {items.map(({ key, content }) => (
          <li key={key} className="wrap-anywhere">
            {content}
          </li>
        ))}
        {count > items.length && (
          <li className="text-muted">{i18n.t('import.more', count - items.length, [numberText(count - items.length)])}</li>
        )}
      </ul>
    </details>
  );
}
