import { i18n } from '#i18n';
import type { QueryPlan } from '~/components/app/listQuery';
import type { OpenedPaper, OpenPaper } from '~/components/app/openedPaper';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { BelowPaper } from './BelowPaper';
import { useFocusOnce } from './useFocusOnce';
import { useIsListed } from './useIsListed';

export interface PaperBesideProps {
  opened: OpenedPaper | undefined;
  onOpen: OpenPaper;
  /** The query that the list answers. */
  plan: QueryPlan;
}

/** The open paper, shown beside the list. */
export function PaperBeside({ opened, onOpen, plan }: PaperBesideProps) {
  const isListed = useIsListed(plan, opened?.id);
  const focus = useFocusOnce(opened);
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
        <>
          {isListed ? null : (
            <div role="status" className="flex items-center gap-3 border-line border-b bg-sunken px-6 py-1.5 text-sm">
              <p className="min-w-0 flex-1">{i18n.t('agree.notListed')}</p>
              <Button size="sm" variant="quiet" onClick={() => onOpen(undefined)}>
                {i18n.t('agree.closePaper')}
              </Button>
            </div>
          )}
          <div className="max-w-[44rem] px-6 py-6">
            <PaperDetails key={`${opened.id} ${opened.turn}`} paper={{ id: opened.id }} focus={focus} />
            <BelowPaper key={`below ${opened.id}`} id={opened.id} />
          </div>
        </>
      )}
    </aside>
  );
}
