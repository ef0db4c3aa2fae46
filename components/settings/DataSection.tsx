import { Download, Trash2, Upload, Wrench } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useBackup } from '~/components/export/useBackup';
import { Button } from '~/components/ui/Button';
import { RepairDialog } from './RepairDialog';
import { SettingsSection } from './SettingsSection';
import { StorageUsed } from './StorageUsed';
import { WipeDialog } from './WipeDialog';

/** The library as data: storage used, backup, import, check and deletion. */
export function DataSection({ onImport }: { onImport: () => void }) {
  const { backUp, busy } = useBackup();
  const [wiping, setWiping] = useState(false);
  const [checking, setChecking] = useState(false);
  return (
    <SettingsSection title={i18n.t('settings.data')}>
      <StorageUsed />
      <p className="text-muted">{i18n.t('settings.backupHint')}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Download size={15} />} disabled={busy} onClick={() => void backUp()}>
          {i18n.t('settings.backup')}
        </Button>
        <Button icon={<Upload size={15} />} onClick={onImport}>
          {i18n.t('library.import')}
        </Button>
        <Button icon={<Wrench size={15} />} onClick={() => setChecking(true)}>
          {i18n.t('check.open')}
        </Button>
        <Button variant="danger" icon={<Trash2 size={15} />} onClick={() => setWiping(true)}>
          {i18n.t('settings.wipe')}
        </Button>
      </div>
      <RepairDialog open={checking} onOpenChange={setChecking} />
      <WipeDialog open={wiping} onOpenChange={setWiping} />
    </SettingsSection>
  );
}
