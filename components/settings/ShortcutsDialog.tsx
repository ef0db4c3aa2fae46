import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';

const ShortcutList = onDemand(() => import('./ShortcutList').then(({ ShortcutList }) => ShortcutList));

/** The overview of all keys, which `?` opens. */
export function ShortcutsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('library.shortcuts')}
      width="lg"
      readOnly
      closeLabel={i18n.t('ui.close')}
    >
      <ShortcutList />
    </Dialog>
  );
}
