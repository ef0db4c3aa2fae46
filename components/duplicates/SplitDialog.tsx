import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand, useUndoToast } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { Checkbox } from '~/components/ui/Checkbox';
import { Dialog } from '~/components/ui/Dialog';
import { previewSplit, type SplitOptions, splitPaper } from '~/lib/library/identity/splitPaper';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { DuplicateComparison } from './DuplicateComparison';

export interface SplitDialogProps {
  id: string;
  options: SplitOptions;
  onClose: () => void;
}

/** Asks which identifiers belong to another paper, and previews the two resulting papers. */
export function SplitDialog({ id, options: { identifiers, joined }, onClose }: SplitDialogProps) {
  const db = useDatabase();
  const run = useCommand();
  const offerUndo = useUndoToast();
  const [chosen, setChosen] = useState<readonly Identifier[]>(joined[0] ?? []);
  const leaving = identifiers.filter((identifier) => chosen.includes(identifier));
  const possible = leaving.length > 0 && leaving.length < identifiers.length;
  const splitKey = possible ? leaving.join('\n') : '';
  const preview = useLiveQuery(
    useCallback(
      async () => (splitKey === '' ? undefined : previewSplit(db, id, splitKey.split('\n') as Identifier[])),
      [db, id, splitKey],
    ),
  );
  const plan = possible ? preview.value : undefined;

  const split = async () => {
    const done = await run(splitPaper(db, id, leaving));
    if (!done) return;
    onClose();
    offerUndo(i18n.t('split.done'), done.entry);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={i18n.t('split.title')}
      description={i18n.t('split.hint')}
      width="lg"
      closeLabel={i18n.t('ui.close')}
      footer={
        <>
          <Button onClick={onClose}>{i18n.t('library.cancel')}</Button>
          <Button variant="primary" disabled={!possible} onClick={split}>
            {i18n.t('split.confirm')}
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="sr-only">{i18n.t('duplicates.identifiers')}</legend>
        {identifiers.map((identifier) => (
          <Checkbox
            key={identifier}
            label={printIdentifier(identifier)}
            checked={leaving.includes(identifier)}
            onChange={(checked) => setChosen(checked ? [...leaving, identifier] : leaving.filter((each) => each !== identifier))}
          />
        ))}
      </fieldset>
      <div aria-live="polite" className="mt-3 border-line border-t pt-3">
        {plan ? (
          <>
            <p className="pb-2 text-muted text-sm">
              {plan.join === undefined ? i18n.t('split.copies') : i18n.t('split.fromHistory')}
            </p>
            <DuplicateComparison
              caption={i18n.t('split.preview')}
              entries={[plan.kept, plan.parted]}
              heads={[i18n.t('split.stays'), i18n.t('split.leaves')]}
              showHeads
            />
          </>
        ) : (
          <p className="text-muted text-sm">{leaving.length === 0 ? i18n.t('split.none') : i18n.t('split.all')}</p>
        )}
      </div>
    </Dialog>
  );
}
