import { PenLine, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { IconButton } from '~/components/ui/IconButton';
import { Select } from '~/components/ui/Select';
import { type EditableField, paperTypes } from '~/lib/papers/paper';
import { fieldLabel, hintOf, typeLabel } from './fields';

export interface EditFieldProps {
  field: EditableField;
  text: string;
  onType: (text: string) => void;
  /** Number of lines, for a text that may have several. */
  lines?: number | undefined;
  error?: string | undefined;
  /** Whether a person edited the field: nothing from the web replaces it. */
  edited: boolean;
  /** Gives the field back to the web. */
  onRelease: () => void;
  autoFocus?: boolean | undefined;
}

const addresses: readonly EditableField[] = ['page', 'pdf', 'code'];

/** One field of the form, with a mark where a person edited it. */
export function EditField({ field, text, onType, lines, error, edited, onRelease, autoFocus }: EditFieldProps) {
  const id = useId();
  const label = fieldLabel(field);
  const hint = hintOf(field);
  const control = {
    id,
    value: text,
    'data-field': field,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-hint` : undefined,
    spellCheck: field === 'abstract' || field === 'comment',
    dir: addresses.includes(field) ? 'ltr' : 'auto',
    autoFocus,
  } as const;
  const mark = edited ? <EditedMark label={label} onRelease={onRelease} /> : null;
  if (field === 'type')
    return (
      <div className="relative">
        <Select
          label={label}
          value={text}
          options={[
            { value: '', label: i18n.t('edit.types.unknown') },
            ...paperTypes.map((type) => ({ value: type as string, label: typeLabel(type) })),
          ]}
          onChange={onType}
          className="[&>:first-child]:flex [&>:first-child]:min-h-6 [&>:first-child]:items-center"
        />
        <div className="absolute end-0 top-0 flex h-6 items-center">{mark}</div>
      </div>
    );
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-6 items-center gap-1">
        <label htmlFor={id} className="min-w-0 flex-1 font-medium text-sm">
          {label}
        </label>
        {mark}
      </div>
      {lines === undefined ? (
        <input
          {...control}
          type="text"
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
          className={classes(fieldStyle, 'px-2')}
        />
      ) : (
        <textarea
          {...control}
          rows={lines}
          onChange={(event) => onType(event.target.value)}
          className={classes(fieldStyle, 'field-sizing-content max-h-60 resize-y px-2 py-1 leading-normal')}
        />
      )}
      {error || hint ? (
        <span id={`${id}-hint`} className={classes('text-xs', error ? 'text-danger' : 'text-muted')}>
          {error ?? hint}
        </span>
      ) : null}
    </div>
  );
}

function EditedMark({ label, onRelease }: { label: string; onRelease: () => void }) {
  return (
    <span className="inline-flex shrink-0 items-center text-accent">
      <PenLine aria-hidden size={12} />
      <span className="sr-only">{i18n.t('edit.typedByYou')}</span>
      <IconButton
        label={i18n.t('edit.release', [label])}
        icon={<RotateCcw aria-hidden size={13} />}
        onClick={onRelease}
        className="size-6!"
      />
    </span>
  );
}
