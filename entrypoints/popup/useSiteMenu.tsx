import { Info, Power } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { notSavedText } from '~/components/app/notSavedText';
import { Dialog } from '~/components/ui/Dialog';
import type { MenuItem } from '~/components/ui/Menu';
import { onDemand } from '~/components/ui/onDemand';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import { hostToSwitch } from './hostToSwitch';
import type { PageReportProps } from './PageReportView';
import type { PopupApi } from './popupApi';

const PageReportView = onDemand<PageReportProps>(() => import('./PageReportView').then(({ PageReportView }) => PageReportView));

/** Entries of the menu about the page: to switch Dogear off on its site, and to read how well the page was read. */
export function useSiteMenu(
  api: PopupApi,
  page: ActivePage | undefined,
  onPage: (page: ActivePage) => void,
): { items: MenuItem[]; dialog: ReactNode } {
  const { show } = useToast();
  const [reporting, setReporting] = useState(false);
  if (page?.kind !== 'papers' && page?.kind !== 'unrecognised') return { items: [], dialog: null };
  const { url, report } = page;
  const notSaved = (error: unknown) => show({ message: notSavedText(error), tone: 'error' });
  const switchOff = async (host: string) => {
    await api.switchSite(host, false);
    onPage({ kind: 'off', host });
    const takeBack = () => void api.switchSite(host, true).then(() => onPage(page), notSaved);
    show({
      message: i18n.t('popup.switchedOff', [host]),
      action: { label: i18n.t('paper.undo'), onAction: takeBack, undoes: true },
    });
  };
  const items: MenuItem[] = [];
  if (report) items.push({ label: i18n.t('popup.report'), icon: <Info size={15} />, onSelect: () => setReporting(true) });
  if (url) {
    const onSelect = () => void switchOff(hostToSwitch(url)).catch(notSaved);
    items.push({ label: i18n.t('popup.switchOff'), icon: <Power size={15} />, onSelect });
  }
  const dialog = report && (
    <Dialog
      open={reporting}
      onOpenChange={setReporting}
      title={i18n.t('popup.report')}
      closeLabel={i18n.t('ui.close')}
      width="sm"
    >
      <PageReportView api={api} report={report} papers={page.kind === 'papers' ? page.papers : []} />
    </Dialog>
  );
  return { items, dialog };
}
