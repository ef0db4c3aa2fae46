import { i18n } from '#i18n';
import { ViewHeader } from '~/components/app/ViewHeader';
import { SplitAction } from '~/components/duplicates/SplitAction';
import { PaperHistory } from '~/components/history/PaperHistory';
import { PaperDetails } from '~/components/paper/PaperDetails';

/** One paper alone: where a deep link leads when there is no room beside the list. */
export function PaperView({ id }: { id: string }) {
  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('library.paper')} />
      <div className="min-h-0 flex-1 relative overflow-y-auto px-4 py-4">
        <div className="mx-auto max-w-[52rem]">
          <PaperDetails key={id} paper={{ id }} />
          <SplitAction key={`split ${id}`} id={id} />
          <PaperHistory key={`history ${id}`} id={id} />
        </div>
      </div>
    </div>
  );
}
