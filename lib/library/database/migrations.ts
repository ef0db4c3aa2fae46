/**
 * The versions of the database. Append only: a version that was released is never edited. A new one names the
 * tables whose indexes change (`stores`: a delta, null drops a table) and says how a row of the version before becomes one of its own. The upgraders
 * are pure, so that an older backup can be brought up to date with the same functions.
 */
export type TableName =
  | 'papers'
  | 'annotations'
  | 'trash'
  | 'history'
  | 'noteRevisions'
  | 'tagUse'
  | 'tallies'
  | 'names'
  | 'twins'
  | 'apart'
  | 'tags'
  | 'searches'
  | 'rules'
  | 'historySteps'
  | 'touched'
  | 'blocks'
  | 'jobs'
  | 'owed';

export interface Migration {
  version: number;
  /** Dexie's index syntax: the primary key first, `*` for one entry per element, `[a+b]` for a compound. */
  stores: Partial<Record<TableName, string | null>>;
  /** Row upgraders by table; each gets a row of the version before and returns a row of this one. */
  upgrade?: Partial<Record<TableName, (row: Record<string, unknown>) => Record<string, unknown>>>;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    stores: {
      papers: 'id, [publishedKey+id], [titleKey+id]',
      annotations:
        'paperId, [listedAt+paperId], [starredAt+paperId], [changedAt+paperId], [blankSince+paperId], [notedAt+paperId], [status+listedAt+paperId], queuePlace, *tagPlaces',
      trash: 'id, [trashedAt+id], *tagKeys',
      history: '++seq, *paperIds, parted',
      noteRevisions: '[paperId+revision], savedAt',
      tagUse: 'key',
      historySteps: '++part, group, *records',
      tallies: 'name, [kind+count]',
      names: 'identifier',
      twins: 'key, several',
      apart: 'pair, *ids',
      tags: 'key',
      searches: 'id',
      rules: 'id',
      touched: '++seq, session',
      blocks: 'block',
      jobs: 'id',
      owed: '++seq, job',
    },
  },
];
