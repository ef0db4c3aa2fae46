import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { FailureState } from '~/components/app/FailureState';
import { queueQuery } from '~/components/app/listQuery';
import type { Backlog } from '~/lib/library/overview/readBacklog';
import type { Spans } from '~/lib/library/overview/spans';
import { Chart } from './Chart';
import { ChartRow } from './ChartRow';
import { Computing } from './Computing';
import { NumbersTable } from './NumbersTable';
import { OverviewSection } from './OverviewSection';
import type { Plot } from './plotOptions';
import { dayText, spanText } from './spanText';
import { largestOf } from './sums';
import { useBacklog } from './useBacklog';

/** Pixels. */
const height = 150;

/** How many papers were to be read over time. @param spans must be memoised. */
export function BacklogSection({ spans }: { spans: Spans }) {
  const { shown, far, pending, failure, stopped, stop, retry } = useBacklog(spans);
  return (
    <OverviewSection title={i18n.t('overview.queue')} line={shown ? undefined : ''}>
      {shown ? <BacklogChart {...shown} /> : null}
      {failure && !shown ? <FailureState failure={failure} onRetry={retry} /> : null}
      {pending && !failure ? (
        <Computing label={i18n.t('overview.computingQueue')} far={far} stopped={stopped} onStop={stop} onAgain={retry} />
      ) : null}
    </OverviewSection>
  );
}

function BacklogChart({ backlog: { counts, begins }, spans }: { backlog: Backlog; spans: Spans }) {
  const [pointed, setPointed] = useState<number>();
  const largest = largestOf(counts);
  const plot = useMemo(
    (): Plot => ({ kind: 'area', values: counts, spans, colour: 'var(--accent)', largest, height, counts: true, times: true }),
    [counts, spans, largest],
  );
  const now = counts.at(-1) ?? 0;
  const count = pointed === undefined ? undefined : counts[pointed];
  const span = pointed === undefined ? undefined : spans.spans[pointed];
  const isUnknown = counts.some((each) => each === null);
  const name = i18n.t('overview.queueNow');
  return (
    <>
      <p className="-mt-3 min-h-5 text-muted text-sm tabular-nums">
        {span && count !== undefined
          ? [spanText(spans.unit, span), count === null ? '–' : `${name} ${numberText(count)}`].join(' · ')
          : i18n.t(`overview.queueHintOf.${spans.unit}`)}
      </p>
      <ul>
        <ChartRow
          large
          name={name}
          hint={changeText(counts, now)}
          total={now}
          totalLabel={`${name} ${numberText(now)}`}
          query={queueQuery.text}
        >
          <Chart
            plot={plot}
            label={i18n.t('overview.queueChart', [numberText(now), numberText(largest)])}
            pointed={pointed}
            onPoint={setPointed}
          />
        </ChartRow>
      </ul>
      {isUnknown ? (
        <p className="text-muted text-sm">
          {begins === undefined ? i18n.t('overview.noHistory') : i18n.t('overview.since', [dayText(begins)])}
        </p>
      ) : null}
      <NumbersTable title={i18n.t('overview.queue')} spans={spans} columns={[{ name: i18n.t('overview.queueNow'), counts }]} />
    </>
  );
}

/** How much longer or shorter the queue is than at the end of the first span that is known. */
function changeText(counts: readonly (number | null)[], now: number): string {
  const first = counts.find((count) => count !== null) ?? now;
  if (now === first) return '';
  return now > first
    ? i18n.t('overview.queueMore', [numberText(now - first)])
    : i18n.t('overview.queueFewer', [numberText(first - now)]);
}
