import { i18n } from '#i18n';
import { actionIcon } from '~/components/app/actions/actionIcon';
import type { OfferPlace, Offers } from '~/components/app/actions/offersContext';
import type { Action } from '~/lib/actions/action';
import { actions } from '~/lib/actions/actions';
import { activeKeys } from '~/lib/actions/activeKeys';
import { labelText } from '~/lib/actions/labelText';
import { plainTex } from '~/lib/papers/text/plainTex';
import type { PaletteGroup, PaletteItem } from './paletteItem';

/**
 * The actions that are possible now: on the selected papers or else on the current one, and in the library.
 * @param letters whether letters act as shortcuts.
 */
export function actionItems(offers: Offers, letters: boolean): PaletteGroup[] {
  const list = possible(offers, 'list');
  const onPaper = list.filter(([, { onPaper }]) => onPaper);
  const selected = possible(offers, 'selection');
  const title = offers.list?.().title ?? '';
  return [
    { id: 'selection', label: i18n.t('actions.of.selection'), items: itemsOf(offers, letters, 'selection', selected) },
    {
      id: 'paper',
      label: i18n.t('palette.paper', [plainTex(title)]),
      items: offers.selection ? [] : itemsOf(offers, letters, 'list', onPaper),
    },
    {
      id: 'library',
      label: i18n.t('actions.of.library'),
      items: [
        ...itemsOf(
          offers,
          letters,
          'list',
          list.filter(([, { onPaper }]) => !onPaper),
        ),
        ...itemsOf(offers, letters, 'library', possible(offers, 'library')),
      ],
    },
  ];
}

const nothing = { papers: 0, selected: 0, opened: false };

function possible(offers: Offers, place: OfferPlace): [string, Action][] {
  const offer = offers[place]?.();
  if (!offer) return [];
  const handlers: Partial<Record<string, () => void>> = offer.handlers;
  return Object.entries<Action>(actions[place]).filter(
    ([id, { when, unlisted }]) => handlers[id] && !unlisted && (when?.(offer.state ?? nothing) ?? true),
  );
}

const itemsOf = (offers: Offers, letters: boolean, place: OfferPlace, possibleNow: [string, Action][]): PaletteItem[] =>
  possibleNow.map(([id, { label, keys }]) => ({
    id: `${place}.${id}`,
    label: labelText(label),
    icon: actionIcon(place, id),
    keys: activeKeys(keys, letters),
    run: () => {
      // Get the current handler: the one offered when the palette opened may close over outdated state.
      const handlers: Partial<Record<string, () => void>> | undefined = offers[place]?.().handlers;
      handlers?.[id]?.();
    },
  }));
