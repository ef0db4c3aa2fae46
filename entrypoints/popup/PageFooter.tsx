import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { notSavedText } from '~/components/app/notSavedText';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import { hostToSwitch } from './hostToSwitch';
import { PageReportView } from './PageReportView';
import type { PopupApi } from './popupApi';

type ReadPage = Extract<ActivePage, { kind: 'papers' | 'unrecognised' }>;

interface Props {
  api: PopupApi;
  page: ReadPage;
  onPage: (page: ActivePage) => void;
}

/** Footer below a page's papers: switches Dogear on or off for the site, and reports how well it read the page. */
export function PageFooter({ api, page, onPage }: Props) {
  const [reporting, setReporting] = useState(false);
  const { url, report } = page;
  if (!url && !report) return null;
  return (
    <footer className="flex flex-wrap items-center justify-center gap-x-1 border-line border-t bg-surface px-2 py-1">
      {url ? <SiteButtons api={api} page={page} url={url} onPage={onPage} /> : null}
      {report ? (
        <>
          <Button size="sm" variant="quiet" onClick={() => setReporting(true)}>
            {i18n.t('popup.report')}
          </Button>
          <Dialog
            open={reporting}
            onOpenChange={setReporting}
            title={i18n.t('popup.report')}
            closeLabel={i18n.t('ui.close')}
            width="sm"
          >
            <PageReportView api={api} report={report} papers={page.kind === 'papers' ? page.papers : []} />
          </Dialog>
        </>
      ) : null}
    </footer>
  );
}

function SiteButtons({ api, page, url, onPage }: Props & { url: string }) {
  const { show } = useToast();
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let current = true;
    api.isGranted(url).then(
      (is) => current && setGranted(is),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, url]);

  const host = hostToSwitch(url);
  const { hostname } = new URL(url);
  const notSaved = (error: unknown) => show({ message: notSavedText(error), tone: 'error' });
  const switchOff = async () => {
    await api.switchSite(host, false);
    onPage({ kind: 'off', host });
    const takeBack = () => void api.switchSite(host, true).then(() => onPage(page), notSaved);
    show({
      message: i18n.t('popup.switchedOff', [host]),
      action: { label: i18n.t('paper.undo'), onAction: takeBack, undoes: true },
    });
  };
  // Called directly from the click, with nothing awaited before the request.
  const always = () => {
    const request = api.askForSite(url);
    request.then(
      (agreed) => {
        if (agreed) setGranted(true);
        show({ message: i18n.t(agreed ? 'popup.turnedOn' : 'popup.notTurnedOn', [hostname]), tone: agreed ? 'success' : 'info' });
      },
      () => show({ message: i18n.t('popup.notTurnedOn', [hostname]) }),
    );
  };
  return (
    <>
      {granted === false ? (
        <Button size="sm" variant="quiet" className="min-w-0 max-w-full [overflow-wrap:anywhere]" onClick={always}>
          {i18n.t('popup.always', [hostname])}
        </Button>
      ) : null}
      <Button size="sm" variant="quiet" onClick={() => void switchOff().catch(notSaved)}>
        {i18n.t('popup.switchOff')}
      </Button>
    </>
  );
}
