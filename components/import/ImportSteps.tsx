import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useJob } from '~/components/app/useJob';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { Spinner } from '~/components/ui/Spinner';
import { useToast } from '~/components/ui/Toast';
import { FileDrop } from './FileDrop';
import { ImportDone } from './ImportDone';
import { ImportProblems } from './ImportProblems';
import { ImportReview } from './ImportReview';
import { ImportSummary } from './ImportSummary';
import { PasteText } from './PasteText';
import { useImport } from './useImport';

export interface ImportStepsProps {
  onDone: () => void;
  /** Shows the papers of a query in the list. */
  onShow: (query: string) => void;
}

/** The steps of an import: choosing files, previewing the result, importing. */
export function ImportSteps({ onDone, onShow }: ImportStepsProps) {
  const { state, read, readText, readAs, start, take, cancel, reset } = useImport();
  const { offerUndo } = useJob();
  const { show } = useToast();

  const accept = async () => {
    const result = await start();
    if (!result) return;
    const papers = result.added + result.merged + result.restored;
    const message = i18n.t('importDialog.done', [papersText(papers)]);
    // An import into an empty library has no entry to undo, because it took over the history of the file as well.
    if (result.entry === undefined) show({ message, tone: 'success' });
    else offerUndo(message, result.entry, papers);
    onDone();
  };

  switch (state.step) {
    case 'choose':
      return (
        <div className="flex flex-col gap-4">
          <FileDrop onFiles={read} />
          <PasteText onText={readText} />
        </div>
      );
    case 'reading':
      return state.far ? (
        <Progress
          label={i18n.t('importDialog.reading')}
          value={state.far.done}
          max={state.far.total}
          onCancel={cancel}
          cancelLabel={i18n.t('library.cancel')}
        />
      ) : (
        <div className="flex items-center gap-3 py-6">
          <Spinner label={i18n.t('importDialog.reading')} />
          <bdi className="truncate">{state.name}</bdi>
        </div>
      );
    case 'problems':
      return <ImportProblems name={state.name} problems={state.problems} onAgain={reset} />;
    case 'preview':
      return (
        <ImportSummary name={state.name} preview={state.preview} warnings={state.warnings} onImport={accept} onAgain={reset} />
      );
    case 'files':
      // Files that are read again, in another format, get new choices.
      return <ImportReview key={state.turn} read={state.read} onFormat={readAs} onImport={take} onAgain={reset} />;
    case 'imported':
      return (
        <ImportDone
          imported={state}
          onAgain={reset}
          onShow={(query) => {
            onShow(query);
            onDone();
          }}
        />
      );
    case 'importing':
      return (
        <Progress
          label={i18n.t('importDialog.importing')}
          value={state.done}
          max={state.total}
          onCancel={cancel}
          cancelLabel={i18n.t('library.cancel')}
        />
      );
    case 'failed':
      return (
        <div role="alert" className="flex flex-col items-start gap-3">
          <p>{failureText(state.failure.code)}</p>
          <p className="text-muted">{i18n.t('importDialog.nothingChanged')}</p>
          <Button onClick={reset}>{i18n.t('importDialog.again')}</Button>
        </div>
      );
  }
}
