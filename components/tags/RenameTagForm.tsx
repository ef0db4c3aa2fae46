import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { TextField } from '~/components/ui/TextField';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import type { TagDetail } from '~/lib/papers/tagColour';
import type { TagActions } from './useTagActions';

export interface RenameTagFormProps {
  detail: TagDetail;
  /** All tags: renaming a tag to the name of another one merges the two. */
  all: readonly TagDetail[];
  actions: TagActions;
  onDone: () => void;
}

/** Renames a tag in its row; Escape cancels. If the new name is another tag's, the form states that the two will be merged. */
export function RenameTagForm({ detail: { tag, count }, all, actions, onDone }: RenameTagFormProps) {
  const [name, setName] = useState(tag);
  const [tried, setTried] = useState(false);
  const tidy = tidyTag(name);
  const key = tidy === null ? '' : tagKey(tidy);
  const existing = key === tagKey(tag) ? undefined : all.find((each) => tagKey(each.tag) === key);
  const hint = existing ? i18n.t('tagManager.mergesInto', [existing.tag]) : undefined;
  const below = all.filter((each) => tagKey(each.tag).startsWith(`${tagKey(tag)}/`)).length;

  const save = async () => {
    if (tidy === null) return setTried(true);
    if (tidy === tag || (await actions.rename(tag, tidy, count))) onDone();
  };
  return (
    <form
      className="flex min-w-0 flex-1 flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        hideLabel
        className="min-w-40 flex-1"
        label={i18n.t('tagManager.newName', [tag])}
        value={name}
        onChange={setName}
        autoFocus
        onFocus={(event) => event.target.select()}
        dir="auto"
        hint={hint ?? (below > 0 ? i18n.t('tagManager.takesAlong', below) : undefined)}
        error={tried && tidy === null ? i18n.t('tagManager.blank') : undefined}
      />
      <Button type="submit" size="sm" variant="primary" disabled={actions.busy}>
        {existing ? i18n.t('tagManager.merge') : i18n.t('tagManager.renameDo')}
      </Button>
      <Button size="sm" onClick={onDone}>
        {i18n.t('library.cancel')}
      </Button>
    </form>
  );
}
