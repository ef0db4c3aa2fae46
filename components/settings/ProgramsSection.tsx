import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { BibFile } from '~/components/following/BibFile';
import { Button } from '~/components/ui/Button';
import { Switch } from '~/components/ui/Switch';
import { TextField } from '~/components/ui/TextField';
import { useToast } from '~/components/ui/Toast';
import { giveUpZotero, mayAskZotero, requestZotero } from '~/lib/platform/zoteroAccess';
import type { Preferences } from '~/lib/settings/parsePreferences';
import { KeyTemplate } from './KeyTemplate';
import { NoteTemplate } from './NoteTemplate';
import { SettingsSection } from './SettingsSection';

export interface ProgramsSectionProps {
  preferences: Preferences;
  onChange: (some: Partial<Preferences>) => void;
}

/** Zotero, Obsidian and citation keys: access to the one, where notes go in the other, and what both look like. */
export function ProgramsSection({ preferences, onChange }: ProgramsSectionProps) {
  const { show } = useToast();
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    mayAskZotero().then(setAllowed, () => undefined);
  }, []);
  const switchKnown = async (zoteroKnown: boolean) => {
    // Asked for in the click itself.
    const given = zoteroKnown ? await requestZotero() : allowed;
    setAllowed(given);
    if (given || !zoteroKnown) onChange({ zoteroKnown });
    else show({ message: i18n.t('zotero.problem.notAllowed'), tone: 'error' });
  };
  const giveUp = async () => {
    const gone = await giveUpZotero();
    if (gone) {
      setAllowed(false);
      onChange({ zoteroKnown: false });
    }
    show(gone ? { message: i18n.t('zotero.gaveUp') } : { message: i18n.t('zotero.notGivenUp'), tone: 'error' });
  };
  return (
    <SettingsSection title={i18n.t('handOff.title')}>
      <Switch
        label={i18n.t('zotero.known')}
        hint={i18n.t('zotero.knownHint')}
        checked={preferences.zoteroKnown && allowed}
        onChange={(on) => void switchKnown(on)}
      />
      {allowed && (
        <div>
          <Button onClick={() => void giveUp()}>{i18n.t('zotero.giveUp')}</Button>
        </div>
      )}
      <TextField
        label={i18n.t('obsidian.vault')}
        hint={i18n.t('obsidian.vaultHint')}
        maxLength={200}
        value={preferences.obsidianVault}
        onChange={(obsidianVault) => onChange({ obsidianVault })}
      />
      <TextField
        label={i18n.t('obsidian.folder')}
        maxLength={500}
        value={preferences.obsidianFolder}
        onChange={(obsidianFolder) => onChange({ obsidianFolder })}
      />
      <BibFile />
      <KeyTemplate template={preferences.keyTemplate} onChange={(keyTemplate) => onChange({ keyTemplate })} />
      <NoteTemplate template={preferences.obsidianTemplate} onChange={(obsidianTemplate) => onChange({ obsidianTemplate })} />
    </SettingsSection>
  );
}
