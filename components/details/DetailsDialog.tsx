import { i18n } from '#i18n';
import { Dialog } from '~/components/ui/Dialog';
import { onDemand } from '~/components/ui/onDemand';
import type { DetailsTarget } from './detailsTarget';

const DetailsSteps = onDemand(() => import('./DetailsSteps').then(({ DetailsSteps }) => DetailsSteps));

/** Dialog that asks services about papers, shows what would change, and changes what the user keeps selected. */
export function DetailsDialog({ target, onClose }: { target: DetailsTarget | undefined; onClose: () => void }) {
  return (
    <Dialog
      open={target !== undefined}
      onOpenChange={(open) => open || onClose()}
      title={i18n.t('details.title')}
      closeLabel={i18n.t('ui.close')}
      width="lg"
    >
      {target === undefined ? null : <DetailsSteps target={target} onDone={onClose} />}
    </Dialog>
  );
}
