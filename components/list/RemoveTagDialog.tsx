import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Chip } from '~/components/ui/Chip';
import { Dialog } from '~/components/ui/Dialog';
import { Spinner } from '~/components/ui/Spinner';
import { tagsOn } from '~/lib/library/tags/tagsOn';

export interface RemoveTagDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ids: ReadonlySet<string>;
  /** Number of papers as text: `3 papers`. */
  papers: string;
  onRemove: (tag: string) => void;
}

/** Lists the tags of the selected papers and asks which one to remove. */
export function RemoveTagDialog({ open, onOpenChange, ids, papers, onRemove }: RemoveTagDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('library.removeTagFrom', [papers])}
      closeLabel={i18n.t('ui.close')}
    >
      <TagsInUse
        ids={ids}
        onRemove={(tag) => {
          onRemove(tag);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function TagsInUse({ ids, onRemove }: Pick<RemoveTagDialogProps, 'ids' | 'onRemove'>) {
  const db = useDatabase();
  const { value: tags } = useLiveQuery(useCallback(() => tagsOn(db, [...ids]), [db, ids]));
  if (!tags) return <Spinner label={i18n.t('ui.loading')} />;
  if (tags.length === 0) return <p className="text-muted">{i18n.t('library.noTagOn')}</p>;
  return (
    <ul className="flex max-h-[50dvh] flex-wrap gap-1.5 overflow-y-auto">
      {tags.map(({ tag, count }) => (
        <li key={tag} className="flex max-w-full">
          <Chip label={tag} count={count} onPress={() => onRemove(tag)} />
        </li>
      ))}
    </ul>
  );
}
