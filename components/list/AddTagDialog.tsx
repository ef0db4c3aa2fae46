import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { Chip } from '~/components/ui/Chip';
import { Dialog } from '~/components/ui/Dialog';
import { TextField } from '~/components/ui/TextField';
import { suggestTags } from '~/lib/library/tags/suggestTags';

const suggestionsShown = 12;

export interface AddTagDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Number of papers as text: `3 papers`. */
  papers: string;
  onAdd: (tag: string) => void;
}

/** Asks for one tag and suggests tags in use. */
export function AddTagDialog({ open, onOpenChange, papers, onAdd }: AddTagDialogProps) {
  const db = useDatabase();
  const [typed, setTyped] = useState('');
  const suggestions = useLiveQuery(useCallback(() => suggestTags(db, typed, suggestionsShown), [db, typed])).value;

  const add = (tag: string) => {
    const name = tag.trim();
    if (name === '') return;
    onAdd(name);
    setTyped('');
    onOpenChange(false);
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={i18n.t('library.addTagTo', [papers])}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
        }}
      >
        <TextField label={i18n.t('library.tagName')} value={typed} onChange={setTyped} />
        <div className="flex flex-wrap gap-1.5">
          {suggestions?.map(({ tag, count }) => (
            <Chip key={tag} label={tag} count={count} onPress={() => add(tag)} />
          ))}
        </div>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" disabled={typed.trim() === ''}>
            {i18n.t('library.addTag')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
