import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import type { About, SiteEntry } from '~/components/app/about';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { OutLink } from '~/components/paper/OutLink';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import { isOff } from '~/lib/settings/isOff';
import { switchSite } from '~/lib/settings/switchSite';
import { GrantedSites } from './GrantedSites';
import { isOfSite } from './patternHost';
import { SettingsSection } from './SettingsSection';
import { SitesOff } from './SitesOff';
import { useGrantedSites } from './useGrantedSites';

/** The sites on which Dogear runs, on which it is switched off, and on which it could run. */
export function SitesSection({ sites, access }: Pick<About, 'sites' | 'access'>) {
  const [{ sitesOff }] = usePreferences();
  const [granted, askAgain] = useGrantedSites(access);
  const { show } = useToast();
  const turn = (hosts: readonly string[], on: boolean) => {
    const work = async () => {
      for (const host of hosts) await switchSite(host, on);
    };
    work().catch((error: unknown) => show({ message: notSavedText(error), tone: 'error' }));
  };
  const coreHosts = sites.core.flatMap(({ hosts }) => hosts);
  return (
    <SettingsSection title={i18n.t('settings.sites')}>
      <p className="text-muted">{i18n.t('settings.sitesHint')}</p>
      {sites.core.map(({ name, hosts }) => (
        <Switch
          key={name}
          label={name}
          hint={hosts.join(', ')}
          checked={!hosts.every((host) => isOff(sitesOff, host))}
          onChange={(on) => turn(hosts, on)}
        />
      ))}
      {granted.length > 0 ? (
        <Part title={i18n.t('settings.sitesGranted')}>
          <GrantedSites patterns={granted} known={sites.others} giveUp={access.giveUp} onGone={askAgain} />
        </Part>
      ) : null}
      <SitesOff hosts={sitesOff.filter((host) => !coreHosts.includes(host))} onTurnOn={(host) => turn([host], true)} />
      <Part title={i18n.t('settings.sitesOthers')} hint={i18n.t('settings.sitesOthersHint')}>
        <OtherSites sites={sites.others.filter((site) => !granted.some((pattern) => isOfSite(pattern, site)))} />
      </Part>
    </SettingsSection>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-1">
      <h3 id={heading} className="font-medium">
        {title}
      </h3>
      {hint ? <p className="text-muted text-sm">{hint}</p> : null}
      {children}
    </section>
  );
}

const OtherSites = ({ sites }: { sites: readonly SiteEntry[] }) => (
  <ul className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-4 gap-y-1">
    {sites.map(({ name, hosts: [host = ''] }) => (
      <li key={name} className="min-w-0 [overflow-wrap:anywhere]">
        <OutLink href={`https://${host}/`} className="text-accent">
          {name}
        </OutLink>
      </li>
    ))}
  </ul>
);
