import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { Spinner } from '~/components/ui/Spinner';
import { getEntries } from '~/lib/library/lists/getEntries';
import { useSending } from './useSending';
import { useZotero } from './useZotero';
import { ZoteroChoice } from './ZoteroChoice';
import { ZoteroResults } from './ZoteroResults';
import { type ZoteroDoor, zoteroDoor } from './zoteroDoor';

export interface ZoteroFormProps {
  ids: readonly string[];
  door?: ZoteroDoor | undefined;
  onDone: () => void;
}

/** Asks Zotero for its collections, lets the reader choose, sends, and shows what became of each paper. */
export function ZoteroForm({ ids, door = zoteroDoor, onDone }: ZoteroFormProps) {
  const db = useDatabase();
  const entries = useLiveQuery(useCallback(() => getEntries(db, ids), [db, ids])).value;
  const zotero = useZotero(door);
  const sending = useSending(door.ask);

  if (zotero.state === 'asking' || entries === undefined) {
    return (
      <div className="flex items-center gap-3 py-4">
        <Spinner label={i18n.t('zotero.connecting')} />
        <p>{i18n.t('zotero.connecting')}</p>
      </div>
    );
  }
  if (zotero.state === 'problem') {
    const asks = zotero.problem === 'notAllowed';
    return (
      <div className="flex flex-col gap-3">
        <p role="alert" className="rounded-md bg-sunken px-3 py-2">
          {i18n.t(`zotero.problem.${zotero.problem}`)}
        </p>
        {asks && <p className="text-muted">{i18n.t('zotero.allowHint')}</p>}
        <div className="flex justify-end">
          <Button variant="primary" onClick={asks ? zotero.allow : zotero.again}>
            {i18n.t(asks ? 'zotero.allow' : 'zotero.retry')}
          </Button>
        </div>
      </div>
    );
  }
  if (sending.running) {
    return (
      <Progress
        label={i18n.t('zotero.sending')}
        value={sending.done}
        max={sending.total}
        onCancel={sending.stop}
        cancelLabel={i18n.t('library.cancel')}
      />
    );
  }
  if (sending.results) {
    return <ZoteroResults entries={entries} results={sending.results} onAgain={sending.again} onDone={onDone} />;
  }
  return <ZoteroChoice entries={entries} targets={zotero.targets} ask={door.ask} onSend={sending.start} />;
}
