import { Download } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useBackup } from '~/components/export/useBackup';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { TextField } from '~/components/ui/TextField';
import { useToast } from '~/components/ui/Toast';
import { forgetRuns } from '~/lib/completing/storedRun';
import { forgetFollowed } from '~/lib/following/followedFile';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import { clearAnswers } from '~/lib/network/answerCache';
import { clearRequestLog } from '~/lib/network/requestLog';
import { dropKept } from '~/lib/platform/keptValues';
import { forgetTypedNotes } from '~/lib/platform/typedNotes';
import { forgetViewStates } from '~/lib/settings/viewState';

/** Deletes the whole library. The user has to type a word first, and is offered a backup. */
export function WipeDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const db = useDatabase();
  const run = useCommand();
  const { show } = useToast();
  const { backUp, busy } = useBackup();
  const [typed, setTyped] = useState('');
  const word = i18n.t('settings.wipeWord');
  const confirmed = typed.trim().toLowerCase() === word.toLowerCase();

  const change = (next: boolean) => {
    setTyped('');
    onOpenChange(next);
  };
  const wipe = async () => {
    // Before: a file that follows the library is left as it is.
    await forgetFollowed().catch(() => undefined);
    const wiped = await run(wipeLibrary(db).then(() => true));
    if (!wiped) return;
    // Saved view states contain queries, which are as private as the papers.
    forgetViewStates().catch(() => undefined);
    forgetTypedNotes().catch(() => undefined);
    // Requests, their answers and citation keys name papers, too.
    Promise.all([clearRequestLog(), clearAnswers(), forgetRuns(), dropKept('citationKeys')]).catch(() => undefined);
    change(false);
    show({ message: i18n.t('settings.wiped') });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={i18n.t('settings.wipeTitle')}
      description={i18n.t('settings.wipeHint')}
      footer={
        <>
          <Button onClick={() => change(false)}>{i18n.t('library.cancel')}</Button>
          <Button variant="danger" disabled={!confirmed} onClick={wipe}>
            {i18n.t('settings.wipeConfirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col items-start gap-4">
        <Button icon={<Download size={15} />} disabled={busy} onClick={() => void backUp()}>
          {i18n.t('settings.backupFirst')}
        </Button>
        <TextField
          label={i18n.t('settings.wipeType', [word])}
          value={typed}
          onChange={setTyped}
          className="w-full"
          autoComplete="off"
        />
      </div>
    </Dialog>
  );
}
