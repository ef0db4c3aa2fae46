import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';
import type { ZoteroFormProps } from './ZoteroForm';
import type { ZoteroDoor } from './zoteroDoor';

export interface ZoteroDialogProps {
  /** Papers to send; undefined while the dialog is closed. */
  ids: readonly string[] | undefined;
  door?: ZoteroDoor | undefined;
  onClose: () => void;
}

const ZoteroForm = onDemand<ZoteroFormProps>(() => import('./ZoteroForm').then(({ ZoteroForm }) => ZoteroForm));

/** Dialog that sends papers to Zotero. Closing it stops the sending; its code is fetched when it is first opened. */
export const ZoteroDialog = ({ ids, door, onClose }: ZoteroDialogProps) => (
  <Dialog
    open={ids !== undefined}
    onOpenChange={(open) => open || onClose()}
    title={i18n.t('zotero.send')}
    closeLabel={i18n.t('ui.close')}
  >
    {ids && <ZoteroForm ids={ids} door={door} onDone={onClose} />}
  </Dialog>
);
