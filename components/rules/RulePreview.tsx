import { useMemo } from 'react';
import { i18n } from '#i18n';
import { titleOf } from '~/components/paper/paperLine';
import { useFoundList } from '~/components/search/useFoundList';
import { lackingTags } from '~/lib/search/language/lackingTags';

const shown = 5;

/** Preview of what a rule would do to the papers that are in the library now. @param props.text a query without problems. */
export function RulePreview({ text, tags }: { text: string; tags: readonly string[] }) {
  const question = useMemo(
    () => ({ text: tags.length > 0 ? lackingTags(text, tags) : text, sort: 'added' as const, descending: true, facets: false }),
    [text, tags],
  );
  const { entries, total, pending } = useFoundList(question, shown);
  if (total === undefined || !entries) return <p className="text-muted text-sm">{'\u00a0'}</p>;
  return (
    <div aria-live="polite" className={pending ? 'opacity-60' : ''}>
      <p className="text-muted text-sm">{total === 0 ? i18n.t('rules.wouldNone') : i18n.t('rules.would', total)}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {entries.map(({ paper }) => (
          <li key={paper.id} dir="auto" className="truncate font-serif text-sm">
            {titleOf(paper)}
          </li>
        ))}
      </ul>
      {total > entries.length && entries.length > 0 ? (
        <p className="text-muted text-sm">{i18n.t('rules.andMore', total - entries.length)}</p>
      ) : null}
    </div>
  );
}
