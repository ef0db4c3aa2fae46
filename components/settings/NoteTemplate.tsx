import { RotateCcw } from 'lucide-react';
import { useCallback, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { noteTemplate } from '~/components/app/noteTemplate';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { longestTemplate } from '~/lib/formats/obsidian/fillTemplate';
import { noteNameOf, obsidianNote, templateNames } from '~/lib/formats/obsidian/obsidianNote';
import { listPapers } from '~/lib/library/lists/listPapers';

export interface NoteTemplateProps {
  /** Empty for Dogear's own. */
  template: string;
  onChange: (template: string) => void;
}

/** The template of a note for Obsidian, with a preview of the paper that was added last. */
export function NoteTemplate({ template, onChange }: NoteTemplateProps) {
  const db = useDatabase();
  const id = useId();
  const own = noteTemplate({ obsidianTemplate: '' });
  const [now] = useState(() => new Date());
  const entry = useLiveQuery(
    useCallback(
      async () => (await listPapers(db, { filter: {}, sort: 'added', descending: true, limit: 1 })).entries[0] ?? null,
      [db],
    ),
  ).value;
  const preview = useMemo(
    () => entry && obsidianNote(entry, noteNameOf(entry), { tags: true, notes: true, now, template: template || own }),
    [entry, now, template, own],
  );
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-medium text-sm">
        {i18n.t('obsidian.template')}
      </label>
      <textarea
        id={id}
        rows={10}
        maxLength={longestTemplate}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        className={`${fieldStyle} p-2 font-mono text-xs`}
        value={template || own}
        onChange={(event) => onChange(event.target.value === own ? '' : event.target.value)}
      />
      <p id={`${id}-hint`} className="text-muted text-xs">
        {i18n.t('obsidian.templateHint', [templateNames.map((name) => `{{${name}}}`).join(', ')])}
      </p>
      <div>
        <Button size="sm" icon={<RotateCcw size={14} />} disabled={template === ''} onClick={() => onChange('')}>
          {i18n.t('obsidian.reset')}
        </Button>
      </div>
      <h3 className="font-semibold text-muted text-xs">{i18n.t('obsidian.preview')}</h3>
      <pre
        // Scrollable, so it must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        className="max-h-60 overflow-auto whitespace-pre-wrap rounded-md bg-sunken p-2 font-mono text-xs wrap-anywhere"
      >
        {preview ?? i18n.t('obsidian.previewNothing')}
      </pre>
    </div>
  );
}
