import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { TagInput } from '~/components/paper/tags/TagInput';
import { QueryField } from '~/components/search/QueryField';
import { Button } from '~/components/ui/Button';
import type { RuleDraft } from '~/lib/library/tags/saveRule';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { RulePreview } from './RulePreview';

export interface RuleFormProps {
  rule: RuleDraft;
  /** @returns whether the rule was saved. */
  onSave: (rule: RuleDraft) => Promise<boolean>;
  onDone: () => void;
}

/** Form to create or change a rule, with a preview of its effect. Enter in a complete query saves, Escape cancels. */
export function RuleForm({ rule, onSave, onDone }: RuleFormProps) {
  const [text, setText] = useState(rule.text);
  const [tags, setTags] = useState<readonly string[]>(rule.tags);
  const [tried, setTried] = useState(false);
  const blank = text.trim() === '';
  const parsed = useMemo(() => parseQuery(text), [text]);
  const flawed = parsed.problems.length > 0;
  const problem = blank ? i18n.t('rules.queryless') : flawed ? i18n.t('rules.queryProblem') : undefined;

  const save = async () => {
    setTried(true);
    if (problem || tags.length === 0) return;
    if (await onSave({ ...rule, text, tags: [...tags] })) onDone();
  };
  return (
    <form
      aria-label={i18n.t('rules.new')}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <QueryField
        roomy
        label={i18n.t('rules.query')}
        value={text}
        parsed={parsed}
        onChange={setText}
        onLeave={() => void save()}
        autoFocus
        error={tried ? problem : undefined}
      />
      <div className="flex flex-col gap-1">
        <TagInput
          label={i18n.t('rules.tags')}
          tags={tags}
          onAdd={(tag) => setTags((before) => [...before, tag])}
          onRemove={(tag) => setTags((before) => before.filter((each) => each !== tag))}
        />
        {tried && tags.length === 0 ? <p className="text-danger text-xs">{i18n.t('rules.tagless')}</p> : null}
      </div>
      {blank || flawed ? null : <RulePreview text={text} tags={tags} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{i18n.t('library.cancel')}</Button>
        <Button type="submit" variant="primary">
          {i18n.t('rules.save')}
        </Button>
      </div>
    </form>
  );
}
