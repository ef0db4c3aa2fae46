import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import { useEventCallback } from '~/components/app/useEventCallback';
import { type Plot, plotOptions } from './plotOptions';
import { useLook } from './useLook';

export interface ChartProps {
  /** Should not change without a reason: a new object is drawn anew. */
  plot: Plot;
  /** States for those who cannot see the chart what it shows. */
  label: string;
  /** Index of the span that the pointer is over, in this chart or in another one. */
  pointed: number | undefined;
  onPoint: (span: number | undefined) => void;
  /** Called with a span whose value is above 0; absent if pressing it does nothing. */
  onPick?: ((span: number) => void) | undefined;
}

/** A chart of bars or of a line over some spans of time. All that it does can be done in the table beneath it by keyboard. */
export function Chart({ plot, label, pointed, onPoint, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<uPlot>();
  const look = useLook();
  const spanAt = useEventCallback((x: number) => {
    const span = Math.round(chart?.posToVal(x, 'x') ?? -1);
    return span >= 0 && span < plot.values.length ? span : undefined;
  });
  const canPick = (span: number | undefined): span is number =>
    onPick !== undefined && span !== undefined && (plot.values[span] ?? 0) > 0;
  const onMove = useEventCallback((event: PointerEvent) => {
    const span = spanAt(event.offsetX);
    if (chart) chart.over.style.cursor = canPick(span) ? 'pointer' : 'default';
    onPoint(span);
  });
  const onLeave = useEventCallback(() => onPoint(undefined));
  const onClick = useEventCallback((event: MouseEvent) => {
    const span = spanAt(event.offsetX);
    if (canPick(span)) onPick?.(span);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look needs another drawing.
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const widthNow = (): number => Math.max(1, Math.floor(element.clientWidth));
    const drawn = new uPlot(
      plotOptions(element, widthNow(), plot),
      [plot.values.map((_, span) => span), [...plot.values]],
      element,
    );
    drawn.over.addEventListener('pointermove', onMove);
    drawn.over.addEventListener('pointerleave', onLeave);
    drawn.over.addEventListener('click', onClick);
    setChart(drawn);
    const resized = new ResizeObserver(() => {
      if (widthNow() !== drawn.width) drawn.setSize({ width: widthNow(), height: plot.height });
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      setChart(undefined);
      drawn.destroy();
    };
  }, [plot, look, onMove, onLeave, onClick]);

  useEffect(() => {
    if (!chart || pointed === undefined || pointed >= plot.values.length) return;
    const band = document.createElement('div');
    // A colour that forced colours leave, as it is the only sign of where the pointer is.
    band.className = 'absolute inset-y-0 rounded-sm bg-accent-soft forced-color-adjust-none forced-colors:bg-[Highlight]';
    const ends = [pointed - 0.5, pointed + 0.5].map((end) => chart.valToPos(end, 'x'));
    band.style.left = `${Math.min(...ends)}px`;
    band.style.width = `${Math.abs((ends[1] ?? 0) - (ends[0] ?? 0))}px`;
    chart.under.append(band);
    return () => band.remove();
  }, [chart, pointed, plot]);

  return <div ref={place} role="img" aria-label={label} className="min-w-0 text-xs" style={{ height: plot.height }} />;
}
