import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useJob } from '~/components/app/useJob';
import { useToast } from '~/components/ui/Toast';
import { downloadBlob } from '~/lib/platform/downloadBlob';
import { dropExportFileLater } from '~/lib/platform/exportFiles';
import { fileName } from './useExport';

/** Downloads the whole library, with notes, trash and history, as one file that can be imported again. */
export function useBackup(): { backUp: () => Promise<boolean>; busy: boolean } {
  const { run, busy } = useJob();
  const { show } = useToast();

  const backUp = useCallback(async () => {
    const now = new Date();
    const made = await run('exportBackup', { now }, { label: i18n.t('settings.backingUp') });
    if (!made) return false;
    downloadBlob(fileName({ extension: 'dogear.json' }, now), 'application/json', made.text);
    if (made.file !== undefined) dropExportFileLater(made.file);
    if (made.leftOut === 0) show({ message: i18n.t('settings.backedUp'), tone: 'success' });
    else show({ message: i18n.t('settings.backedUpWithout', made.leftOut), tone: 'error', duration: 0 });
    return true;
  }, [run, show]);

  return { backUp, busy };
}
