import { Eye, PenLine } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { classes } from '~/components/ui/classes';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { IconButton } from '~/components/ui/IconButton';
import type { Annotation } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { carryCaret } from './carryCaret';
import { NoteStatus } from './NoteStatus';
import { NoteView } from './NoteView';
import { useNoteSession } from './useNoteSession';

export interface NoteEditorHandle {
  /** Saves the typed text. @returns whether all of it is stored. */
  flush: () => Promise<boolean>;
}

export interface NoteEditorProps {
  paperRef: PaperRef;
  annotation: Annotation;
  autoFocus?: boolean | undefined;
  /** Shows an existing note formatted at first. */
  reading?: boolean | undefined;
  /** The text of an earlier editing session that could not be saved, and the revision that it started from. */
  unsaved?: { note: string; base: number } | undefined;
  /**
   * How much room the note takes where there is little, without a visible label: one line, or all that is left. By default the
   * field grows with its text.
   */
  room?: 'line' | 'rest' | undefined;
  /** Called when the user does something in the note for which one line is too little. */
  onReach?: (() => void) | undefined;
  /** Shown beside the state of the note. */
  footer?: ReactNode;
  ref?: Ref<NoteEditorHandle> | undefined;
  className?: string | undefined;
}

/** Keys that leave the note or do nothing by themselves. */
const passing = ['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta'];

const fieldIn = {
  line: 'h-8 resize-none overflow-hidden px-2 py-1',
  rest: 'resize-none px-2 py-1',
  free: 'field-sizing-content max-h-80 min-h-24 resize-y px-2 py-1.5',
};

/** Editor for a paper's note: Markdown, saved automatically. Give it a `key` per paper: its editing session is for one note. */
export function NoteEditor(props: NoteEditorProps) {
  const { paperRef, annotation, autoFocus, reading, unsaved, room, onReach, footer, ref, className } = props;
  const id = useId();
  const [session, snapshot] = useNoteSession(paperRef, annotation, unsaved);
  const [preview, setPreview] = useState(reading === true && !autoFocus && annotation.note.trim() !== '');
  /** Whether the user switched from the preview to writing; the field then takes the focus. */
  const [turned, setTurned] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** The text that was last written to the field or read from it. */
  const shown = useRef(snapshot.text);

  const read = () => {
    const next = field.current?.value;
    if (next === undefined || next === shown.current) return;
    const before = shown.current;
    shown.current = next;
    session.type(next, before);
  };

  useImperativeHandle(ref, () => ({
    flush() {
      read();
      return session.flush();
    },
  }));

  // Write to the field only when the text changed elsewhere, so that the caret and the input method are not disturbed.
  useLayoutEffect(() => {
    const { current: area } = field;
    if (!area || composing.current) return;
    shown.current = snapshot.text;
    if (area.value === snapshot.text) return;
    const { value, selectionStart, selectionEnd, scrollTop } = area;
    area.value = snapshot.text;
    area.setSelectionRange(carryCaret(value, snapshot.text, selectionStart), carryCaret(value, snapshot.text, selectionEnd));
    area.scrollTop = scrollTop;
  });

  const leaveField = () => {
    composing.current = false;
    read();
    void session.flush();
  };

  const turn = () => {
    setTurned(preview);
    setPreview(!preview);
    onReach?.();
  };
  const press = ({ key, nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.isComposing || !passing.includes(key)) onReach?.();
  };

  const Icon = preview ? PenLine : Eye;
  const turnLabel = preview ? i18n.t('note.write') : i18n.t('note.preview');
  const text = preview ? (
    <div className={classes('relative flex-1 overflow-y-auto rounded-md border border-line p-2', !room && 'min-h-24')}>
      {snapshot.text.trim() === '' ? <p className="text-muted">{i18n.t('note.empty')}</p> : <NoteView note={snapshot.text} />}
    </div>
  ) : (
    <textarea
      id={id}
      ref={field}
      dir="auto"
      rows={room ? 1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: the user opened the editor to write this note.
      autoFocus={autoFocus || turned}
      defaultValue={snapshot.text}
      placeholder={i18n.t('note.placeholder')}
      aria-describedby={`${id}-status`}
      onChange={() => {
        onReach?.();
        if (!composing.current) read();
      }}
      onPointerDown={onReach}
      onKeyDown={press}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        read();
      }}
      onBlur={leaveField}
      className={classes(fieldStyle, 'flex-1 leading-normal', room ? fieldIn[room] : fieldIn.free)}
    />
  );
  const status = (
    <div id={`${id}-status`} className="min-w-0 flex-1">
      <NoteStatus snapshot={snapshot} onRetry={() => void session.flush()} />
    </div>
  );

  if (room) {
    return (
      <div className={classes('flex min-h-0 flex-col gap-1', className)}>
        <label htmlFor={id} className="sr-only">
          {i18n.t('note.label')}
        </label>
        <div className="flex min-h-0 flex-1 items-stretch gap-1">
          {text}
          <IconButton label={turnLabel} icon={<Icon aria-hidden size={16} />} onClick={turn} />
        </div>
        <div className="flex items-center gap-2">
          {status}
          {footer}
        </div>
      </div>
    );
  }
  return (
    <div className={classes('flex min-h-0 flex-col gap-1', className)}>
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium text-sm">
          {i18n.t('note.label')}
        </label>
        <Button variant="quiet" size="sm" icon={<Icon size={14} />} onClick={turn}>
          {turnLabel}
        </Button>
      </div>
      {text}
      {status}
    </div>
  );
}
