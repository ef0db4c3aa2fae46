import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';

export interface RepairDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const CheckSteps = onDemand(() => import('./CheckSteps').then(({ CheckSteps }) => CheckSteps));

/** "Check and repair": checks the rows of the library and its derived tables, and repairs them on request. */
export const RepairDialog = ({ open, onOpenChange }: RepairDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title={i18n.t('check.title')}
    description={i18n.t('check.hint')}
    closeLabel={i18n.t('ui.close')}
  >
    <CheckSteps onDone={() => onOpenChange(false)} />
  </Dialog>
);
