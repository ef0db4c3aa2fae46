import { useDeferredValue, useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import type { ReadImport } from '~/lib/jobs/readImport';
import type { ImportChoices } from '~/lib/library/import/importChoices';
import { type CountedPapers, type ImportPlan, mostListed } from '~/lib/library/import/planImport';
import type { ReaderId } from '~/lib/papers/readerIds';
import { CountedList } from './CountedList';
import { defaultChoices } from './defaultChoices';
import { ImportFiles } from './ImportFiles';
import { ImportOptions } from './ImportOptions';
import { placeText, problemText } from './problemText';
import { useImportPlan } from './useImportPlan';

export interface ImportReviewProps {
  read: ReadImport;
  onFormat: (file: number, reader: ReaderId) => void;
  onImport: (choices: ImportChoices) => void;
  onAgain: () => void;
}

const kinds = ['added', 'merged', 'restored', 'unchanged', 'unidentified'] as const;

/** What files of other programs hold, what the user wants of it, and what an import would do. */
export function ImportReview({ read, onFormat, onImport, onAgain }: ImportReviewProps) {
  const [choices, setChoices] = useState(() => defaultChoices(read));
  const { plan, far, failure } = useImportPlan(read.entries, read.papers, useDeferredValue(choices));
  const count = plan ? plan.added.count + plan.merged.count + plan.restored.count : 0;
  const isNothing = plan !== undefined && count === 0;
  return (
    <div className="flex flex-col gap-5">
      <ImportFiles files={read.files} onFormat={onFormat} />
      {read.papers > 0 && <ImportOptions read={read} choices={choices} onChange={setChoices} />}
      <section className="flex flex-col gap-1">
        <h3 className="mb-1 font-medium text-sm">{i18n.t('import.plan.title')}</h3>
        {plan && read.papers > 0 && (
          <div role="status" aria-busy={far !== undefined} className={far ? 'opacity-60' : undefined}>
            {kinds
              .filter((kind) => plan[kind].count > 0 || kind === 'added')
              .map((kind) => (
                <Papers key={kind} kind={kind} papers={plan[kind]} read={read} />
              ))}
          </div>
        )}
        <Problems read={read} plan={plan} />
        {!plan && far && read.papers > 0 && <Progress label={i18n.t('import.plan.comparing')} value={far.done} max={far.total} />}
        {read.papers === 0 && <p>{i18n.t('import.noPapers')}</p>}
        {isNothing && read.papers > 0 && <p className="text-muted">{i18n.t('import.nothingNew')}</p>}
        {failure && <p role="alert">{failureText(failure.code)}</p>}
      </section>
      <div className="sticky -bottom-2 -mx-4 -mb-2 flex flex-wrap justify-end gap-2 border-line border-t bg-surface px-4 py-3">
        <Button onClick={onAgain}>{i18n.t('importDialog.again')}</Button>
        <Button variant="primary" disabled={!plan || far !== undefined || count === 0} onClick={() => onImport(choices)}>
          {i18n.t('import.start', [papersText(count)])}
        </Button>
      </div>
    </div>
  );
}

interface PapersProps {
  kind: (typeof kinds)[number];
  papers: CountedPapers;
  read: ReadImport;
}

function Papers({ kind, papers, read }: PapersProps) {
  const files = read.files.map(({ name }) => name);
  const items = papers.first.map((paper, index) => ({
    key: `${index} ${paper.title}`,
    content: (
      <>
        <bdi className="font-serif">{paper.title}</bdi> <span className="text-muted text-xs">{placeText(paper, files)}</span>
      </>
    ),
  }));
  return <CountedList count={papers.count} label={i18n.t(`import.plan.${kind}`)} items={items} />;
}

function Problems({ read, plan }: { read: ReadImport; plan: ImportPlan | undefined }) {
  const files = read.files.map(({ name }) => name);
  const count = read.problemCount + (plan?.problemCount ?? 0);
  if (count === 0) return null;
  const items = [...read.problems, ...(plan?.problems ?? [])].slice(0, mostListed).map((problem, index) => ({
    key: `${index} ${problem.code}`,
    content: (
      <>
        <span className="block text-muted text-xs">{placeText(problem, files)}</span>
        {problemText(problem)}
      </>
    ),
  }));
  return <CountedList count={count} label={i18n.t('import.plan.problems', count)} items={items} tone="problem" />;
}
