import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import { watchDamage } from '~/lib/library/database/damage';
import { RepairDialog } from './RepairDialog';

/** Shows a message whenever further rows of the library could not be read, with a button that opens the repair dialog. */
export function DamageNotice() {
  const { show } = useToast();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    let reported = 0;
    return watchDamage((rows) => {
      const isMore = rows.length > reported;
      reported = rows.length;
      if (!isMore) return;
      const papers = new Set(
        rows.filter(({ table }) => table === 'papers' || table === 'annotations' || table === 'trash').map(({ key }) => key),
      );
      show({
        message: papers.size > 0 ? i18n.t('damage.papers', papers.size) : i18n.t('damage.rows', rows.length),
        tone: 'error',
        duration: 0,
        action: { label: i18n.t('damage.check'), onAction: () => setOpen(true) },
      });
    });
  }, [show]);

  return <RepairDialog open={open} onOpenChange={setOpen} />;
}
