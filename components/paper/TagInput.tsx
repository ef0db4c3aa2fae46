import { Combobox } from '@base-ui/react/combobox';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { popupItemStyle, popupStyle } from '~/components/ui/popupStyle';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { useTagSuggestions } from './useTagSuggestions';

export interface TagInputProps {
  tags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  label?: string | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * Input for a set of tags: Enter adds the typed tag (tags may contain spaces and commas), the arrows choose among suggestions,
 * Backspace in the empty field removes the last tag.
 */
export function TagInput({ tags, onAdd, onRemove, label = i18n.t('tags.label'), autoFocus }: TagInputProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const highlighted = useRef<string | undefined>(undefined);

  const typed = tidyTag(text) ?? '';
  const suggestions = useTagSuggestions(typed, open);
  const present = new Set(tags.map(tagKey));
  const offered = suggestions.filter(({ tag }) => !present.has(tagKey(tag)));
  const isNew = typed !== '' && !present.has(tagKey(typed)) && !offered.some(({ tag }) => tagKey(tag) === tagKey(typed));
  const items = [...offered.map(({ tag }) => tag), ...(isNew ? [typed] : [])];
  const counts = new Map(offered.map(({ tag, count }) => [tag, count]));

  const add = (tag: string) => {
    if (!present.has(tagKey(tag))) onAdd(tag);
    setText('');
    setOpen(false);
  };

  const change = (next: string[], reason: string) => {
    // Base UI clears the whole value when Escape is pressed while the list is closed; here Escape must not remove tags.
    if (reason === 'escape-key') return;
    for (const tag of tags) if (!next.includes(tag)) onRemove(tag);
    for (const tag of next) if (!tags.includes(tag)) add(tag);
  };

  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    // During composition Enter and Backspace belong to the input method (keyCode 229 where `isComposing` is not set).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return event.preventBaseUIHandler();
    if (event.key === 'Escape' && !open) event.preventBaseUIHandler();
    if (event.key !== 'Enter' || (open && highlighted.current !== undefined)) return;
    event.preventDefault();
    event.preventBaseUIHandler();
    if (typed !== '') add(suggestions.find(({ tag }) => tagKey(tag) === tagKey(typed))?.tag ?? typed);
  };

  return (
    <Combobox.Root
      multiple
      items={items}
      filter={null}
      value={[...tags]}
      onValueChange={(next, { reason }) => change(next, reason)}
      inputValue={text}
      // The typed text stays when the list closes; only adding the tag clears the field.
      onInputValueChange={(next, { reason }) => reason === 'input-change' && setText(next)}
      // An open list hides the rest of the page from screen readers, so an empty list is not opened.
      open={open && items.length > 0}
      onOpenChange={(next) => setOpen(next)}
      onItemHighlighted={(item) => {
        highlighted.current = item;
      }}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-medium text-sm">
          {label}
        </label>
        <Combobox.InputGroup
          className={classes(
            fieldStyle,
            'px-1 py-1 focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2',
          )}
        >
          <Combobox.Chips className="flex flex-wrap items-center gap-1" aria-label={tags.length > 0 ? label : undefined}>
            {tags.map((tag) => (
              <Combobox.Chip
                key={tagKey(tag)}
                aria-label={tag}
                className="inline-flex min-h-6 min-w-0 max-w-full cursor-default items-center rounded-full border border-line bg-sunken pl-2 text-xs focus-within:border-accent focus-within:bg-accent-soft data-highlighted:border-accent data-highlighted:bg-accent-soft"
              >
                <bdi className="truncate">{tag}</bdi>
                <Combobox.ChipRemove
                  aria-label={i18n.t('tags.remove', [tag])}
                  className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full text-muted hover:text-ink"
                >
                  <X aria-hidden size={12} />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              id={id}
              dir="auto"
              autoFocus={autoFocus}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="done"
              placeholder={i18n.t('tags.placeholder')}
              aria-description={i18n.t('tags.hint')}
              onKeyDown={onKeyDown}
              className="h-6 min-w-24 flex-1 bg-transparent px-1 text-base outline-none placeholder:text-muted"
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} collisionPadding={6} className="z-50 outline-none">
          <Combobox.Popup className={classes(popupStyle, 'w-(--anchor-width) data-empty:hidden')}>
            <Combobox.List aria-label={i18n.t('tags.suggestions')} className="p-1 data-empty:p-0">
              {(tag: string) => (
                <Combobox.Item key={tag} value={tag} className={popupItemStyle}>
                  {counts.has(tag) ? null : <Plus aria-hidden size={14} className="shrink-0" />}
                  <bdi className="min-w-0 flex-1 truncate">{counts.has(tag) ? tag : i18n.t('tags.create', [tag])}</bdi>
                  {counts.has(tag) ? <span className="text-muted text-xs tabular-nums">{counts.get(tag)}</span> : null}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
