import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { i18n } from '#i18n';

/** The text field of the command palette. */
export const PaletteField = (props: ComponentProps<'input'>) => (
  <div className="relative shrink-0 border-line border-b">
    <Search aria-hidden size={16} className="pointer-events-none absolute start-4 top-1/2 -translate-y-1/2 text-muted" />
    <input
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      enterKeyHint="go"
      aria-label={i18n.t('palette.placeholder')}
      placeholder={i18n.t('palette.placeholder')}
      {...props}
      className="w-full bg-transparent py-3 ps-10 pe-4 text-base text-ink outline-none placeholder:text-muted"
    />
  </div>
);
