import { i18n } from '#i18n';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { EmptyState } from '~/components/ui/EmptyState';

/** The paper that is open, beside the list. */
export function OpenPaper({ id }: { id: string | undefined }) {
  return (
    <aside aria-label={i18n.t('library.openPaper')} className="min-w-0 flex-1 overflow-y-auto border-line border-l bg-surface">
      {id === undefined ? (
        <div className="pt-[20dvh]">
          <EmptyState title={i18n.t('library.nothingOpen')}>{i18n.t('library.nothingOpenHint')}</EmptyState>
        </div>
      ) : (
        <div className="max-w-[52rem] px-6 py-6">
          <PaperDetails key={id} paper={{ id }} />
        </div>
      )}
    </aside>
  );
}
