import { useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { hashOf } from '~/components/app/useHashRoute';
import type { Span, Spans } from '~/lib/library/overview/spans';
import { spanText } from './spanText';

export interface NumbersColumn {
  name: string;
  /** One per span; null where the number is not known. */
  counts: readonly (number | null)[];
  /** The query for the papers of a span; absent if there is none. */
  queryOf?: ((span: Span) => string) | undefined;
}

export interface NumbersTableProps {
  /** Of the section that the table belongs to. */
  title: string;
  spans: Spans;
  columns: readonly NumbersColumn[];
}

/** The numbers of a chart, folded away until they are asked for, newest first. A number leads to its papers, as a bar does. */
export function NumbersTable(props: NumbersTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="inline-block min-h-6 cursor-pointer rounded text-accent text-sm hover:underline">
        {i18n.t('overview.table')}
      </summary>
      {open ? <Numbers {...props} /> : null}
    </details>
  );
}

function Numbers({ title, spans: { unit, spans }, columns }: NumbersTableProps) {
  const caption = i18n.t('overview.tableOf', [title]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="mt-2 max-h-96 overflow-auto rounded-md border border-line bg-surface">
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${cell} sticky start-0 top-0 z-20 bg-surface text-start font-medium`}>
              {i18n.t(`overview.unitOf.${unit}`)}
            </th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" className={`${cell} sticky top-0 z-10 bg-surface text-end font-medium`}>
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans
            .map((span, at) => (
              <tr key={span.from} className="border-line border-t">
                <th scope="row" className={`${cell} sticky start-0 bg-surface text-start font-normal`}>
                  {spanText(unit, span)}
                </th>
                {columns.map(({ name, counts, queryOf }) => (
                  <td key={name} className={`${cell} text-end`}>
                    <Count name={name} count={counts[at] ?? null} query={queryOf?.(span)} span={spanText(unit, span)} />
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </section>
  );
}

const cell = 'px-3 py-1 whitespace-nowrap';

interface CountProps {
  name: string;
  count: number | null;
  query: string | undefined;
  span: string;
}

function Count({ name, count, query, span }: CountProps) {
  if (count === null) return <span className="text-muted">–</span>;
  if (count === 0) return <span className="text-muted">{numberText(0)}</span>;
  if (query === undefined) return numberText(count);
  return (
    <a
      href={hashOf({ view: 'list', search: query })}
      aria-label={i18n.t('overview.cell', [numberText(count), name, span])}
      className="inline-block min-w-6 rounded text-accent leading-6 hover:underline"
    >
      {numberText(count)}
    </a>
  );
}
