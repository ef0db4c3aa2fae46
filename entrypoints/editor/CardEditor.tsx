import { PanelRight, X } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { AuthorLine } from '~/components/paper/AuthorLine';
import { failureText } from '~/components/paper/failureText';
import { MathText } from '~/components/paper/maths/MathText';
import type { NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { type MarkFocus, PaperMarks } from '~/components/paper/PaperMarks';
import { titleOf } from '~/components/paper/paperLine';
import { usePaper } from '~/components/paper/usePaper';
import { Button } from '~/components/ui/Button';
import { classes } from '~/components/ui/classes';
import { EmptyState } from '~/components/ui/EmptyState';
import { IconButton } from '~/components/ui/IconButton';
import { Spinner } from '~/components/ui/Spinner';
import { ToastPlace } from '~/components/ui/ToastPlace';
import { editorActions } from '~/lib/actions/editorActions';
import { keyText } from '~/lib/actions/keyText';
import type { PaperDraft } from '~/lib/papers/paper';
import { PausedEditor } from './PausedEditor';
import type { UnsavedNote } from './rescuedNote';
import { useDeafness } from './useDeafness';
import { useEscape } from './useEscape';
import { useKeysTaken } from './useKeysTaken';
import { useLastField } from './useLastField';
import { useSight, type WatchSight } from './useSight';

interface Props {
  draft: PaperDraft;
  focus: MarkFocus;
  /** A note of an earlier editing session that could not be saved. */
  unsaved: UnsavedNote | undefined;
  watchSight: WatchSight;
  /** Whether the user is in another window or tab. */
  isElsewhere: () => Promise<boolean>;
  onClose: () => void;
  /** Opens the library beside the page. */
  onOpenPanel: () => void;
}

/** Edits all marks of one card's paper, in a frame beside the card. */
export function CardEditor({ draft, focus, unsaved, watchSight, isElsewhere, onClose, onOpenPanel }: Props) {
  const watched = usePaper({ draft });
  const sight = useSight(watchSight);
  const field = useLastField();
  const [keysTaken, takeBack] = useKeysTaken(isElsewhere);
  const paused = keysTaken || sight === 'covered';
  useDeafness(paused ? 'paused' : sight === 'settling' ? 'pointer' : undefined);
  const note = useRef<NoteEditorHandle>(null);

  // If the note cannot be saved, the editor stays open: it shows the text and what the user can do.
  const close = async () => {
    if ((await note.current?.flush()) ?? true) onClose();
  };
  useEscape(() => void close());

  return (
    <main className={classes('flex h-dvh flex-col bg-surface', sight === 'settling' && 'pointer-events-none')}>
      <header className="flex items-start gap-2 border-line border-b py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1">
          <h1 dir="auto" className="line-clamp-2 font-serif text-base leading-snug [overflow-wrap:anywhere]">
            <MathText text={titleOf(draft)} />
          </h1>
          <p className="mt-0.5 line-clamp-1 text-muted text-xs">
            <AuthorLine authors={draft.authors.slice(0, 2)} count={draft.authorCount ?? draft.authors.length} />
          </p>
        </div>
        <IconButton label={i18n.t('library.openPanel')} icon={<PanelRight aria-hidden size={16} />} onClick={onOpenPanel} />
        <IconButton
          label={i18n.t(editorActions.close.label)}
          hint={keyText(editorActions.close.keys[0])}
          icon={<X aria-hidden size={16} />}
          onClick={() => void close()}
        />
      </header>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div inert={paused} className="flex min-h-0 flex-1 flex-col relative overflow-y-auto px-4 pt-3 pb-2">
          {watched.phase === 'loading' ? (
            <div className="flex flex-1 items-center justify-center">
              <Spinner label={i18n.t('paper.loading')} />
            </div>
          ) : watched.phase === 'ready' ? (
            <PaperMarks paperRef={{ draft }} paper={watched.paper} focus={focus} unsaved={unsaved} note={note} />
          ) : (
            <div role="alert">
              <EmptyState
                title={i18n.t('paper.loadFailed')}
                action={watched.phase === 'failed' ? <Button onClick={watched.retry}>{i18n.t('paper.tryAgain')}</Button> : null}
              >
                {failureText(watched.phase === 'failed' ? watched.failure.code : 'not-found')}
              </EmptyState>
            </div>
          )}
        </div>
        {sight === 'covered' ? (
          <PausedEditor
            key="covered"
            field={field}
            title={i18n.t('editor.covered')}
            actions={<Button onClick={onOpenPanel}>{i18n.t('editor.writeInPanel')}</Button>}
          >
            {i18n.t('editor.coveredHint')}
          </PausedEditor>
        ) : keysTaken ? (
          <PausedEditor
            key="taken"
            field={field}
            title={i18n.t('editor.keysTaken')}
            actions={
              <div className="flex flex-wrap justify-center gap-2">
                <Button onClick={onOpenPanel}>{i18n.t('editor.writeInPanel')}</Button>
                <Button onClick={takeBack}>{i18n.t('editor.goOn')}</Button>
              </div>
            }
          >
            {i18n.t('editor.keysTakenHint')}
          </PausedEditor>
        ) : null}
      </div>
      <div inert={paused}>
        <ToastPlace />
      </div>
    </main>
  );
}
