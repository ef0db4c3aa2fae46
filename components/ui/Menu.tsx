import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import { KeyHint } from './KeyHint';
import { popupItemStyle, popupStyle } from './popupStyle';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  /** A key that does the same: as display text, and as a value of `aria-keyshortcuts`. */
  shortcut?: { text: string; aria: string } | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface MenuProps {
  /** A `Button` or an `IconButton`. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'center' | 'end' | undefined;
}

/** A menu of actions. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={6} align={align} className="z-50 outline-none">
          <Base.Popup className={classes(popupStyle, 'min-w-40 p-1')}>
            {items.map((item) => (
              <Base.Item
                key={item.label}
                disabled={item.disabled ?? false}
                onClick={item.onSelect}
                aria-keyshortcuts={item.shortcut?.aria}
                className={classes(popupItemStyle, item.danger && 'text-danger')}
              >
                {item.icon ? (
                  <span aria-hidden className="inline-flex w-4 shrink-0 justify-center">
                    {item.icon}
                  </span>
                ) : null}
                {item.label}
                {item.shortcut ? (
                  <span aria-hidden className="ms-auto ps-3">
                    <KeyHint>{item.shortcut.text}</KeyHint>
                  </span>
                ) : null}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
