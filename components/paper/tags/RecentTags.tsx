import { Plus } from 'lucide-react';
import { i18n } from '#i18n';

/** Tags to add with one press. */
export function RecentTags({ tags, onAdd }: { tags: readonly string[]; onAdd: (tag: string) => void }) {
  if (tags.length === 0) return null;
  return (
    <fieldset aria-label={i18n.t('tags.recent')} className="flex min-w-0 items-center gap-1 overflow-clip">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          aria-label={i18n.t('tags.addRecent', [tag])}
          onClick={() => onAdd(tag)}
          className="inline-flex min-h-6 min-w-0 cursor-pointer items-center gap-1 rounded-full border border-line border-dashed px-2 text-muted text-xs hover:border-solid hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2"
        >
          <Plus aria-hidden size={11} className="shrink-0" />
          <bdi className="truncate">{tag}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
