import { EyeOff } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { ConfirmDialog } from '~/components/app/ConfirmDialog';
import { numberText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import { forgetSeen, keptDays } from '~/lib/library/seen/forgetSeen';
import { mergeSeenInto } from '~/lib/library/seen/mergeSeenInto';
import { countSeen } from '~/lib/library/seen/seenFacts';

/** What Dogear remembers of feeds, and the button that forgets it. */
export function SeenSection() {
  const db = useDatabase();
  const run = useCommand();
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const count = useLiveQuery(useCallback(() => countSeen(db), [db])).value;

  const forget = async () => {
    const forgotten = await run(forgetSeen(db));
    if (!forgotten) return;
    const takeBack = async () => {
      if ((await run(mergeSeenInto(db, forgotten))) !== undefined) show({ message: i18n.t('seen.restored') });
    };
    show({
      message: i18n.t('seen.forgotten'),
      action: { label: i18n.t('paper.undo'), onAction: () => void takeBack(), undoes: true },
    });
  };

  return (
    <>
      <p role="status">
        {count === undefined ? '' : count === 0 ? i18n.t('seen.none') : i18n.t('seen.count', count, [numberText(count)])}
      </p>
      <p className="text-muted">{i18n.t('seen.hint', [numberText(keptDays)])}</p>
      <div>
        <Button icon={<EyeOff size={15} />} onClick={() => setAsking(true)}>
          {i18n.t('seen.forget')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={i18n.t('seen.forgetTitle')}
        confirm={i18n.t('seen.forgetConfirm')}
        onConfirm={() => void forget()}
      >
        <p>{i18n.t('seen.forgetHint')}</p>
      </ConfirmDialog>
    </>
  );
}
