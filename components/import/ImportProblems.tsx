import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import type { BackupProblem } from '~/lib/formats/backup/parseBackup';

const shownAtMost = 20;

export interface ImportProblemsProps {
  name: string;
  problems: readonly BackupProblem[];
  onAgain: () => void;
}

/** Lists the problems of a file and where they are. */
export function ImportProblems({ name, problems, onAgain }: ImportProblemsProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p>
        {i18n.t('importDialog.broken', [name])} {i18n.t('importDialog.nothingChanged')}
      </p>
      <ul className="flex max-h-60 w-full flex-col gap-2 relative overflow-y-auto rounded-md bg-danger-soft p-3">
        {problems.slice(0, shownAtMost).map((problem) => (
          <li key={`${placeText(problem)} ${problem.message}`} className="wrap-anywhere">
            <code className="font-mono text-danger text-xs">{placeText(problem)}</code>
            <span className="block">{problem.message}</span>
          </li>
        ))}
        {problems.length > shownAtMost && <li>{i18n.t('importDialog.moreProblems', problems.length - shownAtMost)}</li>}
      </ul>
      <Button onClick={onAgain}>{i18n.t('importDialog.again')}</Button>
    </div>
  );
}

function placeText({ line, path }: BackupProblem): string {
  const parts = [line === undefined ? '' : i18n.t('importDialog.line', [line]), path ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
