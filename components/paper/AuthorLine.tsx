import { Fragment, useState } from 'react';
import { i18n } from '#i18n';
import type { Author } from '~/lib/papers/paper';

export interface AuthorLineProps {
  authors: readonly Author[];
  /** Number of authors, where a page states only the number. */
  count?: number | undefined;
  /** Number of authors that are named; of the rest only the number is shown. */
  max?: number | undefined;
}

/** The first authors and the number of the others; the whole list on demand. */
export function AuthorLine({ authors, count, max = 3 }: AuthorLineProps) {
  const [open, setOpen] = useState(false);
  const total = Math.max(authors.length, count ?? 0);
  if (total === 0) return null;
  if (authors.length === 0) return <span>{i18n.t('paper.authorCount', total)}</span>;

  // Hiding a single name behind a button would save nothing.
  const named = open || authors.length <= max + 1 ? authors : authors.slice(0, max);
  const hidden = authors.length - named.length;
  const unnamed = total - authors.length;
  return (
    <span>
      {named.map((author, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors of a paper may bear one name.
        <Fragment key={index}>
          {index === 0 ? null : ', '}
          <bdi>{author.name}</bdi>
        </Fragment>
      ))}
      {hidden > 0 || (open && authors.length > max + 1) ? (
        <>
          {' '}
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="cursor-pointer rounded-sm underline decoration-dotted underline-offset-2 hover:text-accent"
          >
            {open ? i18n.t('paper.fewerAuthors') : i18n.t('paper.moreAuthors', total - named.length)}
          </button>
        </>
      ) : unnamed > 0 ? (
        ` ${i18n.t('paper.moreAuthors', unnamed)}`
      ) : null}
    </span>
  );
}
