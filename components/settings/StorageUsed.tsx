import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { keepStorage, type Persistence } from '~/lib/platform/persistence';

/** The number of papers and, as far as the browser reports it, the storage they use. */
export function StorageUsed() {
  const db = useDatabase();
  const counts = useLiveQuery(useCallback(() => libraryCounts(db), [db])).value;
  const papers = counts && counts.papers + counts.byStatus.skipped;
  const [bytes, setBytes] = useState<number>();
  const [kept, setKept] = useState<Persistence>();
  useEffect(() => {
    let gone = false;
    void keepStorage().then((answer) => !gone && setKept(answer));
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    if (papers === undefined) return;
    let gone = false;
    const take = ({ usage }: StorageEstimate) => {
      if (!gone) setBytes(usage);
    };
    navigator.storage.estimate().then(take, () => undefined);
    return () => {
      gone = true;
    };
  }, [papers]);

  if (papers === undefined) return null;
  return (
    <>
      <p>{bytes === undefined ? papersText(papers) : i18n.t('settings.used', [papersText(papers), sizeText(bytes)])}</p>
      {kept ? <p className="text-muted">{i18n.t(`settings.storage.${kept}`)}</p> : null}
    </>
  );
}

/** A size in kilobytes or megabytes. @param bytes as reported by the browser, which rounds and pads the number. */
export function sizeText(bytes: number): string {
  const mega = bytes / 1_000_000;
  const [amount, unit] = mega < 1 ? ([bytes / 1000, 'kilobyte'] as const) : ([mega, 'megabyte'] as const);
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
}
