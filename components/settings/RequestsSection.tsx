import { FileSearch } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { useGetDetails } from '~/components/details/detailsContext';
import { Button } from '~/components/ui/Button';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import { serviceIds, services } from '~/lib/network/service';
import { grantedHosts } from '~/lib/platform/hostAccess';
import { giveUpSite } from '~/lib/platform/siteAccess';
import { patternHost } from './patternHost';
import { RequestLog } from './RequestLog';
import { SettingsSection } from './SettingsSection';

/** Which services may be asked about papers, the hosts that the browser allows for it, and what was asked. */
export function RequestsSection() {
  const [preferences, change] = usePreferences();
  const { show } = useToast();
  const getDetails = useGetDetails();
  const turn = (id: (typeof serviceIds)[number], on: boolean) =>
    change({ services: serviceIds.filter((each) => (each === id ? on : preferences.services.includes(each))) }).catch(
      (error: unknown) => show({ message: notSavedText(error), tone: 'error' }),
    );
  return (
    <SettingsSection title={i18n.t('requests.title')}>
      <p className="text-muted">{i18n.t('requests.hint')}</p>
      {serviceIds.map((id) => (
        <Switch
          key={id}
          label={services[id].name}
          hint={i18n.t('requests.pace', [i18n.t(`details.sends.${id}`), numberText(services[id].pace / 1000)])}
          checked={preferences.services.includes(id)}
          onChange={(on) => void turn(id, on)}
        />
      ))}
      <GrantedHosts />
      <div>
        <Button icon={<FileSearch size={15} />} onClick={() => getDetails('lacking')}>
          {i18n.t('details.ofLacking')}
        </Button>
      </div>
      <RequestLog />
    </SettingsSection>
  );
}

/** Hosts that the browser was asked for, each with a button that gives the permission back. */
function GrantedHosts() {
  const { show } = useToast();
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const ask = useCallback(() => grantedHosts().then(setPatterns, () => undefined), []);
  useEffect(() => {
    const listener = () => void ask();
    listener();
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, [ask]);
  const revoke = async (pattern: string) => {
    const host = patternHost(pattern);
    try {
      await giveUpSite(pattern);
      await ask();
      show({ message: i18n.t('requests.revoked', [host]) });
    } catch {
      show({ message: i18n.t('settings.siteNotRemoved', [host]), tone: 'error' });
    }
    // The pressed button was removed.
    requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
  };
  if (patterns.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{i18n.t('requests.hosts')}</h3>
      <ul ref={list} className="mt-1 flex flex-col gap-1">
        {patterns.map((pattern) => (
          <li key={pattern} className="flex items-center justify-between gap-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">{patternHost(pattern)}</span>
            <Button
              size="sm"
              aria-label={i18n.t('requests.revokeNamed', [patternHost(pattern)])}
              onClick={() => void revoke(pattern)}
            >
              {i18n.t('requests.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
