import { Split } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { splitOptions } from '~/lib/library/identity/splitPaper';
import { SplitDialog } from './SplitDialog';

/** Button that splits a record holding two papers; absent if the record has fewer than two identifiers. */
export function SplitAction({ id }: { id: string }) {
  const db = useDatabase();
  const [open, setOpen] = useState(false);
  const options = useLiveQuery(useCallback(() => splitOptions(db, id), [db, id])).value;
  if (!options || options.identifiers.length < 2) return null;
  return (
    <div className="mt-4 flex">
      <Button variant="quiet" size="sm" icon={<Split size={14} />} onClick={() => setOpen(true)}>
        {i18n.t('split.open')}
      </Button>
      {open ? <SplitDialog id={id} options={options} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
