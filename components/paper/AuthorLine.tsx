import { Fragment, useState } from 'react';
import { i18n } from '#i18n';
import type { Author } from '~/lib/papers/paper';

export interface AuthorLineProps {
  authors: readonly Author[];
  /** Number of authors, where a page states only the number. */
  count?: number | undefined;
  /** Number of authors that are named; of the rest only the number is shown. */
  max?: number | undefined;
  /** Keeps the names on one line, cut off where it ends, until the user asks for all of them. */
  oneLine?: boolean | undefined;
}

/** The first authors and the number of the others; the whole list on demand. */
export function AuthorLine({ authors, count, max = 3, oneLine }: AuthorLineProps) {
  const [open, setOpen] = useState(false);
  const total = Math.max(authors.length, count ?? 0);
  if (total === 0) return null;
  if (authors.length === 0) return <span>{i18n.t('paper.authorCount', total)}</span>;

  // Hiding a single name behind a button would save nothing.
  const named = open || authors.length <= max + 1 ? authors : authors.slice(0, max);
  const hidden = authors.length - named.length;
  const unnamed = total - authors.length;
  const isCut = oneLine && !open;
  const isFoldable = hidden > 0 || (open && authors.length > max + 1);
  return (
    <span className={isCut ? 'flex min-w-0 items-baseline' : undefined}>
      <span className={isCut ? 'truncate' : undefined}>
        {named.map((author, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two authors of a paper may bear one name.
          <Fragment key={index}>
            {index === 0 ? null : ', '}
            <bdi>{author.name}</bdi>
          </Fragment>
        ))}
      </span>
      {isFoldable ? (
        <>
          {'\u00a0'}
          <button
            type="button"
            aria-expanded={open}
            aria-label={isCut ? i18n.t('agree.moreAuthors', total - named.length) : undefined}
            onClick={() => setOpen(!open)}
            className="-my-1 shrink-0 cursor-pointer rounded-sm py-1 underline decoration-dotted underline-offset-2 hover:text-accent"
          >
            {open ? (
              i18n.t('paper.fewerAuthors')
            ) : isCut ? (
              <bdi dir="ltr">+{total - named.length}</bdi>
            ) : (
              i18n.t('paper.moreAuthors', total - named.length)
            )}
          </button>
        </>
      ) : unnamed > 0 ? (
        <span className="shrink-0">{`\u00a0${i18n.t('paper.moreAuthors', unnamed)}`}</span>
      ) : null}
    </span>
  );
}
