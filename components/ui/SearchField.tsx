import { Search, X } from 'lucide-react';
import { type ComponentProps, useId, useRef } from 'react';
import { classes } from './classes';
import { fieldStyle } from './fieldStyle';

export interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'ref'> {
  /** For screen readers only: the magnifier icon is visible instead. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Label of the button that clears the field; without it there is no such button. */
  clearLabel?: string | undefined;
}

export function SearchField({ label, value, onChange, clearLabel, className, ...rest }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div className={classes('relative min-w-0', className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden size={15} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
      <input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        ref={input}
        id={id}
        type="search"
        enterKeyHint="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classes(fieldStyle, 'appearance-none pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && clearLabel ? (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={clear}
          className="absolute top-1/2 right-1 inline-flex size-6 -translate-y-1/2 cursor-pointer items-center justify-center rounded text-muted hover:text-ink"
        >
          <X aria-hidden size={14} />
        </button>
      ) : null}
    </div>
  );
}
