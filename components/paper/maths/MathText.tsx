import { Fragment, memo, type ReactNode, useEffect, useRef } from 'react';
import { plainTex } from '~/lib/papers/text/plainTex';
import { loadKatex } from './katexLoader';
import { type MathSegment, mathSegments } from './mathSegments';

export interface MathTextProps {
  text: string;
  /** How the words between the formulas are drawn, where not as they are. */
  drawWords?: ((words: string) => ReactNode) | undefined;
}

/** A page's own words with their formulas drawn and TeX's spelling of letters read. Everything else in it is text, whatever it looks like. */
export const MathText = memo(function MathText({ text, drawWords = asTheyAre }: MathTextProps) {
  return mathSegments(plainTex(text)).map((segment, index, all) => {
    const key = `${index} ${segment.kind === 'text' ? '' : segment.source}`;
    return segment.kind === 'text' ? (
      <Fragment key={key}>{drawWords(besideBlocks(segment.text, all[index - 1], all[index + 1]))}</Fragment>
    ) : (
      <Formula key={key} tex={segment.tex} display={segment.display} source={segment.source} />
    );
  });
});

const asTheyAre = (words: string): ReactNode => words;

const isBlock = (segment: MathSegment | undefined): boolean => segment?.kind === 'math' && segment.display;

/** A displayed formula breaks the line itself: a line break in the text beside it would be a second one. */
function besideBlocks(text: string, before: MathSegment | undefined, after: MathSegment | undefined): string {
  const start = isBlock(before) ? text.replace(/^[ \t]*\n/, '') : text;
  return isBlock(after) ? start.replace(/\n[ \t]*$/, '') : start;
}

/** React keeps its hands off the inside: the source stands there until KaTeX has replaced it. */
function Formula({ tex, display, source }: { tex: string; display: boolean; source: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let isCurrent = true;
    target.textContent = source;
    loadKatex().then(
      (render) => {
        if (isCurrent) target.dataset.drawn = String(render(tex, display, target));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [tex, display, source]);
  return <span ref={element} className={display ? 'block overflow-x-auto overflow-y-hidden py-1' : undefined} />;
}
