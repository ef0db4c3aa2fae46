import { Plus, WandSparkles } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ViewHeader } from '~/components/app/ViewHeader';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { listRules, type RuleDraft } from '~/lib/library/tags/saveRule';
import { RuleForm } from './RuleForm';
import { RuleItem } from './RuleItem';
import { useRuleActions } from './useRuleActions';

const blank: RuleDraft = { text: '', tags: [], on: true };

/** The rules that tag papers automatically. @param props.search if present, the view opens with a new rule of this query. */
export function RulesView({ search }: { search?: string | undefined }) {
  const db = useDatabase();
  const { value: rules, failure, retry } = useLiveQuery(useCallback(() => listRules(db), [db]));
  const actions = useRuleActions();
  const [draft, setDraft] = useState<RuleDraft | undefined>(search === undefined ? undefined : { ...blank, text: search });
  const fresh = useRef<HTMLDivElement>(null);
  const done = () => {
    setDraft(undefined);
    // The field that had the focus was removed with the form.
    requestAnimationFrame(() => fresh.current?.querySelector('button')?.focus());
  };
  const begin = () => setDraft(blank);
  const isNew = draft !== undefined && draft.id === undefined;

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('rules.title')}>
        <div ref={fresh}>
          {rules && (rules.length > 0 || draft) ? (
            <Button size="sm" icon={<Plus size={14} />} disabled={isNew} onClick={begin}>
              {i18n.t('rules.new')}
            </Button>
          ) : null}
        </div>
      </ViewHeader>
      {failure && !rules ? (
        <FailureState failure={failure} onRetry={retry} />
      ) : rules?.length === 0 && !draft ? (
        <EmptyState
          icon={<WandSparkles size={24} />}
          title={i18n.t('rules.nothing')}
          action={
            <Button variant="primary" onClick={begin}>
              {i18n.t('rules.new')}
            </Button>
          }
        >
          {i18n.t('rules.nothingHint')}
        </EmptyState>
      ) : (
        <div className="relative min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex max-w-3xl flex-col gap-3 px-3 py-3">
            <p className="text-muted text-sm">{i18n.t('rules.about')}</p>
            {isNew ? <RuleForm rule={draft} onSave={actions.save} onDone={done} /> : null}
            <ul aria-label={i18n.t('rules.title')} className="flex flex-col gap-3">
              {rules?.map((rule) => (
                <li key={rule.id}>
                  {draft?.id === rule.id ? (
                    <RuleForm rule={draft} onSave={actions.save} onDone={done} />
                  ) : (
                    <RuleItem
                      rule={rule}
                      actions={actions}
                      onEdit={() => setDraft({ id: rule.id, text: rule.text, tags: rule.tags, on: rule.on })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
