import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { PaletteProps } from './Palette';

/** Stands where the palette comes while its code is fetched, and keeps what is typed meanwhile from the list. */
export function PaletteFrame({ onClose, children }: PaletteProps & { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={i18n.t('palette.title')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="fixed inset-x-3 top-[max(0.75rem,12dvh)] z-40 mx-auto min-h-12 max-w-xl rounded-xl border border-line-strong bg-surface text-ink shadow-xl outline-none"
    >
      {children}
    </div>
  );
}
