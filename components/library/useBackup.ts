import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import { writeBackup } from '~/lib/formats/writeBackup';
import { readBackup } from '~/lib/library/readBackup';
import { downloadText } from '~/lib/platform/downloadText';
import { useDatabase } from './libraryContext';
import { fileName } from './useExport';
import { useRun } from './useRun';

/** Hands out the whole library, with notes, trash and history, as one file that an import takes back. */
export function useBackup(): { backUp: () => Promise<boolean>; busy: boolean } {
  const db = useDatabase();
  const run = useRun();
  const { show } = useToast();
  const [busy, setBusy] = useState(false);

  const backUp = useCallback(async () => {
    setBusy(true);
    const now = new Date();
    const done = await run(
      readBackup(db).then(async (backup) => {
        await downloadText(fileName({ extension: 'dogear.json' }, now), 'application/json', writeBackup(backup, { now }));
        return true;
      }),
    );
    setBusy(false);
    if (done) show({ message: i18n.t('settings.backedUp'), tone: 'success' });
    return done === true;
  }, [db, run, show]);

  return { backUp, busy };
}
