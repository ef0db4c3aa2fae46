import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { AuthorLine } from '~/components/paper/AuthorLine';
import { MathText } from '~/components/paper/maths/MathText';
import { OutLink } from '~/components/paper/OutLink';
import { titleOf } from '~/components/paper/paperLine';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { Chip } from '~/components/ui/Chip';
import { classes } from '~/components/ui/classes';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { venueOf } from '~/lib/papers/venueOf';

export interface DuplicateComparisonProps {
  /** Caption of the table, for screen readers. */
  caption: string;
  entries: readonly [LibraryEntry, LibraryEntry];
  /** Headings of the two columns. */
  heads: readonly [string, string];
  /** Shows the headings; otherwise only screen readers get them. */
  showHeads?: boolean | undefined;
}

interface Field {
  name: string;
  /** Equal values mean that the two papers do not differ in this field; '' means that the field is empty. */
  value: (entry: LibraryEntry) => string;
  show: (entry: LibraryEntry) => ReactNode;
}

/** Code points of a note that are shown: enough to recognise it. */
const noteShown = 160;

const nothing = <span className="text-muted">–</span>;

const beginning = (note: string): string => {
  const text = note.trim().replace(/\s+/gu, ' ');
  const letters = [...text];
  return letters.length > noteShown ? `${letters.slice(0, noteShown).join('')}…` : text;
};

function Marks({ annotation: { starredAt, status, tags } }: LibraryEntry) {
  if (starredAt === undefined && status === undefined && tags.length === 0) return nothing;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {starredAt === undefined ? null : (
        <span className="inline-flex items-center gap-1">
          <Star aria-hidden size={13} fill="currentColor" className="text-star" />
          {i18n.t('library.starred')}
        </span>
      )}
      {status && (
        <span className="inline-flex items-center gap-1">
          {statusIcon(status, 13)}
          {statusLabel(status)}
        </span>
      )}
      {tags.map((tag) => (
        <Chip key={tag} label={tag} />
      ))}
    </div>
  );
}

const fields = (): Field[] => [
  {
    name: i18n.t('duplicates.title'),
    value: ({ paper }) => titleOf(paper),
    show: ({ paper }) => (
      <span dir="auto" className="block font-serif leading-snug">
        <MathText text={titleOf(paper)} />
      </span>
    ),
  },
  {
    name: i18n.t('duplicates.authors'),
    value: ({ paper }) => paper.authors.map(({ name }) => name).join('\n'),
    show: ({ paper }) => <AuthorLine authors={paper.authors} count={paper.authorCount} />,
  },
  {
    name: i18n.t('duplicates.published'),
    value: ({ paper }) => [paper.published, venueOf(paper)].filter(Boolean).join('\n'),
    show: ({ paper }) => [paper.published, venueOf(paper)].filter(Boolean).join(' · ') || nothing,
  },
  {
    name: i18n.t('duplicates.identifiers'),
    value: ({ paper }) => paper.identifiers.join('\n'),
    show: ({ paper }) => (
      <ul>
        {paper.identifiers.map((identifier) => (
          <li key={identifier}>
            <OutLink href={identifierUrl(identifier) ?? undefined} className="text-accent">
              {printIdentifier(identifier)}
            </OutLink>
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: i18n.t('duplicates.marks'),
    value: ({ annotation: { starredAt, status, tags } }) =>
      [starredAt === undefined ? undefined : 'starred', status, ...tags].filter(Boolean).join('\n'),
    show: (entry) => <Marks {...entry} />,
  },
  {
    name: i18n.t('duplicates.note'),
    value: ({ annotation }) => annotation.note.trim(),
    show: ({ annotation }) => (annotation.note.trim() === '' ? nothing : <span dir="auto">{beginning(annotation.note)}</span>),
  },
];

/** Compares two papers side by side, field by field, and highlights what differs. */
export function DuplicateComparison({ caption, entries, heads, showHeads = false }: DuplicateComparisonProps) {
  const head = classes('py-1 text-left font-medium', !showHeads && 'sr-only');
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-1 border-spacing-y-0.5 text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td className="w-18 p-0 sm:w-22" />
          {heads.map((name) => (
            <th key={name} scope="col" className={head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields().map(({ name, value, show }) => {
          const [left, right] = entries.map(value);
          const differs = left !== right;
          if (!left && !right) return null;
          return (
            <tr key={name}>
              <th scope="row" className="py-1 pr-1 text-left align-top font-normal text-muted text-xs leading-5">
                {name}
                {differs ? <span className="sr-only"> {i18n.t('duplicates.differs')}</span> : null}
              </th>
              {entries.map((entry) => (
                <td
                  key={entry.paper.id}
                  className={classes(
                    'rounded-sm px-1.5 py-1 align-top [overflow-wrap:anywhere]',
                    differs ? 'bg-sunken text-ink' : 'text-muted',
                  )}
                >
                  {show(entry)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
