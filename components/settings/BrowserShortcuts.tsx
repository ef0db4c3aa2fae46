import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { BrowserShortcuts as BrowserShortcutsApi } from '~/components/app/about';
import { IconButton } from '~/components/ui/IconButton';
import { KeyHint } from '~/components/ui/KeyHint';
import { useToast } from '~/components/ui/Toast';
import { browserActions } from '~/lib/actions/browserActions';
import { labelText } from '~/lib/actions/labelText';
import { copyText } from '~/lib/platform/copyText';

/** Shortcuts that work on any page of the browser, and the address where the user changes them: an extension page cannot. */
export function BrowserShortcuts({ commands, settings }: BrowserShortcutsApi) {
  const { show } = useToast();
  const [assigned, setAssigned] = useState<{ name: string; shortcut: string }[]>([]);
  useEffect(() => {
    const ask = () => void commands().then(setAssigned, () => undefined);
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [commands]);
  const copy = async () => {
    const copied = await copyText(settings);
    show(copied ? { message: i18n.t('popup.copied'), tone: 'success' } : { message: i18n.t('popup.copyFailed'), tone: 'error' });
  };
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{i18n.t('settings.commands')}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        {Object.entries(browserActions).map(([name, { label }]) => {
          const shortcut = assigned.find((command) => command.name === name)?.shortcut;
          return (
            <div key={name} className="contents">
              <dt>
                {shortcut ? <KeyHint>{shortcut}</KeyHint> : <span className="text-muted">{i18n.t('settings.noShortcut')}</span>}
              </dt>
              <dd>{labelText(label)}</dd>
            </div>
          );
        })}
      </dl>
      <p className="text-muted text-sm">{i18n.t('settings.commandsHint')}</p>
      <p className="flex items-center gap-1">
        <code className="select-all rounded bg-sunken px-1.5 py-0.5 font-mono text-sm [overflow-wrap:anywhere]">{settings}</code>
        <IconButton
          size="sm"
          label={i18n.t('settings.copyAddress')}
          icon={<Copy aria-hidden size={14} />}
          onClick={() => void copy()}
        />
      </p>
    </div>
  );
}
