import { Globe, Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { useDelayed } from '~/components/ui/useDelayed';
import type { ActivePage } from '~/lib/messaging/activePage';
import { isPdfAddress } from '~/lib/papers/identifiers/isPdfAddress';
import { awaitPage } from './awaitPage';
import { GetTitle } from './GetTitle';
import { OnePaper } from './OnePaper';
import type { PageApi } from './pageApi';

interface Props {
  api: PageApi;
  page: Extract<ActivePage, { kind: 'elsewhere' }>;
  onPage: (page: ActivePage) => void;
}

/** A page on which Dogear does not run by itself: shows the paper that its address names, and ways to find more. */
export function ElsewherePage({ api, page, onPage }: Props) {
  const [open, setOpen] = useState(true);
  const heading = useId();
  return (
    <div className={page.paper ? 'flex min-h-full flex-col' : ''}>
      {page.paper ? (
        <section aria-labelledby={heading} className="flex-1">
          <h2 id={heading} className="px-4 pt-3 pb-1 text-muted text-sm">
            {i18n.t('popup.thisPaper')}
          </h2>
          <OnePaper draft={page.paper} open={open} onOpen={setOpen} />
          <GetTitle draft={page.paper} onDraft={(paper) => onPage({ ...page, paper })} />
        </section>
      ) : null}
      {page.paper && isPdfAddress(page.url) ? null : <FindPapers api={api} page={page} onPage={onPage} />}
    </div>
  );
}

type Outcome = 'none' | 'noMore' | 'forbidden' | 'gone' | 'refused';

function FindPapers({ api, page, onPage }: Props) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [granted, setGranted] = useState(false);
  const slow = useDelayed(busy, 300);
  const { hostname } = new URL(page.url);
  useEffect(() => {
    let current = true;
    api.isGranted(page.url).then(
      (is) => current && setGranted(is),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, page.url]);

  const show = async () => {
    const found = await awaitPage(api);
    // Keep the paper of the address if the page names no other.
    if (page.paper && found?.kind !== 'papers') setOutcome('noMore');
    else if (found) onPage(found);
    else setOutcome('none');
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
      const result = await api.findOnce(page.tabId);
      if (result.found) await show();
      else setOutcome(result.reason);
    }, 'none');
  // The browser shows its prompt only directly after a click: nothing may be awaited before the request.
  const turnOn = () => {
    const request = api.askForSite(page.url);
    void during(async () => {
      if (await request) await show();
      else setOutcome('refused');
    }, 'refused');
  };

  const beside = page.paper !== undefined;
  const size = beside ? 'sm' : 'md';
  const message = slow ? i18n.t('popup.finding') : outcome && i18n.t(`popup.findOutcomes.${outcome}`);
  return (
    <div className={beside ? besidePaper : alone}>
      {page.site || !beside ? (
        <p className={beside ? 'text-sm' : 'text-balance font-serif text-lg leading-snug'}>
          {page.site ? i18n.t('popup.knows', [page.site.name]) : i18n.t('popup.elsewhere')}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-center gap-2">
        {page.site && !granted ? (
          <Button variant="primary" size={size} icon={<Globe size={15} />} disabled={busy} onClick={turnOn}>
            {i18n.t('popup.turnOn')}
          </Button>
        ) : null}
        <Button
          variant={page.site || beside ? 'plain' : 'primary'}
          size={size}
          icon={<Search size={15} />}
          disabled={busy}
          onClick={() => void find()}
        >
          {i18n.t('popup.find')}
        </Button>
        {page.site || granted ? null : (
          <Button
            variant="quiet"
            size={size}
            className="min-w-0 max-w-full shrink! [overflow-wrap:anywhere]"
            disabled={busy}
            onClick={turnOn}
          >
            {i18n.t('popup.always', [hostname])}
          </Button>
        )}
      </div>
      <p role="status" aria-busy={busy} className="text-muted text-sm empty:-mt-2">
        {message ?? (beside ? null : i18n.t('popup.findHint'))}
      </p>
    </div>
  );
}

const alone = 'mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-6 text-center';
/** The paper comes first; the buttons stay visible below it. */
const besidePaper =
  'sticky bottom-0 mt-auto flex flex-col items-center gap-2 border-line border-t bg-surface px-3 py-2 text-center';
