import { CircleCheck, Download } from 'lucide-react';
import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { useToast } from '~/components/ui/Toast';
import { downloadBlob } from '~/lib/platform/downloadBlob';
import { CheckReport } from './CheckReport';
import { useCheck } from './useCheck';

/** The steps of the dialog: checks the library, reports what is wrong, offers unreadable rows as a file, and repairs it. */
export function CheckSteps({ onDone }: { onDone: () => void }) {
  const { state, check, repair, cancel } = useCheck(onDone);
  const { show } = useToast();

  const accept = async () => {
    if (!(await repair())) return;
    onDone();
    show({ message: i18n.t('check.repaired'), tone: 'success' });
  };

  if (state.step === 'failed')
    return (
      <div role="alert" className="flex flex-col items-start gap-3">
        <p>{failureText(state.failure.code)}</p>
        <Button onClick={() => void check()}>{i18n.t('paper.tryAgain')}</Button>
      </div>
    );
  if (state.step !== 'report') {
    const { step, progress } = state;
    return (
      <div className="py-2">
        <Progress
          label={i18n.t(`check.${step}`)}
          value={progress ? progress.done : null}
          max={progress?.total || 1}
          onCancel={cancel}
          cancelLabel={i18n.t('library.cancel')}
        />
        {step === 'repairing' ? <p className="mt-2 text-muted text-sm">{i18n.t('check.stops')}</p> : null}
      </div>
    );
  }

  const { damage, different } = state.report;
  if (damage.length === 0 && Object.keys(different).length === 0)
    return (
      <p role="status" className="flex items-center gap-2 py-2">
        <CircleCheck aria-hidden size={18} className="shrink-0 text-accent" />
        {i18n.t('check.nothing')}
      </p>
    );
  const save = () =>
    downloadBlob(
      'dogear-unreadable.json',
      'application/json',
      new Blob([JSON.stringify(damage, (_, value) => printable(value), 2)]),
    );
  return (
    <>
      <CheckReport report={state.report} />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {damage.length > 0 ? (
          <Button icon={<Download size={15} />} onClick={save}>
            {i18n.t('damage.save')}
          </Button>
        ) : null}
        <Button variant="primary" onClick={() => void accept()}>
          {i18n.t('check.repair')}
        </Button>
      </div>
    </>
  );
}

/** Converts values that JSON cannot represent to text. */
const printable = (value: unknown): unknown =>
  typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;
