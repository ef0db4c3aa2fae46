import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '~/components/ui/IconButton';
import { go } from './useHashRoute';

/** Header of a view other than the list: back button, title, and actions on the whole view. */
export function ViewHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="flex items-center gap-2 border-line border-b px-3 py-2">
      <IconButton
        label={i18n.t('library.back')}
        icon={<ArrowLeft size={18} aria-hidden />}
        onClick={() => go({ view: 'list' })}
      />
      <h1 className="min-w-0 flex-1 truncate font-serif text-lg">{title}</h1>
      {children}
    </header>
  );
}
