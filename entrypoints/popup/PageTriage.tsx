import { ListChecks } from 'lucide-react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import type { PopupApi } from './popupApi';

interface Props {
  api: PopupApi;
  tabId: number;
  /** Number of new papers on the page. */
  fresh: number;
}

/** Says how many papers of the page are new, and starts triage on it. */
export function PageTriage({ api, tabId, fresh }: Props) {
  const { show } = useToast();
  const triage = async () => {
    if (await api.triage(tabId)) window.close();
    else show({ message: i18n.t('pageList.noTriage'), tone: 'error' });
  };
  return (
    <div className="ms-auto flex min-w-0 items-center gap-2">
      {fresh > 0 ? (
        <span className="truncate text-muted text-sm tabular-nums">{i18n.t('pageList.newCount', [numberText(fresh)])}</span>
      ) : null}
      <Button size="sm" icon={<ListChecks size={14} />} onClick={() => void triage()}>
        {i18n.t('pageList.triage')}
      </Button>
    </div>
  );
}
