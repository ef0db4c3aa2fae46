import { useMemo } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { useDelayed } from '~/components/ui/useDelayed';
import type { ParsedQuery, Problem } from '~/lib/search/language/parseQuery';

export interface QueryProblemsProps {
  id: string;
  text: string;
  parsed: ParsedQuery;
  /** Position of the caret in `text`; undefined if the field does not have the focus. */
  caret: number | undefined;
  /** Whether the problems lie over what is below the field, so that nothing moves when they appear. */
  floating: boolean;
  /** Called with the query in which the name of a field is corrected. */
  onCorrect: (text: string) => void;
}

/** Lists the problems of a query and where they are. Problems that typing on at the caret may resolve are left out. */
export function QueryProblems({ id, text, parsed, caret, floating, onCorrect }: QueryProblemsProps) {
  const problems = useMemo(
    () => parsed.problems.filter((problem) => !isBeingWritten(problem, text, caret)),
    [parsed, text, caret],
  );
  const shown = useDelayed(problems.length > 0);
  const isShown = shown && problems.length > 0;
  return (
    <ul
      id={id}
      aria-live="polite"
      className={classes(
        'flex flex-col text-danger text-xs',
        floating && isShown && 'absolute inset-x-0 top-full z-20 mt-1 rounded-md border border-danger bg-surface pb-1 shadow-sm',
      )}
    >
      {isShown &&
        problems.slice(0, 3).map((problem) => (
          <li key={`${problem.code} ${problem.start}`} dir="auto" className="px-2 pt-1 [overflow-wrap:anywhere]">
            {problemText(problem, text)} <Correction problem={problem} text={text} onCorrect={onCorrect} />
          </li>
        ))}
    </ul>
  );
}

interface CorrectionProps extends Pick<QueryProblemsProps, 'text' | 'onCorrect'> {
  problem: Problem;
}

/** For an unknown field: a button that replaces its name by the one that was probably meant. */
function Correction({ problem: { start, field = '', near }, text, onCorrect }: CorrectionProps) {
  if (near === undefined) return null;
  return (
    <button
      type="button"
      className="min-h-6 cursor-pointer rounded text-accent underline underline-offset-2"
      onClick={() => onCorrect(text.slice(0, start) + near + text.slice(start + field.length))}
    >
      {i18n.t('agree.didYouMean', [`${near}:`])}
    </button>
  );
}

const isBeingWritten = ({ code, end }: Problem, text: string, caret: number | undefined): boolean =>
  caret === text.length &&
  (code === 'quote' || code === 'unclosed' || ((code === 'value' || code === 'field') && end === text.length));

/** UTF-16 units of the query that are quoted to show where a problem is. */
const shownAround = 24;

function problemText({ code, start, end, field = '', value = '' }: Problem, text: string): string {
  const place = text.slice(start, Math.min(text.length, Math.max(end, start + shownAround))).trim();
  switch (code) {
    case 'field':
      return i18n.t('query.problem.field', [field]);
    case 'value':
      return i18n.t('query.problem.value', [field, value]);
    default:
      return i18n.t(`query.problem.${code}`, [place]);
  }
}
