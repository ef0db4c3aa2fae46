import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Paper } from '~/lib/papers/paper';
import { findInZotero } from '~/lib/zotero/findInZotero';
import { ProgramLink, zoteroAddress } from './ProgramLink';
import { zoteroDoor } from './zoteroDoor';

/** "In Zotero", if Zotero says that it has the paper; nothing otherwise, and nothing where it cannot be asked. */
export function InZotero({ paper }: { paper: Paper }) {
  const [key, setKey] = useState<string>();
  const { id, title, identifiers } = paper;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per paper.
  useEffect(() => {
    const run = new AbortController();
    setKey(undefined);
    findInZotero(zoteroDoor.ask, { title, identifiers }, run.signal).then(
      (found) => run.signal.aborted || setKey(found !== null && found !== 'off' ? found.key : undefined),
      () => undefined,
    );
    return () => run.abort();
  }, [id]);
  if (key === undefined) return null;
  return (
    <p className="flex flex-wrap gap-x-3 px-2 text-muted">
      {i18n.t('zotero.has')}
      <ProgramLink address={zoteroAddress(key)}>{i18n.t('zotero.openIn')}</ProgramLink>
    </p>
  );
}
