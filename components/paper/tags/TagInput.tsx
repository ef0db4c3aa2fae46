import { Combobox } from '@base-ui/react/combobox';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { KeyHint } from '~/components/ui/KeyHint';
import { popupItemStyle, popupStyle } from '~/components/ui/popupStyle';
import { editorActions } from '~/lib/actions/editorActions';
import { keyName } from '~/lib/actions/keyName';
import { keyText } from '~/lib/actions/keyText';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { RecentTags } from './RecentTags';
import { RemovableTag } from './RemovableTag';
import { tagOffers } from './tagOffers';
import { useTagSuggestions } from './useTagSuggestions';

export interface TagInputProps {
  tags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  label?: string | undefined;
  hideLabel?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Keeps the tags on one line, which scrolls. */
  oneLine?: boolean | undefined;
  /** Tags that are offered below the field until something is typed. */
  recent?: readonly string[] | undefined;
  /** Called when the user presses in the field or moves into its list, which then needs room. */
  onReach?: (() => void) | undefined;
}

const [createKey] = editorActions.createTag.keys;

/**
 * Input for a set of tags: Enter adds the first known tag that begins with the typed text, else the typed text; with Control or
 * Command, the typed text in any case (tags may contain spaces and commas). The arrows choose among suggestions, Backspace in the
 * empty field removes the last tag.
 */
export function TagInput(props: TagInputProps) {
  const { tags, onAdd, onRemove, label = i18n.t('tags.label'), hideLabel, autoFocus, oneLine, recent, onReach } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const highlighted = useRef<{ item: string | undefined; byUser: boolean }>({ item: undefined, byUser: false });
  const field = useRef<HTMLInputElement>(null);
  const chain = useRef(Promise.resolve());

  const typed = tidyTag(text) ?? '';
  const { suggestions, isCurrent, find } = useTagSuggestions(typed, open);
  const { known, created, first } = tagOffers(typed, tags, suggestions);
  const names = known.map(({ tag }) => tag);
  // Until the library has answered, it is not known whether the typed tag is new.
  const made = created !== undefined && (isCurrent || names.length > 0) ? [created] : [];
  const items = first === created ? [...made, ...names] : [...names, ...made];
  const counts = new Map(known.map(({ tag, count }) => [tag, count]));

  const clear = () => {
    setText('');
    setOpen(false);
  };

  const add = (tag: string) => {
    if (!tags.some((each) => tagKey(each) === tagKey(tag))) onAdd(tag);
    clear();
  };

  const change = (next: string[], reason: string) => {
    // Base UI clears the whole value when Escape is pressed while the list is closed; here Escape must not remove tags.
    if (reason === 'escape-key') return;
    for (const tag of tags) if (!next.includes(tag)) onRemove(tag);
    for (const tag of next) if (!tags.includes(tag)) add(tag);
  };

  /** Adds the first match, even if it is not found yet. Texts that were entered in quick succession are added in their order. */
  const addFirst = () => {
    const before = tags;
    clear();
    chain.current = chain.current.then(async () => {
      const tag = isCurrent ? first : tagOffers(typed, before, await find(typed)).first;
      if (tag !== undefined) onAdd(tag);
    });
  };

  const addRecent = (tag: string) => {
    onAdd(tag);
    // The pressed button goes away.
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    // During composition Enter and Backspace belong to the input method (keyCode 229 where `isComposing` is not set).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return event.preventBaseUIHandler();
    if (event.key === 'Escape' && !open) event.preventBaseUIHandler();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onReach?.();
    if (event.key !== 'Enter') return;
    const asTyped = keyName(event.nativeEvent) === createKey;
    const { item, byUser } = highlighted.current;
    // Without a choice of the user's, the list must not decide before the library has answered.
    if (!asTyped && open && item !== undefined && (byUser || isCurrent)) return;
    event.preventDefault();
    event.preventBaseUIHandler();
    if (typed === '') return;
    if (asTyped) add(typed);
    else addFirst();
  };

  return (
    <Combobox.Root
      multiple
      items={items}
      filter={null}
      // The list shows what Enter adds.
      autoHighlight={first !== undefined}
      value={[...tags]}
      onValueChange={(next, { reason }) => change(next, reason)}
      inputValue={text}
      // The typed text stays when the list closes; only adding the tag clears the field.
      onInputValueChange={(next, { reason }) => reason === 'input-change' && setText(next)}
      // An open list hides the rest of the page from screen readers, so an empty list is not opened.
      open={open && items.length > 0}
      onOpenChange={(next) => setOpen(next)}
      onItemHighlighted={(item, { reason }) => {
        highlighted.current = { item, byUser: reason !== 'none' };
      }}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium text-sm'}>
          {label}
        </label>
        <Combobox.InputGroup
          onPointerDown={onReach}
          className={classes(
            fieldStyle,
            'px-1 py-1 focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-1',
            oneLine && 'overflow-x-auto [scrollbar-width:none]',
          )}
        >
          <Combobox.Chips
            className={classes('flex items-center gap-1', !oneLine && 'flex-wrap')}
            aria-label={tags.length > 0 ? i18n.t('tags.added') : undefined}
          >
            {tags.map((tag) => (
              <RemovableTag key={tagKey(tag)} tag={tag} oneLine={oneLine} />
            ))}
            <Combobox.Input
              id={id}
              ref={field}
              dir="auto"
              autoFocus={autoFocus}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="done"
              placeholder={i18n.t('tags.placeholder')}
              aria-description={i18n.t('tags.hint', [keyText(createKey)])}
              onKeyDown={onKeyDown}
              className="h-6 min-w-24 flex-1 bg-transparent px-1 text-base outline-none placeholder:text-muted"
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        {recent && typed === '' ? <RecentTags tags={recent} onAdd={addRecent} /> : null}
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} collisionPadding={6} className="z-50 outline-none">
          <Combobox.Popup className={classes(popupStyle, 'w-(--anchor-width) data-empty:hidden')}>
            <Combobox.List aria-label={i18n.t('tags.suggestions')} className="p-1 data-empty:p-0">
              {(tag: string) =>
                counts.has(tag) ? (
                  <Combobox.Item key={tag} value={tag} className={popupItemStyle}>
                    <bdi className="min-w-0 flex-1 truncate">{tag}</bdi>
                    <span className="text-muted text-xs tabular-nums">{counts.get(tag)}</span>
                  </Combobox.Item>
                ) : (
                  <Combobox.Item key={tag} value={tag} className={classes(popupItemStyle, 'sticky bottom-0 bg-surface')}>
                    <Plus aria-hidden size={14} className="shrink-0" />
                    <bdi className="min-w-0 flex-1 truncate">{i18n.t('tags.create', [tag])}</bdi>
                    {tag === first ? null : <KeyHint>{keyText(createKey)}</KeyHint>}
                  </Combobox.Item>
                )
              }
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
