import { CopyCheck, X } from 'lucide-react';
import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { hashOf } from '~/components/app/useHashRoute';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { IconButton } from '~/components/ui/IconButton';
import { duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';

/** Pairs that are counted at most. */
const limit = 500;

/** The line itself; nothing without new duplicates. */
export function DuplicateCount() {
  const db = useDatabase();
  const [{ duplicatesHiddenAt }, setPreferences] = usePreferences();
  const { value } = useLiveQuery(useCallback(() => duplicateSuggestions(db, { limit }), [db]));
  const pairs = value?.pairs ?? [];
  const isNew = pairs.some(({ entries }) => entries.some(({ paper }) => paper.createdAt > duplicatesHiddenAt));
  if (!isNew) return null;
  // If the browser refuses to store the preference, the line stays.
  const hide = () => void setPreferences({ duplicatesHiddenAt: Date.now() }).catch(() => undefined);
  return (
    <div className="flex items-center rounded-lg border border-line bg-surface">
      <a
        href={hashOf({ view: 'duplicates' })}
        className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-lg px-2 text-sm hover:text-accent"
      >
        <CopyCheck aria-hidden size={15} className="shrink-0 text-muted" />
        {i18n.t('duplicates.row', pairs.length)}
      </a>
      <IconButton size="sm" label={i18n.t('duplicates.hide')} icon={<X size={14} aria-hidden />} onClick={hide} />
    </div>
  );
}
