import { useMemo } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useFinder } from '~/components/app/finderContext';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand, useUndoToast } from '~/components/app/useCommand';
import { useJob } from '~/components/app/useJob';
import { failureText } from '~/components/paper/failureText';
import { deleteRule, type RuleDraft, saveRule } from '~/lib/library/tags/saveRule';
import type { ErrorCode } from '~/lib/papers/result';
import type { TagRule } from '~/lib/papers/tagRule';
import { lackingTags } from '~/lib/search/language/lackingTags';
import { findIds } from '~/lib/search-worker/findIds';

export interface RuleActions {
  /** @returns whether the rule was saved. */
  save: (draft: RuleDraft) => Promise<boolean>;
  switchTo: (rule: TagRule, on: boolean) => Promise<void>;
  remove: (rule: TagRule) => Promise<void>;
  /** Adds the rule's tags to the matching papers that are already in the library. */
  apply: (rule: TagRule) => Promise<void>;
  busy: boolean;
}

const explain = (code: ErrorCode): string =>
  code === 'not-found' ? i18n.t('rules.gone') : code === 'invalid' ? i18n.t('rules.invalid') : failureText(code);

/** The actions on rules. All but `switchTo` show a message with an undo button. */
export function useRuleActions(): RuleActions {
  const db = useDatabase();
  const finder = useFinder();
  const run = useCommand();
  const undoToast = useUndoToast();
  const { run: runJob, offerUndo, busy } = useJob();
  return useMemo(
    () => ({
      async save(draft) {
        const saved = await run(saveRule(db, draft), explain);
        if (saved) undoToast(i18n.t('rules.saved', [draft.text]), saved.entry);
        return saved !== undefined;
      },
      async switchTo({ id, text, tags }, on) {
        await run(saveRule(db, { id, text, tags, on }), explain);
      },
      async remove({ id, text }) {
        const removed = await run(deleteRule(db, id), explain);
        if (removed) undoToast(i18n.t('rules.deleted', [text]), removed.entry);
      },
      async apply({ text, tags }) {
        const ids = await run(findIds(finder, { text: lackingTags(text, tags), sort: 'added', descending: true }));
        if (!ids) return;
        const applied = await runJob('applyTags', { additions: [{ tags, ids }] }, { papers: ids.length });
        if (!applied) return;
        offerUndo(i18n.t('rules.applied', [papersText(applied.papers), tags.join(', ')]), applied.entry, applied.papers);
      },
      busy,
    }),
    [db, finder, run, undoToast, runJob, offerUndo, busy],
  );
}
