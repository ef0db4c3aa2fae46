import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { EntryList } from './EntryList';
import type { PopupApi } from './popupApi';

/** The papers that were marked last. */
export function RecentPapers({ api, entries }: { api: PopupApi; entries: readonly LibraryEntry[] }) {
  // Keep the order, so that a paper does not move while the user marks it; new papers are added on top.
  const [places] = useState(() => new Map(entries.map(({ paper }, index) => [paper.id, index])));
  const placeOf = ({ paper }: LibraryEntry) => places.get(paper.id) ?? -1;
  const steady = entries.toSorted((a, b) => placeOf(a) - placeOf(b));

  if (entries.length === 0) {
    return (
      <EmptyState icon={<BookMarked size={24} />} title={i18n.t('popup.noRecent')}>
        {i18n.t('popup.noRecentHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <EntryList entries={steady} />
      <div className="flex justify-center p-3">
        <Button variant="quiet" size="sm" onClick={() => void api.openLibrary().then(() => window.close())}>
          {i18n.t('popup.wholeLibrary')}
        </Button>
      </div>
    </>
  );
}
