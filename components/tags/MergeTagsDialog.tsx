import { useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { RadioGroup } from '~/components/ui/RadioGroup';
import type { TagCount } from '~/lib/papers/paperStore';

export interface MergeTagsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Most used first; the first tag is kept unless the user chooses another one. */
  tags: readonly TagCount[];
  /** @param others the tags that are merged into `into`. */
  onMerge: (others: string[], into: string) => void;
}

/** Asks into which of several tags the others are merged. */
export function MergeTagsDialog({ open, onOpenChange, tags, onMerge }: MergeTagsDialogProps) {
  const [chosen, setChosen] = useState<string>();
  const into = tags.find(({ tag }) => tag === chosen)?.tag ?? tags[0]?.tag ?? '';
  const merge = () => {
    onOpenChange(false);
    onMerge(
      tags.map(({ tag }) => tag).filter((tag) => tag !== into),
      into,
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={i18n.t('tagManager.mergeTitle', tags.length)}
      width="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{i18n.t('library.cancel')}</Button>
          <Button variant="primary" onClick={merge}>
            {i18n.t('tagManager.merge')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={i18n.t('tagManager.keepWhich')}
        value={into}
        onChange={setChosen}
        options={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} · ${papersText(count)}` }))}
      />
    </Dialog>
  );
}
