import { i18n } from '#i18n';
import { usePreferences } from '~/components/app/preferencesContext';
import { classes } from '~/components/ui/classes';
import { KeyHint } from '~/components/ui/KeyHint';
import type { Action } from '~/lib/actions/action';
import { actions } from '~/lib/actions/actions';
import { activeKeys } from '~/lib/actions/activeKeys';
import { changedCardKeys } from '~/lib/actions/cardKeys';
import { keyText } from '~/lib/actions/keyText';
import { labelText } from '~/lib/actions/labelText';
import { parseCardKeys } from '~/lib/settings/cardKeyChanges';

/**
 * Places without that of the browser: its shortcuts may have been changed and are listed separately. The longest place, `list`,
 * has a column of its own.
 */
const places = ['list', 'library', 'pageList', 'card', 'editor'] as const;

/** All actions that have keys now, grouped by the place where the keys work. */
export function ShortcutList() {
  const [{ keyboard, cardKeys }] = usePreferences();
  const onCards = changedCardKeys(parseCardKeys(cardKeys));
  const keysOf = (place: string, id: string, keys: readonly string[] | undefined) =>
    place === 'card' ? Object.keys(onCards).filter((key) => onCards[key] === id) : keys;
  const withKeys = (place: (typeof places)[number]) =>
    Object.entries<Action>(actions[place])
      .map(([id, { label, keys }]) => ({ id, label, keys: activeKeys(keysOf(place, id, keys), keyboard) }))
      .filter(({ keys }) => keys.length > 0);
  return (
    <div className="grid content-start gap-x-8 gap-y-4 sm:grid-cols-2 sm:grid-rows-[auto_auto_auto_1fr]">
      {places.map((place) => (
        <section key={place} className={classes('flex flex-col gap-1.5', place === 'list' && 'sm:row-span-4')}>
          <h3 className="font-medium">{i18n.t(`actions.of.${place}`)}</h3>
          <dl className="grid grid-cols-[5.5rem_1fr] items-baseline gap-x-4 gap-y-1.5">
            {withKeys(place).map(({ id, label, keys }) => (
              <div key={id} className="contents">
                <dt className="flex flex-wrap gap-1">
                  {keys.map((key) => (
                    <KeyHint key={key}>{keyText(key)}</KeyHint>
                  ))}
                </dt>
                <dd>{labelText(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
