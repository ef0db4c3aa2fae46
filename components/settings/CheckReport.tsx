import { i18n } from '#i18n';
import type { RebuildReport } from '~/lib/library/recovery/rebuild';

/** Unreadable rows that are shown at most; the saved file contains all. */
const mostLines = 50;

/** The tables of the report, in order. */
const tables = [
  'papers',
  'annotations',
  'trash',
  'distinctPairs',
  'identifiers',
  'tagCounts',
  'counters',
  'duplicateIndex',
  'seenIndex',
] as const;

/** Result of a check of the library: a sentence per table with differences, and the rows that cannot be read. */
export function CheckReport({ report: { damage, different } }: { report: RebuildReport }) {
  const some = damage.slice(0, mostLines);
  return (
    <div role="status" className="flex flex-col gap-3">
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {tables.map((table) => {
          const count = different[table];
          return count ? <li key={table}>{i18n.t(`check.different.${table}`, count)}</li> : null;
        })}
        {damage.length > 0 ? <li>{i18n.t('damage.rows', damage.length)}</li> : null}
      </ul>
      {damage.length > 0 ? (
        <>
          <p className="text-muted text-sm">{i18n.t('damage.hint')}</p>
          <ul className="flex flex-col gap-1 text-sm">
            {some.map(({ table, key, row, fields }) => (
              <li key={`${table} ${String(key)}`} className="break-words">
                <bdi>{titleOf(row) ?? `${table} ${String(key)}`}</bdi>
                <span className="text-muted">: {fields.join(', ')}</span>
              </li>
            ))}
            {damage.length > some.length && <li className="text-muted">{i18n.t('damage.more', damage.length - some.length)}</li>}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function titleOf(row: unknown): string | undefined {
  const { title, paper, name } = row as { title?: unknown; paper?: { title?: unknown }; name?: unknown };
  return [title, paper?.title, name]
    .find((text): text is string => typeof text === 'string' && text.trim() !== '')
    ?.slice(0, 200);
}
