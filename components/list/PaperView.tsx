import { i18n } from '#i18n';
import type { OpenedPaper } from '~/components/app/openedPaper';
import { ViewHeader } from '~/components/app/ViewHeader';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { BelowPaper } from './BelowPaper';
import { useFocusOnce } from './useFocusOnce';

/** One paper alone: shown for a deep link if there is no room beside the list. */
export function PaperView({ opened }: { opened: OpenedPaper }) {
  const { id, turn } = opened;
  const focus = useFocusOnce(opened);
  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('library.paper')} />
      <div className="min-h-0 flex-1 relative overflow-y-auto px-4 py-4">
        <div className="mx-auto max-w-[52rem]">
          <PaperDetails key={`${id} ${turn}`} paper={{ id }} focus={focus} />
          <BelowPaper key={`below ${id}`} id={id} />
        </div>
      </div>
    </div>
  );
}
