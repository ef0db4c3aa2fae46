import { useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { useUndoToast } from '~/components/app/useCommand';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import type { RequestFailure } from '~/lib/network/requestError';
import { services } from '~/lib/network/service';
import type { PaperDraft } from '~/lib/papers/paper';
import { askForHosts } from '~/lib/platform/hostAccess';

interface Props {
  draft: PaperDraft;
  onDraft: (draft: PaperDraft) => void;
}

/** Which service knows a paper by its first identifier, and the site that people know it as. */
const serviceOf = ({ identifiers: [name] }: PaperDraft) => {
  if (name.startsWith('arxiv:')) return { id: 'arxiv', host: 'arxiv.org' } as const;
  return name.startsWith('doi:') ? ({ id: 'crossref', host: 'crossref.org' } as const) : undefined;
};

/** Button that asks a service for the title and the authors of a paper of which only the address is known: a PDF. */
export function GetTitle({ draft, onDraft }: Props) {
  const [preferences, change] = usePreferences();
  const { show } = useToast();
  const db = useDatabase();
  const offerUndo = useUndoToast();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestFailure>();
  const service = serviceOf(draft);
  if (!service || draft.authors.length > 0) return null;

  const get = () => {
    // The browser shows its prompt only directly after a click: nothing may be awaited before the request.
    const request = askForHosts([services[service.id].pattern]);
    const work = async () => {
      setBusy(true);
      setFailed(undefined);
      const isGranted = await request;
      if (!isGranted) return setFailed('notAllowed');
      await change({ services: [...new Set([...preferences.services, service.id])] });
      const { askForDraft } = await import('~/lib/completing/askForDraft');
      const answer = await askForDraft(service.id, draft);
      if ('failure' in answer) return setFailed(answer.failure);
      onDraft(answer.draft);
      const { completeRecord } = await import('~/lib/completing/completeRecord');
      const entry = await completeRecord(db, answer.draft);
      if (entry > 0) offerUndo(i18n.t('details.applied', [papersText(1)]), entry);
    };
    work()
      .catch((error: unknown) => show({ message: notSavedText(error), tone: 'error' }))
      .finally(() => setBusy(false));
  };
  return (
    <div className="flex flex-col items-start gap-1 px-4 pb-2">
      <Button size="sm" disabled={busy} onClick={get}>
        {i18n.t('details.getTitle', [service.host])}
      </Button>
      <p role="status" className="text-muted text-sm empty:hidden">
        {busy ? i18n.t('details.gettingTitle', [service.host]) : null}
        {failed ? i18n.t('details.noTitle', [service.host, i18n.t(`details.failures.${failed}`)]) : null}
      </p>
    </div>
  );
}
