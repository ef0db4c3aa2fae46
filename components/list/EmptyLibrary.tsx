import { BookMarked } from 'lucide-react';
import { i18n } from '#i18n';
import { EmptyState } from '~/components/ui/EmptyState';

const feeds = [
  ['huggingface', 'https://huggingface.co/papers'],
  ['arxiv', 'https://arxiv.org/list/cs.LG/recent'],
] as const;

/** Shown instead of an empty library: a hint, and links to feeds to start with. */
export function EmptyLibrary() {
  return (
    <EmptyState
      icon={<BookMarked size={24} />}
      title={i18n.t('library.empty')}
      action={feeds.map(([name, url]) => (
        <a
          key={name}
          href={url}
          target="_blank"
          rel="noreferrer"
          className="rounded-md border border-line-strong bg-surface px-3 py-1.5 font-medium hover:bg-sunken"
        >
          {i18n.t(`library.feeds.${name}`)}
        </a>
      ))}
    >
      {i18n.t('library.emptyHint')}
    </EmptyState>
  );
}
