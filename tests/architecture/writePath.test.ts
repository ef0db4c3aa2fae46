/** Commands change the library only with `write` of `lib/library/history/unitOfWork.ts`; derived tables are in one list. */
import { describe, expect, it } from 'vitest';
import { migrations } from '~/lib/library/database/migrations';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { rowTables } from '~/lib/library/history/rowKinds';
import { read, sources } from './files';

const derived = derivedTables.map(({ name }) => name as string);
/** Tables that only the unit of work and long work write: the derived tables and these. */
const kept = [...derived, 'pendingCounts', 'changeLog', 'seen', 'seenIndex'];
const writing = 'put|add|bulkPut|bulkAdd|delete|bulkDelete|update|bulkUpdate|upsert|modify|clear';

/** Calls that write one of these tables, such as `db.changeLog.where(…).delete()` or `db.table('identifiers').clear()`. */
const writes = new RegExp(
  `\\bdb\\s*\\.(?:(${kept.join('|')})\\b|table\\(\\s*'(${kept.join('|')})'\\s*\\))(?:\\s*\\.\\w+\\((?:[^()]|\\([^()]*\\))*\\))*?\\s*\\.(?:${writing})\\(`,
  'gu',
);
const writesIn = (code: string): string[] => [...code.matchAll(writes)].map(([, plain, named]) => plain ?? named ?? '');

const imports = (path: string, name: string): boolean => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\}`, 'u').test(read(path));
const within = (path: string, ...places: string[]): boolean => places.some((place) => path.startsWith(place));
const library = 'lib/library';

describe('the library', () => {
  it('has its derived tables and its log written only by the modules that maintain them', () => {
    const keepers = [
      `${library}/derived/`,
      `${library}/database/changeLog.ts`,
      `${library}/seen/writeSeen.ts`,
      `${library}/seen/seenBlocks.ts`,
    ];
    const others = sources.filter((path) => !within(path, ...keepers));
    expect(others.flatMap((path) => writesIn(read(path)).map((table) => `${path}: ${table}`))).toEqual([]);
    // The pattern matches the writes of those modules, so it would match others.
    expect(writesIn(read(`${library}/derived/identifierIndex.ts`))).toEqual(['identifiers', 'identifiers']);
    expect(writesIn(read(`${library}/database/changeLog.ts`))).toContain('changeLog');
    expect(new Set(writesIn(read(`${library}/seen/writeSeen.ts`)))).toEqual(new Set(['seen', 'seenIndex']));
    expect(writesIn("await db.pendingCounts\n  .where('job')\n  .equals(id(job))\n  .delete();")).toEqual(['pendingCounts']);
    expect(writesIn('db.papers.put(row); db.identifiers.get(key)')).toEqual([]);
  });

  it('is written in transactions of the unit of work, of long work, of seen papers, and of a few commands that cannot be undone', () => {
    const own = ['database', 'derived', 'history', 'long-work'].map((room) => `${library}/${room}/`);
    // Seen papers are no records and not in the history: what the user decides about them is taken back by the opposite decision.
    own.push(`${library}/seen/writeSeen.ts`);
    const apart = ['wipeLibrary', 'emptyTrash', 'repairRows'].map((name) => `${library}/recovery/${name}.ts`);
    expect(sources.filter((path) => imports(path, 'writeTransaction') && !within(path, ...own, ...apart))).toEqual([]);
    expect(sources.filter((path) => /transaction\(\s*'rw/u.test(read(path)))).toEqual([`${library}/database/transactions.ts`]);
    expect(sources.filter((path) => imports(path, 'write') && within(path, library)).length).toBeGreaterThan(10);
  });

  it('names no table in the scope of a command', () => {
    const calls = sources.flatMap((path) =>
      [...read(path).matchAll(/\bwrite\(\s*db,\s*(\[[^\]]*\])/gu)].map(([, kinds]) => kinds ?? ''),
    );
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((kinds) => kinds.includes('db.'))).toEqual([]);
  });

  it('has tables of rows, derived tables of the list, those of work and history, and those of feeds: add a new table to one of them', () => {
    const ofWork = ['history', 'historySteps', 'noteRevisions', 'jobs', 'pendingCounts', 'changeLog', 'searchSnapshot'];
    const learned = ['passed', 'ranking'];
    const ofFeeds = ['seen', 'seenIndex'];
    const tables = new Set(migrations.flatMap(({ stores }) => Object.keys(stores)));
    expect([...tables].sort()).toEqual([...rowTables, ...derived, ...ofWork, ...ofFeeds, ...learned].sort());
  });
});
