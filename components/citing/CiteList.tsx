import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { KeyHint } from '~/components/ui/KeyHint';
import { Spinner } from '~/components/ui/Spinner';
import { copyCitation } from '~/lib/citations/copyCitation';
import type { KeyOptions } from '~/lib/formats/writers/citationKey';
import { keysFor } from '~/lib/jobs/keysFor';
import { type CopyKind, copyKinds, usesKeys } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { type PapersToCite, useCiting } from './citingContext';
import { kindLabel } from './kindLabel';

export interface CiteListProps {
  papers: PapersToCite;
  onDone: () => void;
}

/** Papers whose citation is shown before it is copied; of more, the first ones. */
const previewed = 3;
/** Characters of a preview, more than two lines of the dialog have. */
const shown = 400;

/** One button for each form of a citation, with its text; the form of the latest copy is the first. */
export function CiteList({ papers, onDone }: CiteListProps) {
  const db = useDatabase();
  const [{ copyKind, keyTemplate }] = usePreferences();
  const run = useCommand();
  const citing = useCiting();
  const first = useRef<HTMLButtonElement>(null);
  const [read, setRead] = useState<readonly Paper[]>();
  const [keys, setKeys] = useState<KeyOptions>();
  useEffect(() => {
    let gone = false;
    if (read)
      void run(keysFor(db, keyTemplate, read.slice(0, previewed))).then((found) => {
        if (!gone) setKeys(found);
      });
    return () => {
      gone = true;
    };
  }, [db, keyTemplate, read, run]);
  useEffect(() => {
    let gone = false;
    void run(papers()).then((all) => {
      if (!gone) setRead(all ?? []);
    });
    return () => {
      gone = true;
    };
  }, [papers, run]);

  // The first form is the one that is wanted most often: Enter copies it.
  useEffect(() => {
    if (read) first.current?.focus();
  }, [read]);

  if (!read) return <Spinner label={i18n.t('paper.loading')} />;
  const kinds: CopyKind[] = [copyKind, ...copyKinds.filter((kind) => kind !== copyKind)];
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted text-sm">{i18n.t('citing.hint', [papersText(read.length)])}</p>
      <ul className="flex flex-col gap-1">
        {kinds.map((kind, at) => (
          <li key={kind}>
            <button
              type="button"
              ref={at === 0 ? first : undefined}
              onClick={() => {
                citing.copy(async () => read, kind);
                onDone();
              }}
              className="flex w-full cursor-pointer flex-col gap-0.5 rounded-md px-2 py-1.5 text-start hover:bg-sunken focus-visible:bg-sunken"
            >
              <span className="flex items-center justify-between gap-2 font-medium">
                {kindLabel(kind)}
                {at === 0 ? <KeyHint>c</KeyHint> : null}
              </span>
              <span dir="auto" className="line-clamp-2 text-muted text-sm [overflow-wrap:anywhere]">
                {usesKeys(kind) && !keys
                  ? '…'
                  : copyCitation(read.slice(0, previewed), kind, { keys }).text.trim().slice(0, shown)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
