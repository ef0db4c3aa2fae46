import { Download, PanelRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PopupApi } from './popupApi';
import { useOpenPanel } from './useOpenPanel';

interface Props {
  api: PopupApi;
  page: Extract<ActivePage, { kind: 'papers' | 'unrecognised' }>;
  /** Number of starred papers of the page. */
  starred: number;
  onExport: () => void;
}

/** Footer below a page's papers: takes the starred ones away, and opens the side panel beside the page. */
export function PageFooter({ api, page, starred, onExport }: Props) {
  const openPanel = useOpenPanel(api);
  const { url } = page;
  if (page.kind === 'unrecognised') return url ? <AlwaysFooter api={api} url={url} /> : null;
  return (
    <footer className="flex shrink-0 flex-wrap items-center justify-between gap-x-1 border-line border-t bg-surface px-1 py-1">
      <Button size="sm" variant="quiet" icon={<Download size={14} />} onClick={onExport}>
        {starred > 0 ? i18n.t('pageList.exportStarred') : i18n.t('library.export')}
      </Button>
      {url ? <Always api={api} url={url} /> : null}
      <Button size="sm" variant="quiet" icon={<PanelRight size={14} />} onClick={() => openPanel(true)}>
        {i18n.t('pageList.openPanel')}
      </Button>
    </footer>
  );
}

const AlwaysFooter = (props: { api: PopupApi; url: string }) => (
  <footer className="flex shrink-0 justify-center border-line border-t bg-surface px-2 py-1 has-[>:empty]:hidden empty:hidden">
    <Always {...props} />
  </footer>
);

/** Offers to run on the host of a page by itself; nothing where it does so already. */
function Always({ api, url }: { api: PopupApi; url: string }) {
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
  if (granted !== false) return null;
  const { hostname } = new URL(url);
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
    <Button size="sm" variant="quiet" className="min-w-0 max-w-full shrink! [overflow-wrap:anywhere]" onClick={always}>
      {i18n.t('popup.always', [hostname])}
    </Button>
  );
}
