import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { MomentText } from '~/components/app/MomentText';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import { clearAnswers } from '~/lib/network/answerCache';
import { clearRequestLog, type LoggedRequest, mostLogged, readRequestLog, watchRequestLog } from '~/lib/network/requestLog';
import { services } from '~/lib/network/service';

/** Milliseconds after which a request without a result has none any more: its page was closed. */
const longestRequest = 60_000;

/** What was asked, when, whom, why, and what came of it. */
export function RequestLog() {
  const { show } = useToast();
  const [rows, setRows] = useState<readonly LoggedRequest[]>([]);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const stop = watchRequestLog(setRows);
    readRequestLog().then(setRows, () => undefined);
    return stop;
  }, []);
  const clear = async () => {
    await Promise.all([clearRequestLog(), clearAnswers()]);
    show({ message: i18n.t('requests.cleared') });
  };
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{i18n.t('requests.log')}</h3>
      <p className="text-muted text-sm">
        {rows.length === 0 ? i18n.t('requests.logNone') : i18n.t('requests.logHint', [numberText(mostLogged)])}
      </p>
      {rows.length === 0 ? null : (
        <>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
              {i18n.t('requests.show', rows.length, [numberText(rows.length)])}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => void clear()}>
              {i18n.t('requests.clear')}
            </Button>
          </div>
          {open ? <Rows rows={rows} /> : null}
        </>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly LoggedRequest[] }) {
  return (
    // Keys scroll a list without controls only if it can have the focus.
    <ul
      tabIndex={rows.length > 0 ? 0 : undefined}
      aria-label={i18n.t('requests.log')}
      className="flex max-h-96 flex-col gap-2 overflow-y-auto rounded-lg border border-line p-2"
    >
      {rows.map((row) => (
        <li key={row.id} className="text-sm [overflow-wrap:anywhere]">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{services[row.service].name}</span>
            <span className="text-muted">{i18n.t(`requests.purposes.${row.purpose}`)}</span>
            <MomentText at={row.at} />
            <span className={row.result === 'done' ? '' : 'text-danger'}>{resultText(row)}</span>
          </span>
          <bdi dir="auto" className="line-clamp-3 text-muted">
            {row.sent}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function resultText({ result, at, status }: LoggedRequest): string {
  if (result === 'done') return i18n.t('requests.done');
  if (result === 'running') return i18n.t(Date.now() - at > longestRequest ? 'requests.unfinished' : 'requests.running');
  const text = i18n.t(`details.failures.${result}`);
  return status ? `${text} (${status})` : text;
}
