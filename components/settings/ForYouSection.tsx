import { RotateCcw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { ConfirmDialog } from '~/components/app/ConfirmDialog';
import { numberText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import type { RankingHead } from '~/lib/library/database/rankingRows';
import { forgetRanking, readRankingState } from '~/lib/library/derived/ranking';
import { fewest } from '~/lib/ranking/fewest';
import { SettingsSection } from './SettingsSection';

/** Hints on cards: switched on or off, what they were learned from, and forgetting it. */
export function ForYouSection({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const db = useDatabase();
  const run = useCommand();
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const { value: state } = useLiveQuery(useCallback(() => readRankingState(db), [db]));

  const forget = async () => {
    const forgotten = await run(forgetRanking(db).then(() => true));
    if (forgotten) show({ message: i18n.t('forYou.forgotten') });
  };

  return (
    <SettingsSection title={i18n.t('forYou.title')}>
      <Switch label={i18n.t('forYou.switch')} hint={i18n.t('forYou.hint')} checked={on} onChange={onChange} />
      {on && state && <p className="text-muted">{learnedText(state.head)}</p>}
      <div>
        <Button icon={<RotateCcw size={15} />} onClick={() => setAsking(true)}>
          {i18n.t('forYou.forget')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={i18n.t('forYou.forgetTitle')}
        confirm={i18n.t('forYou.forgetConfirm')}
        onConfirm={() => void forget()}
      >
        <p>{i18n.t('forYou.forgetHint')}</p>
      </ConfirmDialog>
    </SettingsSection>
  );
}

function learnedText(head: RankingHead | undefined): string {
  if (!head || head.kept < fewest.kept || head.passed < fewest.passed) {
    return i18n.t('forYou.tooFew', [fewest.kept, fewest.passed]);
  }
  const kept = i18n.t('forYou.kept', head.kept, [numberText(head.kept)]);
  const passed = i18n.t('forYou.passed', head.passed, [numberText(head.passed)]);
  return i18n.t('forYou.learned', [kept, passed]);
}
