import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { classes } from './classes';

export interface RadioGroupProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string; hint?: string | undefined }[];
  onChange: (value: V) => void;
  hideLabel?: boolean | undefined;
  /** Puts the options beside each other, with wrapping. */
  inline?: boolean | undefined;
}

/** Choice of one of a few values, all visible. */
export function RadioGroup<V extends string>({ label, value, options, onChange, hideLabel, inline }: RadioGroupProps<V>) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className={hideLabel ? 'sr-only' : 'font-medium text-sm'}>
        {label}
      </span>
      <Base
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(next as V)}
        className={classes('flex gap-x-4 gap-y-1.5', inline ? 'flex-wrap' : 'flex-col')}
      >
        {options.map((option) => (
          <div key={option.value} className="flex items-start gap-2">
            <Radio.Root
              id={`${id}-${option.value}`}
              value={option.value}
              aria-labelledby={`${id}-${option.value}-label`}
              className="relative mt-0.5 inline-flex size-4 shrink-0 cursor-pointer items-center justify-center rounded-full border border-line-strong bg-surface after:absolute after:-inset-1 data-checked:border-accent"
            >
              <Radio.Indicator className="size-2 rounded-full bg-accent forced-colors:bg-[Highlight]" />
            </Radio.Root>
            <div className="min-w-0">
              <label id={`${id}-${option.value}-label`} htmlFor={`${id}-${option.value}`}>
                {option.label}
              </label>
              {option.hint ? <p className="text-muted text-sm">{option.hint}</p> : null}
            </div>
          </div>
        ))}
      </Base>
    </div>
  );
}
