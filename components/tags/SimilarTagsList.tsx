import { Merge } from 'lucide-react';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { Chip } from '~/components/ui/Chip';
import { similarTags } from '~/lib/papers/similarTags';
import type { TagDetail } from '~/lib/papers/tagColour';
import type { TagActions } from './useTagActions';

const shownAtFirst = 3;

/** Groups of tags that are probably the same, each with buttons that merge them or mark them as distinct. */
export function SimilarTagsList({ tags, actions }: { tags: readonly TagDetail[]; actions: TagActions }) {
  const [all, setAll] = useState(false);
  const groups = useMemo(() => similarTags(tags), [tags]);
  if (groups.length === 0) return null;
  const shown = all ? groups : groups.slice(0, shownAtFirst);
  return (
    <section aria-label={i18n.t('tagManager.similar')} className="mb-3 rounded-lg border border-line bg-surface p-3">
      <h2 className="mb-2 font-medium text-sm">{i18n.t('tagManager.similar')}</h2>
      <ul className="flex flex-col gap-2">
        {shown.map(({ keep, others }) => (
          <li key={keep.tag} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
              {[keep, ...others].map(({ tag, count }) => (
                <Chip key={tag} label={tag} count={count} />
              ))}
            </span>
            <span className="flex flex-wrap gap-1">
              <Button
                size="sm"
                icon={<Merge size={14} aria-hidden />}
                disabled={actions.busy}
                onClick={() =>
                  void actions.merge(
                    others.map(({ tag }) => tag),
                    keep.tag,
                  )
                }
              >
                {i18n.t('tagManager.mergeInto', [keep.tag])}
              </Button>
              {others.map(({ tag }) => (
                <Button key={tag} size="sm" variant="quiet" onClick={() => void actions.keepApart(keep.tag, tag)}>
                  {others.length > 1 ? i18n.t('tagManager.keepOne', [tag]) : i18n.t('tagManager.keepBoth')}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > shown.length && (
        <Button variant="quiet" size="sm" onClick={() => setAll(true)}>
          {i18n.t('tagManager.moreSimilar', groups.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
