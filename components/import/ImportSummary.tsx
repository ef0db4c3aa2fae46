import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { Button } from '~/components/ui/Button';
import type { ImportPreview } from '~/lib/library/backup/importPlanner';

const kinds = ['added', 'merged', 'restored', 'trashed', 'unchanged', 'seen'] as const;

export interface ImportSummaryProps {
  name: string;
  preview: ImportPreview;
  /** What was corrected in the file while it was read. */
  warnings: readonly string[];
  onImport: () => void;
  onAgain: () => void;
}

/** Preview of what an import would do. */
export function ImportSummary({ name, preview, warnings, onImport, onAgain }: ImportSummaryProps) {
  const nothing = preview.added + preview.merged + preview.restored + preview.trashed + preview.seen === 0;
  const shown = kinds.filter((kind) => preview[kind] > 0 || kind === 'added');
  return (
    <div className="flex flex-col gap-4">
      <p className="truncate text-muted">
        <bdi>{name}</bdi>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {shown.map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-right font-medium text-lg tabular-nums leading-snug">{numberText(preview[kind])}</dt>
            <dd className="self-center">{i18n.t(`importDialog.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="text-muted">
          {warning}
        </p>
      ))}
      {nothing && <p>{i18n.t('importDialog.nothingNew')}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onAgain}>{i18n.t('importDialog.again')}</Button>
        <Button variant="primary" disabled={nothing} onClick={onImport}>
          {i18n.t('importDialog.start')}
        </Button>
      </div>
    </div>
  );
}
