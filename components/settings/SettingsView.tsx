import { useCallback } from 'react';
import { i18n } from '#i18n';
import type { About } from '~/components/app/about';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { ViewHeader } from '~/components/app/ViewHeader';
import { RadioGroup } from '~/components/ui/RadioGroup';
import { Select } from '~/components/ui/Select';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import { bibliographies } from '~/lib/citations/bibliographies';
import { formats } from '~/lib/formats/writers/formats';
import type { Preferences } from '~/lib/settings/parsePreferences';
import { BrowserShortcuts } from './BrowserShortcuts';
import { CardKeyList } from './CardKeyList';
import { DataSection } from './DataSection';
import { ForYouSection } from './ForYouSection';
import { ProgramsSection } from './ProgramsSection';
import { RequestsSection } from './RequestsSection';
import { SeenSection } from './SeenSection';
import { SettingsSection } from './SettingsSection';
import { ShortcutList } from './ShortcutList';
import { SitesSection } from './SitesSection';
import { WatchedSection } from './WatchedSection';

const themes = ['system', 'light', 'dark'] as const;

/** All settings on one page; each takes effect at once. */
export function SettingsView({ about, onImport }: { about: About; onImport: () => void }) {
  const [preferences, change] = usePreferences();
  const { show } = useToast();
  const set = useCallback(
    (some: Partial<Preferences>) => change(some).catch((error: unknown) => show({ message: notSavedText(error), tone: 'error' })),
    [change, show],
  );

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('library.settings')} />
      <div className="min-h-0 flex-1 relative overflow-y-auto">
        <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 py-6">
          <SettingsSection title={i18n.t('settings.reading')}>
            <RadioGroup
              inline
              label={i18n.t('settings.theme')}
              value={preferences.theme}
              options={themes.map((value) => ({ value, label: i18n.t(`settings.themes.${value}`) }))}
              onChange={(theme) => set({ theme })}
            />
            <Switch
              label={i18n.t('settings.markers')}
              hint={i18n.t('settings.markersHint')}
              checked={preferences.markers}
              onChange={(markers) => set({ markers })}
            />
            <Switch
              label={i18n.t('settings.keyboard')}
              hint={i18n.t('settings.keyboardHint')}
              checked={preferences.keyboard}
              onChange={(keyboard) => set({ keyboard })}
            />
          </SettingsSection>
          <SettingsSection title={i18n.t('settings.marking.title')}>
            <Switch
              label={i18n.t('settings.marking.starAddsToRead')}
              hint={i18n.t('settings.marking.starAddsToReadHint')}
              checked={preferences.starAddsToRead}
              onChange={(starAddsToRead) => set({ starAddsToRead })}
            />
          </SettingsSection>
          <ForYouSection on={preferences.forYou} onChange={(forYou) => set({ forYou })} />
          <WatchedSection />
          <SitesSection sites={about.sites} access={about.access} />
          <RequestsSection />
          <SettingsSection title={i18n.t('settings.lists')}>
            <Select
              label={i18n.t('exportDialog.format')}
              value={preferences.exportFormat}
              options={[...[...formats, ...bibliographies].map(({ id }) => id), 'obsidian' as const].map((id) => ({
                value: id,
                label: i18n.t(`exportDialog.formats.${id}`),
              }))}
              onChange={(exportFormat) => set({ exportFormat })}
            />
            <Switch
              label={i18n.t('exportDialog.tags')}
              checked={preferences.exportTags}
              onChange={(exportTags) => set({ exportTags })}
            />
            <Switch
              label={i18n.t('exportDialog.notes')}
              checked={preferences.exportNotes}
              onChange={(exportNotes) => set({ exportNotes })}
            />
          </SettingsSection>
          <ProgramsSection preferences={preferences} onChange={set} />
          <SettingsSection title={i18n.t('seen.title')}>
            <SeenSection />
          </SettingsSection>
          <DataSection onImport={onImport} />
          <SettingsSection title={i18n.t('library.shortcuts')}>
            <ShortcutList />
            <CardKeyList />
            <BrowserShortcuts {...about.shortcuts} />
          </SettingsSection>
          <SettingsSection title={i18n.t('settings.privacy')}>
            <ul className="flex flex-col gap-1">
              <li>{i18n.t('settings.privacyStays')}</li>
              <li>{i18n.t('settings.privacyNetwork')}</li>
              <li>{i18n.t('settings.privacyPages')}</li>
            </ul>
          </SettingsSection>
          <p className="text-muted text-xs">{i18n.t('settings.version', [about.version])}</p>
        </div>
      </div>
    </div>
  );
}
