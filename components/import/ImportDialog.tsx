import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';

export interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const ImportSteps = onDemand(() => import('./ImportSteps').then(({ ImportSteps }) => ImportSteps));

/** Dialog that imports a Dogear file. It shows a preview first; the import can be undone afterwards. */
export function ImportDialog({ open, onOpenChange }: ImportDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('importDialog.title')}
      description={i18n.t('importDialog.hint')}
      closeLabel={i18n.t('ui.close')}
    >
      <ImportSteps onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
