import { Palette, Pencil, Trash2 } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { i18n } from '#i18n';
import { ConfirmDialog } from '~/components/app/ConfirmDialog';
import { numberText, papersText } from '~/components/app/countText';
import { TagDot } from '~/components/paper/tags/TagDot';
import { Checkbox } from '~/components/ui/Checkbox';
import { IconButton } from '~/components/ui/IconButton';
import { Menu } from '~/components/ui/Menu';
import { type TagDetail, tagColours } from '~/lib/papers/tagColour';
import { printTerm } from '~/lib/search/language/facetTerm';
import { RenameTagForm } from './RenameTagForm';
import type { TagActions } from './useTagActions';

export interface TagRowProps {
  detail: TagDetail;
  all: readonly TagDetail[];
  selected: boolean;
  /** @param range whether to select all rows from the last selected one to this one. */
  onSelect: (range: boolean) => void;
  actions: TagActions;
  index: number;
  total: number;
  /** Pixels from the top of the list. */
  start: number;
  measure: (row: HTMLElement | null) => void;
}

/** One tag of the tag manager. */
export function TagRow({ detail, all, selected, onSelect, actions, index, total, start, measure }: TagRowProps) {
  const { tag, count, colour } = detail;
  const [renaming, setRenaming] = useState(false);
  const [deleting, setDeleting] = useState(false);
  // Read the shift key from the click: the checkbox does not report it.
  const onRange = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    onSelect(true);
  };
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ transform: `translateY(${start}px)` }}
      className="absolute top-0 left-0 w-full border-line border-b"
    >
      <div className="flex min-h-11 items-center gap-2 py-1">
        <div onClickCapture={onRange} className="pb-0.5">
          <Checkbox hideLabel label={i18n.t('tagManager.select', [tag])} checked={selected} onChange={() => onSelect(false)} />
        </div>
        {renaming ? (
          <RenameTagForm detail={detail} all={all} actions={actions} onDone={() => setRenaming(false)} />
        ) : (
          <>
            <a
              href={`#q=${encodeURIComponent(printTerm({ facet: 'tag', value: tag }))}`}
              title={i18n.t('tagManager.show', [tag])}
              className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-1 py-1 hover:text-accent"
            >
              <TagDot colour={colour} />
              <bdi className="truncate">{tag}</bdi>
              <span className="ml-auto shrink-0 text-muted text-xs tabular-nums max-[380px]:hidden">{papersText(count)}</span>
              <span className="ml-auto hidden shrink-0 text-muted text-xs tabular-nums max-[380px]:inline">
                {numberText(count)}
              </span>
            </a>
            <Menu
              trigger={
                <IconButton light size="sm" label={i18n.t('tagManager.colour', [tag])} icon={<Palette size={15} aria-hidden />} />
              }
              items={[...tagColours, null].map((each) => ({
                label: each ? i18n.t(`tagManager.colours.${each}`) : i18n.t('tagManager.noColour'),
                icon: <TagDot colour={each ?? undefined} />,
                disabled: (each ?? undefined) === colour,
                onSelect: () => void actions.colour(tag, each),
              }))}
            />
            <IconButton
              light
              size="sm"
              label={i18n.t('tagManager.rename', [tag])}
              icon={<Pencil size={15} aria-hidden />}
              disabled={actions.busy}
              onClick={() => setRenaming(true)}
            />
            <IconButton
              light
              size="sm"
              label={i18n.t('tagManager.delete', [tag])}
              icon={<Trash2 size={15} aria-hidden />}
              disabled={actions.busy}
              onClick={() => setDeleting(true)}
            />
          </>
        )}
      </div>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={i18n.t('tagManager.deleteTitle', [tag])}
        confirm={i18n.t('tagManager.deleteConfirm')}
        onConfirm={() => void actions.remove(tag, count)}
      >
        {i18n.t('tagManager.deleteHint', [papersText(count)])}
      </ConfirmDialog>
    </li>
  );
}
