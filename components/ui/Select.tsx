import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { fieldStyle } from './fieldStyle';
import { popupItemStyle, popupStyle } from './popupStyle';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
  icon?: ReactNode;
}

export interface SelectProps<V extends string> {
  label: string;
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  hideLabel?: boolean | undefined;
  disabled?: boolean | undefined;
  size?: 'sm' | 'md' | undefined;
  className?: string | undefined;
}

/** Choice of one of a few values, in a list that opens on demand. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
  disabled,
  size,
  className,
}: SelectProps<V>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root
      items={[...options]}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled ?? false}
    >
      <div className={classes('flex min-w-0 flex-col gap-1', className)}>
        <Base.Label className={hideLabel ? 'sr-only' : 'font-medium text-sm'}>{label}</Base.Label>
        <Base.Trigger
          // The label is connected one rendering later.
          aria-label={label}
          className={classes(
            fieldStyle,
            'inline-flex cursor-pointer items-center gap-2 pr-1.5 pl-2 text-left hover:bg-sunken',
            size === 'sm' && 'min-h-7 text-sm',
          )}
        >
          {chosen?.icon}
          <Base.Value className="min-w-0 flex-1 truncate" />
          <Base.Icon className="shrink-0 text-muted">
            <ChevronDown aria-hidden size={15} />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={6} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className={classes(popupStyle, 'min-w-(--anchor-width) p-1')}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={popupItemStyle}>
                  {option.icon}
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                  <Base.ItemIndicator keepMounted className="invisible shrink-0 data-selected:visible">
                    <Check aria-hidden size={14} />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
