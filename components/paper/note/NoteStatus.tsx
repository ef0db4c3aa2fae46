import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { limits } from '~/lib/papers/text/limits';
import { noteRoom } from './noteRoom';
import type { NoteSnapshot } from './noteSession';

/** Shows whether the note is saved. Screen readers announce that it was saved or failed, but not every keystroke. */
export function NoteStatus({ snapshot: { phase, text }, onRetry }: { snapshot: NoteSnapshot; onRetry: () => void }) {
  const left = noteRoom(text);
  return (
    <div className="min-h-5 text-muted text-xs">
      {phase.kind === 'failed' ? (
        <p role="alert" className="text-danger">
          {i18n.t('note.notSaved')} {failureText(phase.code)} <strong>{i18n.t('note.stillHere')}</strong>{' '}
          <button type="button" onClick={onRetry} className="cursor-pointer font-medium underline underline-offset-2">
            {i18n.t('note.tryAgain')}
          </button>
        </p>
      ) : phase.kind === 'too-long' ? (
        <p role="alert" className="text-danger">
          {i18n.t('note.overLimit', phase.by)}
        </p>
      ) : (
        <p className="flex justify-between gap-2">
          <span aria-live="polite" data-note-phase={phase.kind}>
            {phase.kind === 'saved' ? (phase.merged ? i18n.t('note.merged') : i18n.t('note.saved')) : ''}
            {phase.kind === 'saving' || phase.kind === 'unsaved' ? <span aria-hidden>{i18n.t('note.saving')}</span> : null}
          </span>
          {left < limits.note / 20 ? <span>{i18n.t('note.nearLimit', left)}</span> : null}
        </p>
      )}
    </div>
  );
}
