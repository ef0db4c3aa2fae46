import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { isFiltered, type QueryPlan } from '~/components/app/listQuery';
import { Dialog } from '~/components/ui/Dialog';
import { IconButton } from '~/components/ui/IconButton';
import { onDemand } from '~/components/ui/onDemand';
import { showsSearch } from './savedQuery';
import { useSavedSearches } from './savedSearchesContext';

const SaveSearchForm = onDemand(() => import('./SaveSearchForm').then(({ SaveSearchForm }) => SaveSearchForm));

/** Button that saves the current search, or deletes it if it is already saved. */
export function SaveSearchButton({ plan }: { plan: QueryPlan }) {
  const { all, remove } = useSavedSearches();
  const [naming, setNaming] = useState(false);
  const { query } = plan;
  if (!isFiltered(query) || !all) return null;
  const kept = all.find((search) => showsSearch(plan, search));
  return (
    <>
      <IconButton
        label={kept ? i18n.t('savedSearches.unsave', [kept.name]) : i18n.t('savedSearches.save')}
        icon={kept ? <BookmarkCheck size={16} aria-hidden /> : <BookmarkPlus size={16} aria-hidden />}
        pressed={kept !== undefined}
        onClick={() => (kept ? void remove(kept) : setNaming(true))}
      />
      <Dialog
        open={naming}
        onOpenChange={setNaming}
        title={i18n.t('savedSearches.save')}
        width="sm"
        closeLabel={i18n.t('ui.close')}
      >
        <SaveSearchForm plan={plan} onDone={() => setNaming(false)} />
      </Dialog>
    </>
  );
}
