import { Globe, Search } from 'lucide-react';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useDelayed } from '~/components/library/useDelayed';
import { Button } from '~/components/ui/Button';
import type { ActivePage } from '~/lib/messaging/activePage';
import { isPdfAddress } from '~/lib/papers/isPdfAddress';
import { awaitPage } from './awaitPage';
import type { PopupDoors } from './doors';
import { PagePaperItem } from './PagePaperItem';

interface Props {
  doors: PopupDoors;
  page: Extract<ActivePage, { kind: 'elsewhere' }>;
  onPage: (page: ActivePage) => void;
}

/** A page on which Dogear does not run by itself: the paper that its address names, and the ways to find more. */
export function ElsewherePage({ doors, page, onPage }: Props) {
  const [open, setOpen] = useState(true);
  const heading = useId();
  return (
    <>
      {page.paper ? (
        <section aria-labelledby={heading}>
          <h2 id={heading} className="px-4 pt-3 pb-1 text-muted text-sm">
            {i18n.t('popup.thisPaper')}
          </h2>
          <ul>
            <PagePaperItem doors={doors} draft={page.paper} open={open} onOpen={setOpen} />
          </ul>
        </section>
      ) : null}
      {page.paper && isPdfAddress(page.url) ? null : <FindPapers doors={doors} page={page} onPage={onPage} />}
    </>
  );
}

type Outcome = 'none' | 'noMore' | 'forbidden' | 'gone' | 'refused';

function FindPapers({ doors, page, onPage }: Props) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const slow = useDelayed(busy, 300);
  const { hostname } = new URL(page.url);

  const show = async () => {
    const found = await awaitPage(doors);
    if (found) onPage(found);
    else setOutcome(page.paper ? 'noMore' : 'none');
  };
  const during = async (work: () => Promise<void>, failed: Outcome) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      await work();
    } catch {
      setOutcome(failed);
    } finally {
      setBusy(false);
    }
  };
  const find = () =>
    during(async () => {
      const result = await doors.findOnce(page.tabId);
      if (result.found) await show();
      else setOutcome(result.reason);
    }, 'none');
  // The browser asks only straight from the click: nothing may be awaited before it.
  const turnOn = () => {
    const asked = doors.askForSite(page.url);
    void during(async () => {
      if (await asked) await show();
      else setOutcome('refused');
    }, 'refused');
  };

  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-6 text-center">
      {page.site ? (
        <p className="text-balance font-serif text-lg leading-snug">{i18n.t('popup.knows', [page.site.name])}</p>
      ) : page.paper ? null : (
        <p className="text-balance font-serif text-lg leading-snug">{i18n.t('popup.elsewhere')}</p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {page.site ? (
          <Button variant="primary" icon={<Globe size={15} />} disabled={busy} onClick={turnOn}>
            {i18n.t('popup.turnOn')}
          </Button>
        ) : null}
        <Button variant={page.site ? 'plain' : 'primary'} icon={<Search size={15} />} disabled={busy} onClick={() => void find()}>
          {i18n.t('popup.find')}
        </Button>
        {page.site ? null : (
          <Button
            variant="quiet"
            className="min-w-0 max-w-full shrink! [overflow-wrap:anywhere]"
            disabled={busy}
            onClick={turnOn}
          >
            {i18n.t('popup.always', [hostname])}
          </Button>
        )}
      </div>
      <p role="status" aria-busy={busy} className="text-muted text-sm">
        {slow ? i18n.t('popup.finding') : outcome ? i18n.t(`popup.findOutcomes.${outcome}`) : i18n.t('popup.findHint')}
      </p>
    </div>
  );
}
