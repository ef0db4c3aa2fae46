import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';

/** A tag in a tag field. On a line of their own length, tags keep their width. */
export function RemovableTag({ tag, oneLine }: { tag: string; oneLine: boolean | undefined }) {
  return (
    <Combobox.Chip
      aria-label={tag}
      className={classes(
        'inline-flex min-h-6 min-w-0 max-w-full cursor-default items-center rounded-full border border-line bg-sunken pl-2 text-xs focus-within:border-accent focus-within:bg-accent-soft data-highlighted:border-accent data-highlighted:bg-accent-soft',
        oneLine && 'shrink-0',
      )}
    >
      <bdi className="truncate">{tag}</bdi>
      <Combobox.ChipRemove
        aria-label={i18n.t('tags.remove', [tag])}
        className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full text-muted hover:text-ink"
      >
        <X aria-hidden size={12} />
      </Combobox.ChipRemove>
    </Combobox.Chip>
  );
}
