import uPlot from 'uplot';
import { numberText } from '~/components/app/countText';
import type { Spans } from '~/lib/library/overview/spans';
import { axisMarks, countMarks } from './axisMarks';
import { colourIn } from './useLook';

export interface Plot {
  kind: 'bars' | 'area';
  /** One value per span; null for none. */
  values: readonly (number | null)[];
  spans: Spans;
  /** CSS colours. */
  colour: string;
  /** The largest value of the scale. */
  largest: number;
  /** Pixels, axes included. */
  height: number;
  /** Whether the counts are marked beside the chart, and the months or years below it. */
  counts?: boolean | undefined;
  times?: boolean | undefined;
}

/** Pixels of the axes. */
const countsWidth = 46;
export const timesHeight = 20;
/** Pixels around the plot: half a mark of the counts above and below, half a mark of the times before and after it. */
const margin = { counts: 7, plain: 2, end: 14 };

/** Options of the charting library. @param element in which the chart will be; its colours, font and direction are used. */
export function plotOptions(element: HTMLElement, width: number, plot: Plot): uPlot.Options {
  const { kind, values, spans, largest, height } = plot;
  const { direction, fontFamily, fontSize } = getComputedStyle(element);
  const rightToLeft = direction === 'rtl';
  const colour = colourIn(element, plot.colour);
  const text = colourIn(element, 'var(--muted)');
  const line = colourIn(element, 'var(--line)');
  const marks = countMarks(largest);
  const last = values.length - 1;
  const above = plot.counts ? margin.counts : margin.plain;
  // Room for half a mark of the times, where no counts leave some.
  const start = plot.counts ? 0 : margin.end;
  const below = plot.times ? 0 : above;
  const axis = { ticks: { show: false }, stroke: text, font: `${fontSize} ${fontFamily}`, border: { show: false } };
  return {
    width,
    height,
    // The same ends for every chart, so that charts one below the other have one time axis.
    padding: rightToLeft ? [above, start, below, margin.end] : [above, margin.end, below, start],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      // Spans are drawn in equal widths, also months and weeks in which clocks change.
      x: { time: false, range: [-0.5, last + 0.5], dir: rightToLeft ? -1 : 1 },
      y: { range: [0, marks.at(-1) ?? 1] },
    },
    series: [{}, kind === 'bars' ? bars(colour) : area(colour, values)],
    axes: [
      {
        ...axis,
        show: plot.times ?? false,
        grid: { show: false },
        size: timesHeight,
        gap: 4,
        splits: (chart) => axisMarks(spans, chart.bbox.width / uPlot.pxRatio).map(({ at }) => at),
        values: (chart) => axisMarks(spans, chart.bbox.width / uPlot.pxRatio).map(({ text }) => text),
      },
      {
        ...axis,
        side: rightToLeft ? 1 : 3,
        grid: { show: true, stroke: line, width: 1 },
        size: plot.counts ? countsWidth : 0,
        gap: 6,
        // Without counts, a line that the bars stand on.
        splits: () => (plot.counts ? marks : [0]),
        values: () => (plot.counts ? marks.map(shortNumber) : ['']),
      },
    ],
  };
}

// Created once: creating a formatter takes far longer than using it.
const compact = new Intl.NumberFormat(undefined, { notation: 'compact' });

/** `5,000`, `10K`. */
const shortNumber = (count: number): string => (count < 10_000 ? numberText(count) : compact.format(count));

function bars(colour: string): uPlot.Series {
  const path = uPlot.paths.bars?.({ size: [0.72, 32], radius: 0.12 });
  return { fill: colour, width: 0, points: { show: false }, ...(path ? { paths: path } : {}) };
}

function area(colour: string, values: Plot['values']): uPlot.Series {
  // A line needs two ends: a single value is a dot.
  const isDot = values.filter((value) => value !== null).length === 1;
  const fill = colour.replace(/^rgb\((.+)\)$/u, 'rgba($1, 0.12)');
  return { stroke: colour, width: 2, fill, points: { show: isDot, size: 6, fill: colour } };
}
