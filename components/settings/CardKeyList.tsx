import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { Button } from '~/components/ui/Button';
import { IconButton } from '~/components/ui/IconButton';
import { KeyHint } from '~/components/ui/KeyHint';
import { useToast } from '~/components/ui/Toast';
import { cardActions } from '~/lib/actions/cardActions';
import { cardKeyName } from '~/lib/actions/cardKeyName';
import { type CardAction, changedCardKeys, isChangeable } from '~/lib/actions/cardKeys';
import { keyText } from '~/lib/actions/keyText';
import { parseCardKeys, printCardKeys } from '~/lib/settings/cardKeyChanges';

/** The actions that have a key which can be changed. */
const changeable = (Object.keys(cardActions) as CardAction[]).filter((action) => cardActions[action].keys.some(isChangeable));

/** The keys on cards of a feed; each can be changed by pressing another key, or reset. */
export function CardKeyList() {
  const [preferences, change] = usePreferences();
  const { show } = useToast();
  /** The action that waits for its new key. */
  const [waiting, setWaiting] = useState<CardAction>();
  const [problem, setProblem] = useState('');
  const changes = parseCardKeys(preferences.cardKeys);
  const keys = changedCardKeys(changes);
  const keyOf = (action: CardAction) => Object.keys(keys).find((key) => keys[key] === action && isChangeable(key));

  const store = (next: Record<string, string>) => {
    setWaiting(undefined);
    setProblem('');
    change({ cardKeys: printCardKeys(next) }).catch((error: unknown) => show({ message: notSavedText(error), tone: 'error' }));
  };
  const reset = (action: CardAction) => {
    const { [action]: _, ...others } = changes;
    const own = cardActions[action].keys.find(isChangeable) ?? '';
    const holder = changedCardKeys(others)[own];
    if (holder !== action)
      return setProblem(i18n.t('settings.keyTaken', [keyText(own), i18n.t(cardActions[holder ?? action].label)]));
    store(others);
  };
  const press = (event: KeyboardEvent, action: CardAction) => {
    if (['Tab', 'Shift', 'CapsLock'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(undefined);
    if (event.key === 'Backspace' || event.key === 'Delete') return store({ ...changes, [action]: '' });
    const key = cardKeyName(event.nativeEvent);
    const holder = keys[key];
    if (!isChangeable(key) || event.ctrlKey || event.metaKey || event.altKey) setProblem(i18n.t('settings.keyNotPossible'));
    else if (holder && holder !== action)
      setProblem(i18n.t('settings.keyTaken', [keyText(key), i18n.t(cardActions[holder].label)]));
    else store({ ...changes, [action]: key });
  };

  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{i18n.t('settings.cardKeys')}</h3>
      <p className="text-muted text-sm">{i18n.t('settings.cardKeysHint')}</p>
      <ul className="flex flex-col">
        {changeable.map((action) => {
          const label = i18n.t(cardActions[action].label);
          const key = keyOf(action);
          return (
            <li key={action} className="flex min-h-9 items-center gap-3">
              <span className="min-w-0 flex-1">{label}</span>
              {waiting === action ? (
                <KeyField
                  label={i18n.t('settings.newKeyOf', [label])}
                  onKeyDown={(event) => press(event, action)}
                  onLeave={() => setWaiting(undefined)}
                />
              ) : (
                <Button
                  size="sm"
                  className="min-w-16"
                  aria-label={i18n.t('settings.changeKeyOf', [label, key ? keyText(key) : i18n.t('settings.noKey')])}
                  onClick={() => {
                    setProblem('');
                    setWaiting(action);
                  }}
                >
                  {key ? <KeyHint>{keyText(key)}</KeyHint> : <span className="text-muted">{i18n.t('settings.noKey')}</span>}
                </Button>
              )}
              <span className="size-7">
                {changes[action] === undefined ? null : (
                  <IconButton
                    size="sm"
                    label={i18n.t('settings.resetKeyOf', [label])}
                    icon={<RotateCcw aria-hidden size={14} />}
                    onClick={() => reset(action)}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status" className="min-h-5 text-danger text-sm">
        {problem}
      </p>
      {preferences.cardKeys.length > 0 ? (
        <Button size="sm" className="self-start" onClick={() => store({})}>
          {i18n.t('settings.resetKeys')}
        </Button>
      ) : null}
    </div>
  );
}

interface KeyFieldProps {
  label: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onLeave: () => void;
}

/** Waits for one key. */
function KeyField({ label, onKeyDown, onLeave }: KeyFieldProps) {
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <button
      ref={field}
      type="button"
      aria-label={label}
      className="min-h-7 min-w-16 rounded-md border border-accent px-2 text-accent text-sm"
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    >
      {i18n.t('settings.pressKey')}
    </button>
  );
}
