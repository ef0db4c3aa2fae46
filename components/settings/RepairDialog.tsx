import { Download } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useRun } from '~/components/app/useRun';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { Spinner } from '~/components/ui/Spinner';
import { useToast } from '~/components/ui/Toast';
import { type Damage, findDamage, repairLibrary } from '~/lib/library/recovery/repairLibrary';
import { downloadBlob } from '~/lib/platform/downloadBlob';

/** Lines that are shown; the file holds all. */
const mostLines = 50;

export interface RepairDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Lists what cannot be read in the library, hands it out as it is, and makes the library whole. */
export function RepairDialog({ open, onOpenChange }: RepairDialogProps) {
  const db = useDatabase();
  const run = useRun();
  const { show } = useToast();
  const [damage, setDamage] = useState<Damage[]>();
  const [busy, setBusy] = useState(false);

  const look = useCallback(async () => setDamage(await run(findDamage(db))), [db, run]);
  useEffect(() => {
    if (open) void look();
  }, [open, look]);

  const save = () =>
    downloadBlob(
      'dogear-unreadable.json',
      'application/json',
      new Blob([JSON.stringify(damage, (_, value) => printable(value), 2)]),
    );
  const repair = async () => {
    setBusy(true);
    const repaired = await run(repairLibrary(db));
    setBusy(false);
    if (repaired === undefined) return;
    onOpenChange(false);
    show({ message: i18n.t('damage.repaired') });
  };
  const some = damage?.slice(0, mostLines) ?? [];

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('damage.title')}
      description={i18n.t('damage.hint')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{i18n.t('library.cancel')}</Button>
          <Button icon={<Download size={15} />} disabled={!damage?.length} onClick={save}>
            {i18n.t('damage.save')}
          </Button>
          <Button variant="primary" disabled={!damage || busy} onClick={repair}>
            {i18n.t('damage.repair')}
          </Button>
        </>
      }
    >
      {damage === undefined || busy ? (
        <Spinner label={i18n.t('damage.looking')} />
      ) : (
        <ul className="flex flex-col gap-1 text-sm">
          {some.map(({ table, key, row, fields }) => (
            <li key={`${table} ${String(key)}`} className="break-words">
              {titleOf(row) ?? `${table} ${String(key)}`}
              <span className="text-muted">: {fields.join(', ')}</span>
            </li>
          ))}
          {damage.length > some.length && <li className="text-muted">{i18n.t('damage.more', damage.length - some.length)}</li>}
        </ul>
      )}
    </Dialog>
  );
}

/** What JSON has no word for is told as text. */
const printable = (value: unknown): unknown =>
  typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;

function titleOf(row: unknown): string | undefined {
  const { title, paper, name } = row as { title?: unknown; paper?: { title?: unknown }; name?: unknown };
  return [title, paper?.title, name]
    .find((text): text is string => typeof text === 'string' && text.trim() !== '')
    ?.slice(0, 200);
}
