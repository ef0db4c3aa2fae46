import { useMemo } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useJob } from '~/components/app/useJob';
import { failureText } from '~/components/paper/failureText';
import { markTagsAsDistinct, setTagColour } from '~/lib/library/tags/setTagColour';
import type { ErrorCode } from '~/lib/papers/result';
import type { TagColour } from '~/lib/papers/tagColour';

/** The actions on a tag across the whole library. All but `colour` show a message with an undo button. */
export interface TagActions {
  /** @returns whether the tag was renamed. */
  rename: (from: string, to: string, papers: number) => Promise<boolean>;
  merge: (tags: readonly string[], into: string) => Promise<boolean>;
  remove: (tag: string, papers: number) => Promise<boolean>;
  colour: (tag: string, colour: TagColour | null) => Promise<void>;
  keepApart: (a: string, b: string) => Promise<void>;
  busy: boolean;
}

/** `not-found` means that another window renamed or deleted the tag meanwhile. */
const explain = (code: ErrorCode): string =>
  code === 'not-found' ? i18n.t('tagManager.gone') : code === 'invalid' ? i18n.t('tagManager.invalid') : failureText(code);

export function useTagActions(): TagActions {
  const db = useDatabase();
  const run = useCommand();
  const { run: runJob, offerUndo, busy } = useJob();
  return useMemo(
    () => ({
      async rename(from, to, papers) {
        const renamed = await runJob('renameTag', { from, to }, { papers, explain });
        if (renamed)
          offerUndo(i18n.t('tagManager.renamed', [from, to, papersText(renamed.papers)]), renamed.entry, renamed.papers);
        return renamed !== undefined;
      },
      async merge(tags, into) {
        const merged = await runJob('mergeTags', { tags, into }, { explain });
        if (merged) offerUndo(i18n.t('tagManager.merged', [into, papersText(merged.papers)]), merged.entry, merged.papers);
        return merged !== undefined;
      },
      async remove(tag, papers) {
        const removed = await runJob('deleteTag', { tag }, { papers, explain });
        if (removed) offerUndo(i18n.t('tagManager.deleted', [tag, papersText(removed.papers)]), removed.entry, removed.papers);
        return removed !== undefined;
      },
      async colour(tag, colour) {
        await run(setTagColour(db, tag, colour), explain);
      },
      async keepApart(a, b) {
        const kept = await run(markTagsAsDistinct(db, a, b), explain);
        if (kept) offerUndo(i18n.t('tagManager.keptApart', [a, b]), kept.entry, 1);
      },
      busy,
    }),
    [db, run, runJob, offerUndo, busy],
  );
}
