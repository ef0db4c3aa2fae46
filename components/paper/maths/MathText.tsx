import { Fragment, memo, type ReactNode, useEffect, useRef } from 'react';
import { plainTex } from '~/lib/papers/text/plainTex';
import { loadKatex } from './katexLoader';
import { type MathSegment, mathSegments } from './mathSegments';

export interface MathTextProps {
  text: string;
  /** Renders the text between the formulas; by default the text is shown as it is. */
  drawWords?: ((words: string) => ReactNode) | undefined;
}

/**
 * Text from a page, with its formulas rendered and its TeX spellings of letters converted. Everything else is shown as plain
 * text, even if it looks like markup.
 */
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

/** Removes a line break in the text next to a displayed formula, which already breaks the line. */
function besideBlocks(text: string, before: MathSegment | undefined, after: MathSegment | undefined): string {
  const start = isBlock(before) ? text.replace(/^[ \t]*\n/, '') : text;
  return isBlock(after) ? start.replace(/\n[ \t]*$/, '') : start;
}

/** A formula, whose content React does not manage: it is the source until KaTeX replaces it. */
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
