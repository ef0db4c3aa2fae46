import { memo, useEffect, useRef } from 'react';
import { loadKatex } from './katexLoader';
import { mathSegments } from './mathSegments';

/** A page's own words with their formulas drawn. Everything else in it is text, whatever it looks like. */
export const MathText = memo(function MathText({ text }: { text: string }) {
  return mathSegments(text).map((segment, index) =>
    segment.kind === 'text' ? (
      segment.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text do not move.
      <Formula key={`${index} ${segment.source}`} tex={segment.tex} display={segment.display} source={segment.source} />
    ),
  );
});

/** React keeps its hands off the inside: the source stands there until KaTeX has replaced it. */
function Formula({ tex, display, source }: { tex: string; display: boolean; source: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let wanted = true;
    target.textContent = source;
    loadKatex().then(
      (render) => {
        if (wanted) target.dataset.drawn = String(render(tex, display, target));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [tex, display, source]);
  return <span ref={element} className={display ? 'block overflow-x-auto overflow-y-hidden py-1' : undefined} />;
}
