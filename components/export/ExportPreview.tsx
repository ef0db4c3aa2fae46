import { useCallback, useId, useMemo } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import type { Format, FormatOptions } from '~/lib/formats/writers/format';
import { keysFor } from '~/lib/jobs/keysFor';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { draftsAsEntries } from '~/lib/library/marks/draftsAsEntries';
import type { ExportedPapers } from './exportSource';

const charactersShown = 4000;

export interface ExportPreviewProps {
  /** The first papers; undefined until they are known. */
  first: ExportedPapers | undefined;
  format: Format;
  options: FormatOptions;
}

/** The text of a page without its markup: the words are what leaves the library. */
const wordsOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();

/** Shows the first entries as they will be written, so that the user sees what leaves the library. */
export function ExportPreview({ first, format, options }: ExportPreviewProps) {
  const db = useDatabase();
  const heading = useId();
  const [{ keyTemplate }] = usePreferences();
  const found = useLiveQuery(
    useCallback(async () => {
      const entries = first && (await read(db, first));
      return (
        entries && {
          entries,
          keys: await keysFor(
            db,
            keyTemplate,
            entries.map(({ paper }) => paper),
          ),
        }
      );
    }, [db, first, keyTemplate]),
  ).value;
  const text = useMemo(
    () => (found?.entries.length ? format.write(found.entries, { ...options, keys: found.keys }) : ''),
    [found, format, options],
  );
  const shown = useMemo(() => (format.mediaType === 'text/html' ? wordsOf(text) : text), [text, format]);
  if (found === undefined) return <div className="h-40 rounded-md bg-sunken" />;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-1">
      <h3 id={heading} className="text-xs font-semibold text-muted">
        {i18n.t('exportDialog.preview')}
      </h3>
      <pre
        // Scrollable, so it must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        className="h-40 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs leading-relaxed whitespace-pre-wrap wrap-anywhere"
      >
        {text === '' ? i18n.t('exportDialog.nothing') : shown.slice(0, charactersShown)}
      </pre>
    </section>
  );
}

const read = (db: LibraryDatabase, papers: ExportedPapers) =>
  'ids' in papers ? getEntries(db, papers.ids) : draftsAsEntries(db, papers.drafts);
