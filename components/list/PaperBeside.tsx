import { i18n } from '#i18n';
import type { OpenedPaper } from '~/components/app/openedPaper';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { EmptyState } from '~/components/ui/EmptyState';
import { BelowPaper } from './BelowPaper';

/** The open paper, shown beside the list. */
export function PaperBeside({ opened }: { opened: OpenedPaper | undefined }) {
  return (
    <aside
      aria-label={i18n.t('library.openPaper')}
      className="min-w-0 flex-1 relative overflow-y-auto border-line border-l bg-surface"
    >
      {opened === undefined ? (
        <div className="pt-[20dvh]">
          <EmptyState title={i18n.t('library.nothingOpen')}>{i18n.t('library.nothingOpenHint')}</EmptyState>
        </div>
      ) : (
        <div className="max-w-[52rem] px-6 py-6">
          <PaperDetails key={`${opened.id} ${opened.turn}`} paper={{ id: opened.id }} focus={opened.focus} />
          <BelowPaper key={`below ${opened.id}`} id={opened.id} />
        </div>
      )}
    </aside>
  );
}
