import { useState } from 'react';
import { i18n } from '#i18n';
import type { QueryPlan } from '~/components/app/listQuery';
import type { WatchMode } from '~/lib/papers/savedSearch';
import { limits } from '~/lib/papers/text/limits';
import { SearchNameForm } from './SearchNameForm';
import { useSavedSearches } from './savedSearchesContext';
import { WatchSelect } from './WatchSelect';

/** Asks under which name the current search is saved, and whether it is watched on feeds. */
export function SaveSearchForm({ plan, onDone }: { plan: QueryPlan; onDone: () => void }) {
  const { save } = useSavedSearches();
  const [watch, setWatch] = useState<WatchMode>();
  return (
    <SearchNameForm
      name={plan.query.text.trim().slice(0, limits.searchName)}
      action={i18n.t('savedSearches.saveDo')}
      onName={(name) => save(name, plan, watch)}
      onDone={onDone}
    >
      <WatchSelect watch={watch} onChange={setWatch} />
    </SearchNameForm>
  );
}
