import { Autocomplete } from '@base-ui/react/autocomplete';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useOffers } from '~/components/app/actions/offersContext';
import { useFinder } from '~/components/app/finderContext';
import type { ListQuery } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { failureText } from '~/components/paper/failureText';
import { actionItems } from './actionItems';
import { matchesWords } from './matchesWords';
import { PaletteField } from './PaletteField';
import { PaletteLine } from './PaletteLine';
import type { PaletteGroup, PaletteItem } from './paletteItem';
import { useFoundItems } from './useFoundItems';

export interface PaletteEvents {
  /** @param run the chosen action, to be run after the palette has closed. */
  onClose: (run?: () => void) => void;
  onPaper: (id: string) => void;
  onQuery: (query: ListQuery) => void;
}

export interface PaletteProps extends PaletteEvents {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
}

/** One field that finds actions, papers, tags and saved searches. */
export function Palette({ field, text, onText, onClose, onPaper, onQuery }: PaletteProps) {
  const offers = useOffers();
  const finder = useFinder();
  const [{ keyboard }] = usePreferences();
  // Computed once, when the palette opens: the page behind it does not change by itself.
  const [actions] = useState(() => actionItems(offers.current, keyboard));
  const found = useFoundItems(text, onPaper, onQuery);
  const groups = useMemo(() => {
    const matching = actions.map((group) => ({ ...group, items: group.items.filter(({ label }) => matchesWords(label, text)) }));
    return [...matching, ...found.groups].filter(({ items }) => items.length > 0);
  }, [actions, found.groups, text]);
  // Until this code was loaded, another field took the input: move the focus from that one to this one.
  useLayoutEffect(() => field.current?.focus(), [field]);

  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    // During composition Enter belongs to the input method; some browsers report composition only by keyCode 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) event.preventBaseUIHandler();
  };

  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={groups}
      itemToStringValue={({ label }: PaletteItem) => label}
      value={text}
      // Choosing an item runs it; its label is not written into the field.
      onValueChange={(next, { reason }) => reason === 'input-change' && onText(next)}
    >
      <Autocomplete.Input ref={field} onFocus={() => finder.warm()} onKeyDown={onKeyDown} render={<PaletteField />} />
      {found.failure ? (
        <p role="alert" className="px-4 pt-3 text-danger">
          {failureText(found.failure.code)}
        </p>
      ) : null}
      <Autocomplete.Empty className="empty:hidden">
        {groups.length > 0 || found.pending || found.failure ? null : (
          <p className="px-4 py-8 text-center text-muted [overflow-wrap:anywhere]">{i18n.t('palette.nothing', [text.trim()])}</p>
        )}
      </Autocomplete.Empty>
      <Autocomplete.List
        aria-label={i18n.t('palette.title')}
        className="min-h-0 flex-1 scroll-py-9 overflow-y-auto overscroll-contain px-2 pb-2 empty:p-0"
      >
        {({ id, label, items }: PaletteGroup) => (
          <Autocomplete.Group key={id} items={items}>
            <Autocomplete.GroupLabel className="sticky top-0 z-10 truncate bg-surface px-2 pt-3 pb-1 font-medium text-muted text-xs">
              <bdi>{label}</bdi>
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => <PaletteLine key={item.id} item={item} onChoose={() => onClose(item.run)} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
