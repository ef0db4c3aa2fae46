import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';

export interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Shows the papers of a query in the list. */
  onShow: (query: string) => void;
}

const ImportSteps = onDemand(() => import('./ImportSteps').then(({ ImportSteps }) => ImportSteps));

/** Dialog that imports files of other programs, or a Dogear backup. It shows a preview first; the import can be undone afterwards. */
export function ImportDialog({ open, onOpenChange, onShow }: ImportDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('importDialog.title')}
      description={i18n.t('importDialog.hint')}
      width="lg"
      closeLabel={i18n.t('ui.close')}
    >
      <ImportSteps onDone={() => onOpenChange(false)} onShow={onShow} />
    </Dialog>
  );
}
