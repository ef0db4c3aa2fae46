import { i18n } from '#i18n';
import { VisuallyHidden } from '~/components/ui/VisuallyHidden';

/** Placeholder for the rows while they load. */
export function ListSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-6 px-4 py-3">
      <VisuallyHidden>{i18n.t('ui.loading')}</VisuallyHidden>
      {['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3', 'w-4/5'].map((width) => (
        <div key={width} className="flex animate-pulse flex-col gap-2">
          <div className={`h-4 rounded bg-line ${width}`} />
          <div className="h-3 w-1/2 rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}
