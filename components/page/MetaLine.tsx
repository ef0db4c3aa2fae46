import { i18n } from '#i18n';
import { whenAndWhere } from '~/components/paper/paperLine';
import type { PaperDraft } from '~/lib/papers/paper';

/** Authors that may fit on the line, and in its tooltip. */
const mostShown = 6;
const mostNamed = 40;

/** Authors, year and venue on one line: the authors give way first, and a long venue ends after half of the line. */
export function MetaLine({ draft, isNew }: { draft: PaperDraft; isNew: boolean }) {
  const { authors, authorCount } = draft;
  const named = authors.slice(0, mostShown);
  const text = authors.length > 0 ? null : authorCount ? i18n.t('paper.authorCount', authorCount) : null;
  return (
    <p className="mt-0.5 flex min-w-0 items-baseline text-muted text-xs">
      {isNew ? <span className="sr-only">{i18n.t('pageList.isNew')} </span> : null}
      {named.length > 0 || text ? (
        <span
          className="min-w-0 truncate"
          title={authors
            .slice(0, mostNamed)
            .map(({ name }) => name)
            .join(', ')}
        >
          {text ??
            named.map(({ name }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two authors of a paper may bear one name.
              <span key={index}>
                {index === 0 ? null : ', '}
                <bdi>{name}</bdi>
              </span>
            ))}
          {authors.length > mostShown ? ', …' : null}
        </span>
      ) : null}
      {whenAndWhere(draft, draft.identifiers).map((part) => (
        <span key={part} title={part} className="max-w-1/2 shrink-0 truncate not-first:before:content-['\00a0·\00a0']">
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}
