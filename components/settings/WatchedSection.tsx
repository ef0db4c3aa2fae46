import { useState } from 'react';
import { i18n } from '#i18n';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { WatchSelect } from '~/components/saved-searches/WatchSelect';
import { Button } from '~/components/ui/Button';
import { TextField } from '~/components/ui/TextField';
import { limits } from '~/lib/papers/text/limits';
import { SettingsSection } from './SettingsSection';

/** The searches that mark cards of feeds, and a field for words to mute. */
export function WatchedSection() {
  const { all = [], watch } = useSavedSearches();
  const watched = all.filter((search) => search.watch !== undefined);
  return (
    <SettingsSection title={i18n.t('watch.title')}>
      <p className="text-muted">{i18n.t(watched.length === 0 ? 'watch.none' : 'watch.hint')}</p>
      {watched.length > 0 && (
        <ul aria-label={i18n.t('watch.title')} className="flex flex-col gap-2">
          {watched.map((search) => (
            <li key={search.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-40 flex-1">
                <bdi className="block truncate font-medium">{search.name}</bdi>
                {search.text !== search.name && (
                  <bdi dir="auto" className="block truncate text-muted text-sm">
                    {search.text}
                  </bdi>
                )}
              </span>
              <span className="w-52">
                <WatchSelect
                  hideLabel
                  label={i18n.t('watch.labelOf', [search.name])}
                  watch={search.watch}
                  onChange={(mode) => void watch(search, mode)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <MuteForm />
    </SettingsSection>
  );
}

/** Adds a muted search for words or an author. */
function MuteForm() {
  const { mute } = useSavedSearches();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    if (text.trim() === '') return setTried(true);
    if (!(await mute(text.trim()))) return;
    setText('');
    setTried(false);
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        className="flex-1"
        label={i18n.t('watch.muteField')}
        hint={i18n.t('watch.muteHint')}
        value={text}
        onChange={setText}
        maxLength={limits.searchName}
        dir="auto"
        error={tried && text.trim() === '' ? i18n.t('watch.muteEmpty') : undefined}
      />
      <Button type="submit" className="mb-5">
        {i18n.t('watch.muteDo')}
      </Button>
    </form>
  );
}
