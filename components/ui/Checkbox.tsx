import { useId } from 'react';

export interface CheckboxProps {
  label: string;
  checked: boolean;
  /** Some but not all of the items that it represents are selected. */
  indeterminate?: boolean | undefined;
  onChange: (checked: boolean) => void;
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

/** A native checkbox, because long lists render one in every row. */
export function Checkbox({ label, checked, indeterminate = false, onChange, hideLabel, hint, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = indeterminate;
        }}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-label={hideLabel ? label : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        className="mt-0.5 size-4 shrink-0 cursor-pointer accent-accent disabled:cursor-default disabled:opacity-50"
      />
      {hideLabel ? null : (
        <div className="min-w-0">
          <label htmlFor={id}>{label}</label>
          {hint ? (
            <p id={`${id}-hint`} className="text-muted text-sm">
              {hint}
            </p>
          ) : null}
        </div>
      )}
    </div>
  );
}
