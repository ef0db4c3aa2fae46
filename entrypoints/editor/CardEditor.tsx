import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import type { MarkFocus } from '~/components/paper/markFocus';
import { MathText } from '~/components/paper/maths/MathText';
import type { NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { titleOf } from '~/components/paper/paperLine';
import { StarButton } from '~/components/paper/StarButton';
import { useAnnotate } from '~/components/paper/useAnnotate';
import { usePaper } from '~/components/paper/usePaper';
import { Button } from '~/components/ui/Button';
import { classes } from '~/components/ui/classes';
import { EmptyState } from '~/components/ui/EmptyState';
import { Spinner } from '~/components/ui/Spinner';
import { ToastPlace } from '~/components/ui/ToastPlace';
import type { EditorSize } from '~/lib/messaging/protocol';
import type { Status } from '~/lib/papers/annotation';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import { EditorHeader } from './EditorHeader';
import { EditorMarks } from './EditorMarks';
import { PausedEditor } from './PausedEditor';
import type { UnsavedNote } from './rescuedNote';
import { useBlockedInput } from './useBlockedInput';
import { useClosing } from './useClosing';
import { useEditorKeys } from './useEditorKeys';
import { useEscape } from './useEscape';
import { useFrameSize } from './useFrameSize';
import { useLastField } from './useLastField';
import { useStolenFocus } from './useStolenFocus';
import { useVisibility, type WatchVisibility } from './useVisibility';

interface Props {
  draft: PaperDraft;
  focus: MarkFocus;
  /** A note of an earlier editing session that could not be saved. */
  unsaved: UnsavedNote | undefined;
  watchVisibility: WatchVisibility;
  /** Whether the user is in another window or tab. */
  isElsewhere: () => Promise<boolean>;
  /** Whether single letters and digits are keys. */
  hasKeys: () => boolean;
  onClose: () => void;
  onResize: (size: EditorSize) => void;
  /** Opens the library beside the page. */
  onOpenPanel: () => void;
  onOpenLibrary: () => void;
  /** Copies the paper as BibTeX. */
  /** Copies a citation, as the latest one without a kind. */
  onCopy: (kind?: CopyKind) => void;
}

/** Edits all marks of one card's paper, in a frame beside the card. */
export function CardEditor(props: Props) {
  const { draft, focus, unsaved, watchVisibility, isElsewhere, hasKeys, onClose, onResize, onOpenPanel } = props;
  const paperRef = { draft };
  const watched = usePaper(paperRef);
  const visibility = useVisibility(watchVisibility);
  const field = useLastField();
  const [focusStolen, resetFocus] = useStolenFocus(isElsewhere);
  const paused = focusStolen || visibility === 'covered';
  useBlockedInput(paused ? 'paused' : visibility === 'settling' ? 'pointer' : undefined);
  const note = useRef<NoteEditorHandle>(null);
  const abstractId = useId();
  const [showsAbstract, setShowsAbstract] = useState(false);
  const [size, reach] = useFrameSize(showsAbstract, onResize);
  const annotate = useAnnotate(paperRef);

  const close = useClosing(async () => (await note.current?.flush()) ?? true, onClose);
  useEscape(close);

  const setStatus = (status: Status | null) => () => void annotate({ kind: 'status', status }, i18n.t('paper.statusFailed'));
  const toggleAbstract = () => setShowsAbstract(!showsAbstract);
  useEditorKeys(hasKeys, {
    toRead: setStatus('to-read'),
    reading: setStatus('reading'),
    read: setStatus('read'),
    skipped: setStatus('skipped'),
    noStatus: setStatus(null),
    abstract: toggleAbstract,
    cite: () => props.onCopy(),
  });

  const paper = watched.phase === 'ready' ? watched.paper : undefined;
  const title = titleOf(draft);
  return (
    <main
      aria-label={i18n.t('editor.marksOf', [title])}
      className={classes('flex h-dvh flex-col bg-surface', visibility === 'settling' && 'pointer-events-none')}
    >
      <EditorHeader
        title={title}
        star={
          paper ? (
            <StarButton
              paperRef={paperRef}
              starred={paper.annotation.starredAt !== undefined}
              title={title}
              size="sm"
              autoFocus={focus === 'star'}
            />
          ) : null
        }
        paused={paused}
        abstractId={abstractId}
        showsAbstract={showsAbstract}
        onAbstract={toggleAbstract}
        onOpenPanel={onOpenPanel}
        onClose={close}
      />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div
          inert={paused}
          className="relative flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto overscroll-contain px-3 pt-1 pb-1"
        >
          <Abstract id={abstractId} isShown={showsAbstract} text={paper?.bibliography.abstract ?? draft.abstract} />
          {watched.phase === 'loading' ? (
            <div className="flex flex-1 items-center justify-center">
              <Spinner label={i18n.t('paper.loading')} />
            </div>
          ) : paper ? (
            <EditorMarks
              draft={draft}
              paper={paper}
              focus={focus}
              unsaved={unsaved}
              isLarge={size === 'large'}
              onReach={reach}
              onCopy={props.onCopy}
              onOpenLibrary={props.onOpenLibrary}
              note={note}
            />
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
        {visibility === 'covered' ? (
          <PausedEditor
            key="covered"
            field={field}
            title={i18n.t('editor.covered')}
            actions={
              <Button size="sm" onClick={onOpenPanel}>
                {i18n.t('editor.writeInPanel')}
              </Button>
            }
          >
            {i18n.t('editor.coveredHint')}
          </PausedEditor>
        ) : focusStolen ? (
          <PausedEditor
            key="taken"
            field={field}
            title={i18n.t('editor.keysTaken')}
            actions={
              <>
                <Button size="sm" onClick={onOpenPanel}>
                  {i18n.t('editor.writeInPanel')}
                </Button>
                <Button size="sm" onClick={resetFocus}>
                  {i18n.t('editor.goOn')}
                </Button>
              </>
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

function Abstract({ id, isShown, text }: { id: string; isShown: boolean; text: string | undefined }) {
  return (
    <section
      id={id}
      aria-label={i18n.t('paper.abstract')}
      hidden={!isShown}
      className="max-h-1/2 shrink-0 overflow-y-auto border-line border-b pb-1"
    >
      {isShown && text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long abstract is scrolled with the keyboard.
        <p dir="auto" tabIndex={0} className="whitespace-pre-line font-serif text-sm [overflow-wrap:anywhere]">
          <MathText text={text} />
        </p>
      ) : isShown ? (
        <p className="text-muted text-sm">{i18n.t('paper.noAbstract')}</p>
      ) : null}
    </section>
  );
}
