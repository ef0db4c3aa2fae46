import { type ComponentProps, useId } from 'react';
import { classes } from './classes';
import { fieldStyle } from './fieldStyle';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  /** States what is wrong; the field is then marked as invalid. */
  error?: string | undefined;
}

/** One line of text with its label. */
export function TextField({ label, value, onChange, hideLabel, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={classes('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium text-sm'}>
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-hint` : undefined}
        className={classes(fieldStyle, 'px-2')}
      />
      {hint || error ? (
        <span id={`${id}-hint`} className={classes('text-xs', error ? 'text-danger' : 'text-muted')}>
          {error ?? hint}
        </span>
      ) : null}
    </div>
  );
}
