import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PopupDoors } from './doors';
import { PageReportView } from './PageReportView';

interface Props {
  doors: PopupDoors;
  page: Extract<ActivePage, { kind: 'papers' }>;
  onPage: (page: ActivePage) => void;
}

/** Under a page's papers: whether Dogear is to be on this site, and how well it read the page. */
export function PageFooter({ doors, page, onPage }: Props) {
  const { show } = useToast();
  const [granted, setGranted] = useState(true);
  const { url } = page;
  useEffect(() => {
    if (url) void doors.isGranted(url).then(setGranted, () => undefined);
  }, [doors, url]);
  if (!url) return <PageReportView doors={doors} report={page.report} papers={page.papers} />;

  const host = new URL(url).hostname;
  const switchOff = async () => {
    await doors.switchSite(host, false);
    onPage({ kind: 'off', host });
    show({
      message: i18n.t('popup.switchedOff', [host]),
      action: {
        label: i18n.t('paper.undo'),
        onAction: () => void doors.switchSite(host, true).then(() => onPage(page)),
      },
    });
  };
  // Straight from the click, with nothing awaited before.
  const always = () => {
    const asked = doors.askForSite(url);
    void asked.then((agreed) => agreed && setGranted(true));
  };
  return (
    <div className="border-line border-t">
      <div className="flex flex-wrap justify-center gap-1 px-3 pt-2">
        {granted ? (
          <Button size="sm" variant="quiet" onClick={() => void switchOff()}>
            {i18n.t('popup.switchOff')}
          </Button>
        ) : (
          <Button size="sm" variant="quiet" onClick={always}>
            {i18n.t('popup.always', [host])}
          </Button>
        )}
      </div>
      <PageReportView doors={doors} report={page.report} papers={page.papers} />
    </div>
  );
}
