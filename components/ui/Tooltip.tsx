import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { KeyHint } from './KeyHint';

interface Props {
  label: string;
  hint?: string | undefined;
  children: ReactElement;
}

/** Shows the meaning of an icon as text. Hidden from screen readers: the trigger must have the same text as its own label. */
export function Tooltip({ label, hint, children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger delay={500} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={6} className="z-70">
          <Base.Popup
            aria-hidden
            className="max-w-60 rounded-md border border-line-strong bg-ink px-2 py-1 text-page text-xs shadow-md transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none"
          >
            {label}
            {hint ? <KeyHint className="ml-2 border-current text-inherit">{hint}</KeyHint> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
