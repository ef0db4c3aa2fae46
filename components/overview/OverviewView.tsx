import { ChartColumn } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { ViewHeader } from '~/components/app/ViewHeader';
import { EmptyState } from '~/components/ui/EmptyState';
import { Select } from '~/components/ui/Select';
import { emptySpans, firstDayOfWeek, type Range, ranges, spansOf } from '~/lib/library/overview/spans';
import type { Timeline, TimelineSeries } from '~/lib/search/index/timeline';
import { BacklogSection } from './BacklogSection';
import { Computing } from './Computing';
import { PaceSection } from './PaceSection';
import { useTimeline } from './useTimeline';
import { useToday } from './useToday';
import { ValuesSection } from './ValuesSection';

/** Spans that a young library shows at least, so that its first week is not one wide bar. */
const leastSpans = 8;

/** What came, was kept and was read over time; the papers that wait to be read; tags and venues. */
export function OverviewView() {
  const [range, setRange] = useState<Range>('half');
  const [earliest, setEarliest] = useState<number>();
  const today = useToday();
  const spans = useMemo(() => spansOf(range, today, firstDayOfWeek(navigator.language), earliest), [range, today, earliest]);
  const { shown, partial, pending, failure, stopped, stop, retry } = useTimeline(spans);

  const found = shown?.timeline.earliest;
  useEffect(() => {
    // Only what "everything" begins with: other ranges need not be counted again because of it.
    if (range === 'all' && found !== undefined) setEarliest(found);
  }, [range, found]);
  const left = shown ? emptySpans(shown.spans, shown.timeline.earliest ?? 0, leastSpans) : 0;
  // Not made from each answer anew: the history is read again for other spans.
  const counted = shown?.spans;
  const cutSpans = useMemo(() => counted && { ...counted, spans: counted.spans.slice(left) }, [counted, left]);
  const timeline = useMemo(() => shown && withoutFirst(shown.timeline, left), [shown, left]);
  const isEmpty = shown !== undefined && shown.total === 0 && partial === undefined;

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('overview.title')}>
        {isEmpty ? null : (
          <Select
            label={i18n.t('overview.range')}
            hideLabel
            size="sm"
            value={range}
            options={ranges.map((value) => ({ value, label: i18n.t(`overview.rangeOf.${value}`) }))}
            onChange={setRange}
          />
        )}
      </ViewHeader>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        {isEmpty ? (
          <EmptyState icon={<ChartColumn size={24} />} title={i18n.t('overview.nothing')}>
            {i18n.t('overview.nothingHint')}
          </EmptyState>
        ) : (
          <div className="mx-auto flex w-full max-w-4xl flex-col gap-9 px-4 pt-4 pb-10">
            {failure && !shown ? (
              <FailureState failure={failure} onRetry={retry} />
            ) : pending || partial ? (
              <Computing
                label={i18n.t('overview.computing')}
                far={partial && { done: partial.searched, total: partial.of }}
                stopped={stopped}
                onStop={stop}
                onAgain={retry}
              />
            ) : null}
            {timeline && cutSpans ? (
              <>
                <PaceSection timeline={timeline} spans={cutSpans} />
                <BacklogSection spans={cutSpans} />
                <ValuesSection kind="tags" series={timeline.tags} spans={cutSpans} />
                <ValuesSection kind="venues" series={timeline.venues} spans={cutSpans} />
              </>
            ) : null}
          </div>
        )}
      </div>
    </div>
  );
}

/** Leaves out the counts of the first spans. */
function withoutFirst(timeline: Timeline, left: number): Timeline {
  if (left === 0) return timeline;
  const cut = (series: readonly TimelineSeries[]) => series.map(({ value, counts }) => ({ value, counts: counts.slice(left) }));
  const { added, starred, read, tags, venues } = timeline;
  return {
    ...timeline,
    added: added.slice(left),
    starred: starred.slice(left),
    read: read.slice(left),
    tags: cut(tags),
    venues: cut(venues),
  };
}
