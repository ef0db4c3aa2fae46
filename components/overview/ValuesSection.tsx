import { type ReactNode, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { go } from '~/components/app/useHashRoute';
import { TagDot } from '~/components/paper/tags/TagDot';
import { useTagColour } from '~/components/paper/tags/tagColoursContext';
import type { Span, Spans } from '~/lib/library/overview/spans';
import type { TimelineSeries } from '~/lib/search/index/timeline';
import type { FacetTerm } from '~/lib/search/language/facetTerm';
import { Chart } from './Chart';
import { ChartRow } from './ChartRow';
import { NumbersTable } from './NumbersTable';
import { OverviewSection } from './OverviewSection';
import { timesHeight } from './plotOptions';
import { spanQuery, wholeQuery } from './spanQuery';
import { spanText } from './spanText';
import { largestOf, sumOf } from './sums';

export interface ValuesSectionProps {
  kind: 'tags' | 'venues';
  /** The most frequent first. */
  series: readonly TimelineSeries[];
  spans: Spans;
}

/** Pixels; the last chart has the time axis below it. */
const height = 32;

/** The most frequent tags, or venues, of the papers that came: one small chart each, all with one scale. */
export function ValuesSection({ kind, series, spans }: ValuesSectionProps) {
  const [pointed, setPointed] = useState<number>();
  const { unit } = spans;
  const largest = useMemo(() => Math.max(0, ...series.map(({ counts }) => largestOf(counts))), [series]);
  const term = (value: string): FacetTerm => ({ facet: kind === 'tags' ? 'tag' : 'venue', value });
  const span = pointed === undefined ? undefined : spans.spans[pointed];
  const line =
    span && pointed !== undefined ? (
      <>
        {spanText(unit, span)}
        {series
          .filter(({ counts }) => (counts[pointed] ?? 0) > 0)
          .map(({ value, counts }) => (
            <span key={value}>
              {' · '}
              <bdi>{value}</bdi> {numberText(counts[pointed] ?? 0)}
            </span>
          ))}
      </>
    ) : (
      i18n.t(`overview.valuesHintOf.${kind}`)
    );
  if (series.length === 0)
    return (
      <OverviewSection title={i18n.t(`overview.valuesOf.${kind}`)} line={i18n.t(`overview.noneOf.${kind}`)}>
        {null}
      </OverviewSection>
    );
  return (
    <OverviewSection title={i18n.t(`overview.valuesOf.${kind}`)} line={line}>
      <ul className="flex flex-col gap-2 sm:gap-1">
        {series.map((each, index) => (
          <ValueRow
            key={each.value}
            {...each}
            kind={kind}
            spans={spans}
            largest={largest}
            isLast={index === series.length - 1}
            query={wholeQuery('added', spans, term(each.value))}
            pointed={pointed}
            onPoint={setPointed}
            onPick={(at) => {
              const picked = spans.spans[at];
              if (picked) go({ view: 'list', search: spanQuery('added', unit, picked, term(each.value)) });
            }}
          />
        ))}
      </ul>
      <NumbersTable
        title={i18n.t(`overview.valuesOf.${kind}`)}
        spans={spans}
        columns={series.map(({ value, counts }) => ({
          name: value,
          counts,
          queryOf: (one: Span) => spanQuery('added', unit, one, term(value)),
        }))}
      />
    </OverviewSection>
  );
}

interface ValueRowProps extends TimelineSeries {
  kind: ValuesSectionProps['kind'];
  spans: Spans;
  largest: number;
  isLast: boolean;
  query: string;
  pointed: number | undefined;
  onPoint: (span: number | undefined) => void;
  onPick: (span: number) => void;
}

function ValueRow({ kind, value, counts, spans, largest, isLast, query, pointed, onPoint, onPick }: ValueRowProps) {
  const ofTag = useTagColour(kind === 'tags' ? value : '');
  const colour = ofTag ? `var(--tag-${ofTag})` : 'var(--line-strong)';
  const total = sumOf(counts);
  const plot = useMemo(
    () => ({
      kind: 'bars' as const,
      values: counts,
      spans,
      colour,
      largest,
      height: isLast ? height + timesHeight : height,
      times: isLast,
    }),
    [counts, spans, colour, largest, isLast],
  );
  const name: ReactNode = (
    <>
      {kind === 'tags' ? <TagDot colour={ofTag} /> : null}
      <bdi title={value} className="truncate">
        {value}
      </bdi>
    </>
  );
  return (
    <ChartRow name={name} total={total} totalLabel={`${numberText(total)} ${value}`} query={query}>
      <Chart
        plot={plot}
        label={i18n.t('overview.chart', [value, numberText(total), numberText(largestOf(counts))])}
        pointed={pointed}
        onPoint={onPoint}
        onPick={onPick}
      />
    </ChartRow>
  );
}
