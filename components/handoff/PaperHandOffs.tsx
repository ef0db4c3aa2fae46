import { NotebookText, Send } from 'lucide-react';
import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { timeText } from '~/components/app/timeText';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { openNoteAddress } from '~/lib/formats/obsidian/obsidianAddress';
import { getEntries } from '~/lib/library/lists/getEntries';
import { useHandOff } from './handOffContext';
import { InZotero } from './InZotero';
import { ProgramLink, zoteroAddress } from './ProgramLink';
import { useObsidian } from './useObsidian';

/** Hands one paper to Zotero or Obsidian, and opens it there if that was done before. */
export function PaperHandOffs({ id }: { id: string }) {
  const db = useDatabase();
  const [{ obsidianVault, zoteroKnown }] = usePreferences();
  const handOff = useHandOff();
  const toObsidian = useObsidian();
  const entry = useLiveQuery(useCallback(async () => (await getEntries(db, [id]))[0] ?? null, [db, id])).value;
  if (!entry) return null;
  const { zotero, obsidian } = entry.annotation.handedTo ?? {};
  return (
    <section aria-label={i18n.t('handOff.title')} className="mt-4 flex flex-col gap-1 text-sm">
      <div className="flex flex-wrap gap-x-1">
        {handOff && (
          <Button variant="quiet" size="sm" icon={<Send size={14} />} onClick={() => handOff.toZotero([id])}>
            {i18n.t('zotero.send')}
          </Button>
        )}
        <Button variant="quiet" size="sm" icon={<NotebookText size={14} />} onClick={() => toObsidian(entry)}>
          {i18n.t('obsidian.send')}
        </Button>
      </div>
      {zotero && (
        <p className="flex flex-wrap gap-x-3 px-2 text-muted">
          {i18n.t('zotero.sentAt', [timeText(zotero.at)])}
          {zotero.key && <ProgramLink address={zoteroAddress(zotero.key)}>{i18n.t('zotero.openIn')}</ProgramLink>}
        </p>
      )}
      {zoteroKnown && !zotero?.key && <InZotero paper={entry.paper} />}
      {obsidian && (
        <p className="flex flex-wrap gap-x-3 px-2 text-muted">
          {i18n.t('obsidian.sentAt', [timeText(obsidian.at)])}
          <ProgramLink address={openNoteAddress(obsidianVault, obsidian.file)}>{i18n.t('obsidian.openIn')}</ProgramLink>
        </p>
      )}
    </section>
  );
}
