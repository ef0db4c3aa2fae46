import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';
import type { CiteListProps } from './CiteList';
import type { PapersToCite } from './citingContext';

const CiteList = onDemand<CiteListProps>(() => import('./CiteList').then(({ CiteList }) => CiteList));

export interface CiteDialogProps {
  /** Undefined while the dialog is closed. */
  papers: PapersToCite | undefined;
  onClose: () => void;
}

/** Dialog with all forms of a citation; the code that writes them is fetched when it is first opened. */
export function CiteDialog({ papers, onClose }: CiteDialogProps) {
  return (
    <Dialog
      open={papers !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('citing.title')}
      closeLabel={i18n.t('ui.close')}
      width="lg"
    >
      {papers ? <CiteList papers={papers} onDone={onClose} /> : null}
    </Dialog>
  );
}
