import { ArrowRight, Pencil, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { TagChip } from '~/components/paper/tags/TagChip';
import { useSearchCount } from '~/components/search/useSearchCount';
import { Button } from '~/components/ui/Button';
import { IconButton } from '~/components/ui/IconButton';
import { Switch } from '~/components/ui/Switch';
import type { TagRule } from '~/lib/papers/tagRule';
import { lackingTags } from '~/lib/search/language/lackingTags';
import type { RuleActions } from './useRuleActions';

/** One rule: its query, its tags, the number of matches, and a button that tags the matches that lack its tags. */
export function RuleItem({ rule, actions, onEdit }: { rule: TagRule; actions: RuleActions; onEdit: () => void }) {
  const { text, tags, on } = rule;
  const found = useSearchCount(text);
  const lacking = useSearchCount(lackingTags(text, tags));
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3">
      <div className="flex items-start gap-1">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 pt-1">
          <a
            href={`#q=${encodeURIComponent(text)}`}
            title={i18n.t('rules.show', [text])}
            className="min-w-0 font-mono text-sm [overflow-wrap:anywhere] hover:text-accent"
          >
            <bdi>{text}</bdi>
          </a>
          <ArrowRight aria-hidden size={14} className="shrink-0 text-muted" />
          {tags.map((tag) => (
            <TagChip key={tag} tag={tag} />
          ))}
        </div>
        <IconButton
          light
          size="sm"
          label={i18n.t('rules.edit', [text])}
          icon={<Pencil size={15} aria-hidden />}
          onClick={onEdit}
        />
        <IconButton
          light
          size="sm"
          label={i18n.t('rules.delete', [text])}
          icon={<Trash2 size={15} aria-hidden />}
          onClick={() => void actions.remove(rule)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p aria-live="polite" className="text-muted text-sm tabular-nums">
          {found === undefined
            ? '\u00a0'
            : [i18n.t('rules.matches', found), found > 0 && lacking === 0 && i18n.t('rules.tagged')].filter(Boolean).join(' · ')}
        </p>
        {lacking ? (
          <Button size="sm" disabled={actions.busy} onClick={() => void actions.apply(rule)}>
            {i18n.t('rules.apply', lacking)}
          </Button>
        ) : null}
        <span className="flex-1" />
        <Switch label={i18n.t('rules.on')} checked={on} onChange={(next) => void actions.switchTo(rule, next)} />
      </div>
    </div>
  );
}
