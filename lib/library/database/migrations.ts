/**
 * The versions of the database. Append only: a released version is never edited. A new version lists the tables whose indexes
 * change (`stores`: a delta, null drops a table) and upgrades the rows of the version before to its own (`upgrade`). The
 * upgraders are pure, so that the same functions can bring an older backup up to date.
 */
export type TableName =
  | 'papers'
  | 'annotations'
  | 'trash'
  | 'history'
  | 'noteRevisions'
  | 'tagCounts'
  | 'counters'
  | 'identifiers'
  | 'duplicateIndex'
  | 'distinctPairs'
  | 'tags'
  | 'searches'
  | 'rules'
  | 'historySteps'
  | 'changeLog'
  | 'searchSnapshot'
  | 'jobs'
  | 'pendingCounts'
  | 'seen'
  | 'seenIndex'
  | 'passed'
  | 'ranking';

export interface Migration {
  version: number;
  /** Dexie's index syntax: the primary key first, `*` for one entry per element, `[a+b]` for a compound. */
  stores: Partial<Record<TableName, string | null>>;
  /** Row upgraders by table; each takes a row of the version before and returns a row of this version. */
  upgrade?: Partial<Record<TableName, (row: Record<string, unknown>) => Record<string, unknown>>>;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    stores: {
      papers: 'id, [publishedKey+id], [titleKey+id]',
      annotations:
        'paperId, [listedAt+paperId], [starredAt+paperId], [changedAt+paperId], [shownAt+paperId], [shownChangedAt+paperId], [blankSince+paperId], [notedAt+paperId], [status+listedAt+paperId], queuePlace, *tagPlaces',
      trash: 'id, [trashedAt+id], *tagKeys',
      history: '++seq, *paperIds, chunkGroup',
      noteRevisions: '[paperId+revision], savedAt',
      tagCounts: 'key',
      historySteps: '++chunk, group, *records',
      counters: 'name, [kind+count]',
      identifiers: 'identifier',
      duplicateIndex: 'key, several',
      distinctPairs: 'pair, *ids',
      tags: 'key',
      searches: 'id',
      rules: 'id',
      changeLog: '++seq, session',
      searchSnapshot: 'block',
      jobs: 'id',
      pendingCounts: '++seq, job',
      seen: 'key, day, [site+day]',
      seenIndex: '[block+stamp]',
      passed: 'key, day',
      ranking: 'part',
    },
  },
  {
    // Papers have the fields of a citation, all of them optional, and a key that no other paper has.
    version: 2,
    stores: { papers: 'id, [publishedKey+id], [titleKey+id], citationKey' },
  },
];
