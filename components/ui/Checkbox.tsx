import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import { classes } from './classes';

export interface CheckboxProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean | undefined;
  onChange: (checked: boolean) => void;
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

export function Checkbox({ label, checked, indeterminate = false, onChange, hideLabel, hint, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <Base.Root
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        indeterminate={indeterminate}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled ?? false}
        className="relative mt-0.5 inline-flex size-4 shrink-0 cursor-pointer items-center justify-center rounded border border-line-strong bg-surface text-on-accent after:absolute after:-inset-1 data-disabled:cursor-default data-checked:border-accent data-indeterminate:border-accent data-checked:bg-accent data-indeterminate:bg-accent data-disabled:opacity-50 forced-colors:text-[ButtonText]"
      >
        <Base.Indicator>
          {indeterminate ? <Minus aria-hidden size={12} /> : <Check aria-hidden size={12} strokeWidth={3} />}
        </Base.Indicator>
      </Base.Root>
      <div className={classes('min-w-0', hideLabel && 'sr-only')}>
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
