import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import { popupStyle } from './popupStyle';

export interface PopoverProps {
  trigger: ReactElement;
  /** The name of what opens. */
  title: string;
  children: ReactNode;
  /** Shows the title above the content; otherwise it is for screen readers. */
  showTitle?: boolean | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Something more beside the button that asked for it. */
export function Popover({ trigger, title, children, showTitle, align = 'start', open, onOpenChange }: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={6} align={align} className="z-50 outline-none">
          <Base.Popup className={classes(popupStyle, 'flex w-80 flex-col gap-2 p-3')}>
            <Base.Title className={showTitle ? 'font-medium text-sm' : 'sr-only'}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
