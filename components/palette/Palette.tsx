import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useOffers } from '~/components/app/actions/offersContext';
import { useFinder } from '~/components/app/finderContext';
import type { ListQuery } from '~/components/app/listQuery';
import { actionItems } from './actionItems';
import { matchesWords } from './matchesWords';
import { PaletteLine } from './PaletteLine';
import type { PaletteGroup, PaletteItem } from './paletteItem';
import { useFoundItems } from './useFoundItems';

export interface PaletteProps {
  /** @param run what was chosen, to be done once the palette is gone. */
  onClose: (run?: () => void) => void;
  onPaper: (id: string) => void;
  onQuery: (query: ListQuery) => void;
}

/** One field for everything: what can be done now, and what the library holds. */
export function Palette({ onClose, onPaper, onQuery }: PaletteProps) {
  const offers = useOffers();
  const finder = useFinder();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  // As it was when the palette was opened: nothing behind it changes by itself.
  const [actions] = useState(() => actionItems(offers.current));
  const found = useFoundItems(text, onPaper, onQuery);
  const groups = useMemo(() => {
    const fitting = actions.map((group) => ({ ...group, items: group.items.filter(({ label }) => matchesWords(label, text)) }));
    return [...fitting, ...found.groups].filter(({ items }) => items.length > 0);
  }, [actions, found.groups, text]);

  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    // While an input method composes, Enter is its own (keyCode 229 where `isComposing` is not told).
    if (event.nativeEvent.isComposing || event.keyCode === 229) event.preventBaseUIHandler();
  };

  return (
    <Dialog.Root open onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/35" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-3 pt-[max(0.75rem,12dvh)]">
          <Dialog.Popup
            initialFocus={input}
            finalFocus={false}
            className="flex max-h-[min(30rem,80dvh)] w-full max-w-xl flex-col overflow-hidden rounded-xl border border-line-strong bg-surface text-ink shadow-xl outline-none"
          >
            <Dialog.Title className="sr-only">{i18n.t('palette.title')}</Dialog.Title>
            <Autocomplete.Root
              inline
              open
              mode="none"
              autoHighlight="always"
              keepHighlight
              items={groups}
              itemToStringValue={({ label }: PaletteItem) => label}
              value={text}
              // What is chosen is done, and not written into the field.
              onValueChange={(next, { reason }) => reason === 'input-change' && setText(next)}
            >
              <div className="relative shrink-0 border-line border-b">
                <Search
                  aria-hidden
                  size={16}
                  className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-muted"
                />
                <Autocomplete.Input
                  ref={input}
                  dir="auto"
                  spellCheck={false}
                  autoComplete="off"
                  enterKeyHint="go"
                  aria-label={i18n.t('palette.placeholder')}
                  placeholder={i18n.t('palette.placeholder')}
                  onFocus={() => finder.warm()}
                  onKeyDown={onKeyDown}
                  className="w-full bg-transparent py-3 ps-10 pe-4 text-base text-ink outline-none placeholder:text-muted"
                />
              </div>
              <Autocomplete.Empty className="empty:hidden">
                {groups.length > 0 || found.pending ? null : (
                  <p className="px-4 py-8 text-center text-muted [overflow-wrap:anywhere]">
                    {i18n.t('palette.nothing', [text.trim()])}
                  </p>
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
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
