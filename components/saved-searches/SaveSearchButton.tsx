import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { type AnswerableQuery, isFiltered } from '~/components/app/listQuery';
import { Dialog } from '~/components/ui/Dialog';
import { IconButton } from '~/components/ui/IconButton';
import { limits } from '~/lib/papers/text/limits';
import { SearchNameForm } from './SearchNameForm';
import { showsSearch } from './savedQuery';
import { useSavedSearches } from './savedSearchesContext';

/** Button that saves the current search, or deletes it if it is already saved. */
export function SaveSearchButton({ asked }: { asked: AnswerableQuery }) {
  const { all, save, remove } = useSavedSearches();
  const [naming, setNaming] = useState(false);
  const { query } = asked;
  if (!isFiltered(query) || !all) return null;
  const kept = all.find((search) => showsSearch(asked, search));
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
        <SearchNameForm
          name={query.text.trim().slice(0, limits.searchName)}
          action={i18n.t('savedSearches.saveDo')}
          onName={(name) => save(name, asked)}
          onDone={() => setNaming(false)}
        />
      </Dialog>
    </>
  );
}
