import { BookMarked, FileQuestionMark, Lock, Power, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { notSavedText } from '~/components/app/notSavedText';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import { awaitPage } from './awaitPage';
import { ElsewherePage } from './ElsewherePage';
import type { PageApi } from './pageApi';

interface Props {
  api: PageApi;
  page: Exclude<ActivePage, { kind: 'papers' }>;
  /** Whether the library is still empty. */
  first: boolean;
  /** Whether this is a side panel: unlike the popup, it gives no access to the tab when it is opened. */
  beside?: boolean | undefined;
  onPage: (page: ActivePage) => void;
}

/** Explains why there is no list of papers, and what the user can do. */
export function NoPapers({ api, page, first, beside, onPage }: Props) {
  switch (page.kind) {
    case 'unrecognised':
      return <Unrecognised page={page} />;
    case 'reload-needed':
      return (
        <EmptyState icon={<RefreshCw size={24} />} title={i18n.t('popup.reloadNeeded')}>
          {i18n.t('popup.reloadNeededHint')}
        </EmptyState>
      );
    case 'off':
      return <SwitchedOff api={api} host={page.host} onPage={onPage} />;
    case 'elsewhere':
      return (
        <>
          <ElsewherePage api={api} page={page} onPage={onPage} />
          {first && !page.paper ? <Welcome /> : null}
        </>
      );
    default:
      if (beside) {
        return (
          <EmptyState icon={<Lock size={24} />} title={i18n.t('pageList.noAccess')} action={<Feeds />}>
            {i18n.t('pageList.noAccessHint')}
          </EmptyState>
        );
      }
      return first ? (
        <>
          <Welcome />
          <p className="px-6 text-center text-muted text-sm">{i18n.t('popup.forbiddenHint')}</p>
        </>
      ) : (
        <EmptyState icon={<Lock size={24} />} title={i18n.t('popup.forbidden')} action={<Feeds />}>
          {i18n.t('popup.forbiddenHint')}
        </EmptyState>
      );
  }
}

const Welcome = () => (
  <EmptyState icon={<BookMarked size={24} />} title={i18n.t('popup.welcome')} action={<Feeds />}>
    {i18n.t('popup.welcomeHint')}
  </EmptyState>
);

const Feeds = () => (
  <>
    <Feed name={i18n.t('popup.huggingface')} address="https://huggingface.co/papers" />
    <Feed name={i18n.t('popup.arxiv')} address="https://arxiv.org/list/cs.LG/recent" />
  </>
);

const Feed = ({ name, address }: { name: string; address: string }) => (
  <a
    href={address}
    target="_blank"
    rel="noopener noreferrer"
    className="inline-flex min-h-8 items-center rounded-md border border-line-strong bg-surface px-3 font-medium hover:bg-sunken"
  >
    {name}
  </a>
);

/** The user switched Dogear off on this site. */
function SwitchedOff({ api, host, onPage }: { api: PageApi; host: string; onPage: Props['onPage'] }) {
  const { show } = useToast();
  const [busy, setBusy] = useState(false);
  const turnOn = async () => {
    setBusy(true);
    try {
      await api.switchSite(host, true);
      onPage((await awaitPage(api)) ?? (await api.describePage()));
    } catch (error) {
      show({ message: notSavedText(error), tone: 'error' });
      setBusy(false);
    }
  };
  return (
    <EmptyState
      icon={<Power size={24} />}
      title={i18n.t('popup.off', [host])}
      action={
        <Button variant="primary" disabled={busy} onClick={() => void turnOn()}>
          {i18n.t('popup.turnOnAgain')}
        </Button>
      }
    >
      {i18n.t('popup.offHint')}
    </EmptyState>
  );
}

/** Shown for a known feed that Dogear cannot read, and for a page in which the user searched for papers without success. */
function Unrecognised({ page: { report } }: { page: Extract<ActivePage, { kind: 'unrecognised' }> }) {
  // Without a report, no site's rules match the page, and Dogear is on its site.
  if (report === null) {
    return (
      <EmptyState
        icon={<FileQuestionMark size={24} />}
        title={i18n.t('pageList.noPapers')}
        action={<Feed name={i18n.t('pageList.dailyPapers')} address="https://huggingface.co/papers" />}
      >
        {i18n.t('pageList.noPapersHint')}
      </EmptyState>
    );
  }
  const generic = report.page === 'any';
  return (
    <EmptyState icon={<FileQuestionMark size={24} />} title={i18n.t(generic ? 'popup.nothingFound' : 'popup.unrecognised')}>
      {i18n.t(generic ? 'popup.nothingFoundHint' : 'popup.unrecognisedHint')}
    </EmptyState>
  );
}
