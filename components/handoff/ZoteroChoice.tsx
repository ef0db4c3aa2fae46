import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { usePreferences } from '~/components/app/preferencesContext';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { RadioGroup } from '~/components/ui/RadioGroup';
import { Select } from '~/components/ui/Select';
import { Switch } from '~/components/ui/Switch';
import { TextField } from '~/components/ui/TextField';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Preferences } from '~/lib/settings/parsePreferences';
import type { Ask, ZoteroTargets } from '~/lib/zotero/connector';
import { libraryOf, targetOptions } from './targetOptions';
import { useDuplicates } from './useDuplicates';
import type { Chosen } from './useSending';

export interface ZoteroChoiceProps {
  entries: readonly LibraryEntry[];
  targets: ZoteroTargets;
  ask: Ask;
  onSend: (entries: readonly LibraryEntry[], chosen: Chosen) => void;
}

/** With more libraries and collections than this, a field narrows their list. */
const manyTargets = 200;

/** Where papers go in Zotero and what goes along. The choices are kept for the next time. */
export function ZoteroChoice({ entries, targets: { targets, selected }, ask, onSend }: ZoteroChoiceProps) {
  const [preferences, change] = usePreferences();
  const { zoteroTags: tags, zoteroNotes: notes, zoteroPdf: pdf, zoteroTarget } = preferences;
  const [chosen, setChosen] = useState(() => (targets.some(({ id }) => id === zoteroTarget) ? zoteroTarget : selected));
  const [filter, setFilter] = useState('');
  const [leaveOut, setLeaveOut] = useState(true);
  const { looked, found, off } = useDuplicates(ask, entries);

  const options = useMemo(() => targetOptions(targets, chosen, filter), [targets, chosen, filter]);
  const target = targets.find(({ id }) => id === chosen);
  const sent = leaveOut ? entries.filter(({ paper }) => !found.has(paper.id)) : entries;
  const set = (some: Partial<Preferences>) => void change(some).catch(() => undefined);
  const send = () => {
    set({ zoteroTarget: chosen });
    onSend(sent, {
      target: chosen,
      tags,
      notes,
      pdf: pdf && target?.filesEditable === true,
      own: libraryOf(targets, chosen) === 'L1',
    });
  };

  return (
    <div className="flex flex-col gap-4">
      {targets.length > manyTargets && <TextField label={i18n.t('zotero.findCollection')} value={filter} onChange={setFilter} />}
      <Select
        label={i18n.t('zotero.collection')}
        value={options.find(({ id }) => id === chosen)?.value ?? chosen}
        options={options}
        onChange={(value) => setChosen(options.find((option) => option.value === value)?.id ?? chosen)}
      />
      <div className="flex flex-col gap-2">
        <Switch label={i18n.t('zotero.tags')} checked={tags} onChange={(zoteroTags) => set({ zoteroTags })} />
        <Switch
          label={i18n.t('zotero.notes')}
          hint={i18n.t('zotero.notesHint')}
          checked={notes}
          onChange={(zoteroNotes) => set({ zoteroNotes })}
        />
        <Switch
          label={i18n.t('zotero.pdf')}
          hint={target?.filesEditable === false ? i18n.t('zotero.noFiles') : undefined}
          checked={pdf && target?.filesEditable !== false}
          disabled={target?.filesEditable === false}
          onChange={(zoteroPdf) => set({ zoteroPdf })}
        />
      </div>
      {looked !== undefined && <Progress label={i18n.t('zotero.looking')} value={looked} max={entries.length} />}
      {off && <p className="text-muted text-sm">{i18n.t('zotero.localOff')}</p>}
      {looked === undefined && found.size > 0 && (
        <div className="flex flex-col gap-2">
          <p role="status">{i18n.t('zotero.have', found.size, [numberText(found.size)])}</p>
          <RadioGroup
            label={i18n.t('zotero.duplicates')}
            value={leaveOut ? 'out' : 'all'}
            onChange={(value) => setLeaveOut(value === 'out')}
            options={[
              { value: 'out', label: i18n.t('zotero.leaveOut') },
              { value: 'all', label: i18n.t('zotero.sendAll') },
            ]}
          />
        </div>
      )}
      <div className="flex justify-end">
        <Button variant="primary" disabled={looked !== undefined || sent.length === 0} onClick={send}>
          {sent.length === 0 ? i18n.t('zotero.nothing') : i18n.t('zotero.start', [papersText(sent.length)])}
        </Button>
      </div>
    </div>
  );
}
