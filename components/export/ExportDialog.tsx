import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';
import type { ExportFormProps } from './ExportForm';

export interface ExportDialogProps extends Omit<ExportFormProps, 'onDone'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const ExportForm = onDemand<ExportFormProps>(() => import('./ExportForm').then(({ ExportForm }) => ExportForm));

/** Dialog that exports a reading list; the code of its form is fetched when it is first opened. */
export function ExportDialog({ open, onOpenChange, ...what }: ExportDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={i18n.t('exportDialog.title')} closeLabel={i18n.t('ui.close')}>
      <ExportForm {...what} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
