import { ChevronDown, ChevronRight, RotateCcw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { MomentText } from '~/components/app/MomentText';
import { useCommand, useUndoToast } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { failureText } from '~/components/paper/failureText';
import { NoteView } from '~/components/paper/note/NoteView';
import { Button } from '~/components/ui/Button';
import { getEntries } from '~/lib/library/lists/getEntries';
import { type NoteText, noteRevisionsOf, restoreNote } from '~/lib/library/marks/noteRevisionsOf';

/** Earlier versions of a paper's note, each with its full text and a restore button. */
export function NoteVersions({ id }: { id: string }) {
  const db = useDatabase();
  const run = useCommand();
  const offerUndo = useUndoToast();
  const { value: texts, failure } = useLiveQuery(
    useCallback(async () => {
      const [all, [present]] = await Promise.all([noteRevisionsOf(db, id), getEntries(db, [id])]);
      return all.filter(({ note }) => note !== present?.annotation.note);
    }, [db, id]),
  );

  const restore = async ({ note }: NoteText) => {
    const restored = await run(restoreNote(db, id, note));
    if (restored) offerUndo(i18n.t('history.restoredVersion'), restored.entry);
  };
  return (
    <section aria-labelledby={`versions-${id}`}>
      <h3 id={`versions-${id}`} className="font-medium text-sm">
        {i18n.t('history.versions')}
      </h3>
      {failure ? <p role="alert">{failureText(failure.code)}</p> : null}
      {texts?.length === 0 ? <p className="text-muted text-sm">{i18n.t('history.noVersion')}</p> : null}
      <ul aria-labelledby={`versions-${id}`}>
        {texts?.map((text) => (
          <Version key={text.note} text={text} onRestore={() => void restore(text)} />
        ))}
      </ul>
    </section>
  );
}

function Version({ text: { at, note }, onRestore }: { text: NoteText; onRestore: () => void }) {
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  const first = note.trim().split('\n', 1)[0] ?? '';
  return (
    <li className="border-line border-b py-1 text-sm last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full cursor-pointer items-center gap-1.5 rounded-md px-1 py-1 text-left hover:bg-sunken"
      >
        <Chevron aria-hidden size={14} className="shrink-0 text-muted" />
        <span dir="auto" className="min-w-0 flex-1 truncate">
          {first}
        </span>
        <span className="shrink-0 text-muted text-xs">{i18n.t('history.characters', note.length)}</span>
        <MomentText at={at} />
      </button>
      {open ? (
        <div className="mt-1 mb-2 flex flex-col gap-2 pl-6">
          <div className="relative max-h-80 overflow-y-auto rounded-md border border-line p-2">
            <NoteView note={note} />
          </div>
          <div>
            <Button size="sm" icon={<RotateCcw size={14} />} onClick={onRestore}>
              {i18n.t('history.restoreVersion')}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
