import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { go } from '~/components/app/useHashRoute';
import type { Span, Spans } from '~/lib/library/overview/spans';
import type { Timeline } from '~/lib/search/index/timeline';
import { Chart } from './Chart';
import { ChartRow } from './ChartRow';
import { NumbersTable } from './NumbersTable';
import { OverviewSection } from './OverviewSection';
import { type Plot, timesHeight } from './plotOptions';
import { spanQuery, wholeQuery } from './spanQuery';
import { spanText } from './spanText';
import { largestOf, sumOf } from './sums';

const fields = ['added', 'starred', 'read'] as const;

const colours = { added: 'var(--accent)', starred: 'var(--star)', read: 'var(--good)' };

/** Pixels; the last chart has the time axis below it. */
const height = 92;

/** What came, what was kept and what was read: three charts over the same time. */
export function PaceSection({ timeline, spans }: { timeline: Timeline; spans: Spans }) {
  const [pointed, setPointed] = useState<number>();
  const { unit } = spans;
  const plots = useMemo(
    () =>
      fields.map((field): Plot => {
        const isLast = field === fields.at(-1);
        const size = isLast ? height + timesHeight : height;
        const values = timeline[field];
        return {
          kind: 'bars',
          values,
          spans,
          colour: colours[field],
          largest: largestOf(values),
          height: size,
          counts: true,
          times: isLast,
        };
      }),
    [timeline, spans],
  );
  const span = pointed === undefined ? undefined : spans.spans[pointed];
  const pick = (field: (typeof fields)[number]) => (at: number) => {
    const picked = spans.spans[at];
    if (picked) go({ view: 'list', search: spanQuery(field, unit, picked) });
  };
  const line =
    span && pointed !== undefined
      ? [spanText(unit, span), ...fields.map((field) => named(field, timeline[field][pointed] ?? 0))].join(' · ')
      : i18n.t('overview.pick');
  return (
    <OverviewSection title={i18n.t(`overview.paceOf.${unit}`)} line={line}>
      <ul className="flex flex-col gap-2">
        {fields.map((field, index) => {
          const plot = plots[index];
          const name = i18n.t(`overview.seriesOf.${field}`);
          const total = sumOf(timeline[field]);
          return plot ? (
            <ChartRow
              key={field}
              large
              name={
                <>
                  <span
                    aria-hidden
                    className="size-2.5 shrink-0 rounded-sm forced-colors:hidden"
                    style={{ background: colours[field] }}
                  />
                  {name}
                </>
              }
              hint={i18n.t(`overview.hintOf.${field}`)}
              total={total}
              totalLabel={named(field, total)}
              query={wholeQuery(field, spans)}
            >
              <Chart
                plot={plot}
                label={i18n.t('overview.chart', [name, numberText(total), numberText(plot.largest)])}
                pointed={pointed}
                onPoint={setPointed}
                onPick={pick(field)}
              />
            </ChartRow>
          ) : null;
        })}
      </ul>
      {timeline.undatedRead > 0 ? (
        <p className="text-muted text-sm">
          {i18n.t('overview.undated', timeline.undatedRead, [numberText(timeline.undatedRead)])}
        </p>
      ) : null}
      <NumbersTable
        title={i18n.t(`overview.paceOf.${unit}`)}
        spans={spans}
        columns={fields.map((field) => ({
          name: i18n.t(`overview.seriesOf.${field}`),
          counts: timeline[field],
          queryOf: (each: Span) => spanQuery(field, unit, each),
        }))}
      />
    </OverviewSection>
  );
}

const named = (field: (typeof fields)[number], count: number): string =>
  `${i18n.t(`overview.seriesOf.${field}`)} ${numberText(count)}`;
