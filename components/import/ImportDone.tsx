import { Download, ListFilter, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { useJob } from '~/components/app/useJob';
import { Button } from '~/components/ui/Button';
import { downloadBlob } from '~/lib/platform/downloadBlob';
import { printTerm } from '~/lib/search/language/facetTerm';
import { importReport } from './importReport';
import type { FilesRead, ImportState } from './useImport';

export interface ImportDoneProps {
  imported: Extract<ImportState, { step: 'imported' }> & FilesRead;
  /** Shows the papers of a query in the list. */
  onShow: (query: string) => void;
  onAgain: () => void;
}

/** The result of an import, with what can be done next. */
export function ImportDone({ imported, onShow, onAgain }: ImportDoneProps) {
  const { result, choices, read } = imported;
  const { takeBack } = useJob();
  const [undone, setUndone] = useState(false);
  const { entry, added, merged, restored, unchanged } = result;
  const count = added.count + merged.count + restored.count;
  const undo = async () => {
    if (entry !== undefined && (await takeBack(entry, count))) setUndone(true);
  };
  const tag = choices.tag.trim();
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    downloadBlob(`dogear-import-${day}.txt`, 'text/plain', new Blob([importReport(read, result, new Date())]));
  };
  return (
    <div className="flex flex-col gap-4">
      <div role="status" className="flex flex-col gap-1">
        <p className="text-lg">
          {undone
            ? i18n.t('import.undone')
            : i18n.t('import.result', [papersText(count), numberText(added.count), numberText(merged.count)])}
        </p>
        {!undone && restored.count > 0 && (
          <p className="text-muted">{i18n.t('import.resultRestored', [papersText(restored.count)])}</p>
        )}
        {!undone && unchanged.count > 0 && (
          <p className="text-muted">{i18n.t('import.resultUnchanged', [papersText(unchanged.count)])}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {!undone && count > 0 && (
          <Button
            variant="primary"
            icon={<ListFilter size={15} />}
            onClick={() => onShow(tag === '' ? 'updated:today' : printTerm({ facet: 'tag', value: tag }))}
          >
            {i18n.t('import.show')}
          </Button>
        )}
        {!undone && entry !== undefined && (
          <Button icon={<Undo2 size={15} />} onClick={() => void undo()}>
            {i18n.t('paper.undo')}
          </Button>
        )}
        <Button icon={<Download size={15} />} onClick={save}>
          {i18n.t('import.report')}
        </Button>
        <Button variant="quiet" onClick={onAgain}>
          {i18n.t('importDialog.again')}
        </Button>
      </div>
    </div>
  );
}
