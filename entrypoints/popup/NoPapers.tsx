import { BookMarked, Copy, FileQuestionMark, RefreshCw } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { useToast } from '~/components/ui/Toast';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PopupDoors } from './doors';

interface Props {
  doors: PopupDoors;
  page: Exclude<ActivePage, { kind: 'papers' }>;
  /** Nothing is in the library yet. */
  first: boolean;
}

/** Why no paper of this page is shown, and what to do about it. */
export function NoPapers({ doors, page, first }: Props) {
  if (page.kind === 'unrecognised') return <Unrecognised doors={doors} report={page.report} />;
  if (page.kind === 'reload-needed') {
    return (
      <EmptyState icon={<RefreshCw size={24} />} title={i18n.t('popup.reloadNeeded')}>
        {i18n.t('popup.reloadNeededHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<BookMarked size={24} />}
      title={first ? i18n.t('popup.welcome') : i18n.t('popup.unsupported')}
      action={<Feeds />}
    >
      {first ? i18n.t('popup.welcomeHint') : i18n.t('popup.unsupportedHint')}
    </EmptyState>
  );
}

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

/** A feed that Dogear knows and cannot read says so; the report holds layouts and counts, no title and no address. */
function Unrecognised({ doors, report }: { doors: PopupDoors; report: PageReport | null }) {
  const { show } = useToast();
  const text = JSON.stringify({ dogear: doors.version, report }, null, 2);
  const copy = async () => {
    const copied = await doors.copy(text);
    show(copied ? { message: i18n.t('popup.copied'), tone: 'success' } : { message: i18n.t('popup.copyFailed'), tone: 'error' });
  };
  return (
    <>
      <EmptyState
        icon={<FileQuestionMark size={24} />}
        title={i18n.t('popup.unrecognised')}
        action={
          <Button icon={<Copy size={15} />} onClick={() => void copy()}>
            {i18n.t('popup.copyReport')}
          </Button>
        }
      >
        {i18n.t('popup.unrecognisedHint')}
      </EmptyState>
      <details className="px-6 pb-6 text-muted text-sm">
        <summary className="cursor-pointer">{i18n.t('popup.report')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <pre tabIndex={0} className="mt-1 overflow-x-auto rounded-md bg-sunken p-2 font-mono text-xs">
          {text}
        </pre>
      </details>
    </>
  );
}
