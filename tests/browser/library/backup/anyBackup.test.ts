/** Whatever commands, merges, repairs and imports make of a library, an import accepts its backup, with everything in it. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { importBackup } from '~/lib/library/backup/importBackup';
import { forgetDamage } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { splitPaper } from '~/lib/library/identity/splitPaper';
import { annotate } from '~/lib/library/marks/annotate';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { moveSearch, saveSearch } from '~/lib/library/searches/saveSearch';
import { renameTag } from '~/lib/library/tags/renameTag';
import { listRules, saveRule } from '~/lib/library/tags/saveRule';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';
import { draft, note, numberedEntry, patience, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';
import { exported, wholeBackup } from '~/tests/browser/library/wholeBackup';

beforeEach(forgetDamage);

/** One line without repetitions, as long as 60 % of the longest note that a person can type. */
const longNote = (letter: string): string =>
  Array.from({ length: limits.note / 10 }, (_, index) => `${letter}${index}`)
    .join(' ')
    .slice(0, limits.note * 0.6);

/** One thing that a person, a page, a file or a failing disk does. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['mark', 'tag', 'note', 'merge', 'split', 'trash', 'restore', 'undo', 'damage', 'repair'] as const),
    ...(['import', 'rule', 'search', 'retag', 'distinct'] as const),
  ),
  at: fc.nat(),
  other: fc.nat(),
});

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** The fields of a citation; two files give different papers the same key. */
const citation = (number: number): Partial<Paper> => ({
  container: `Journal ${number % 2}`,
  editors: [{ name: 'Grace Hopper' }],
  pages: '1-9',
  citationKey: `key${number % 2}`,
  extra: { howpublished: 'Online' },
  edited: ['citationKey', 'pages'],
});

async function carryOut(db: LibraryDatabase, { kind, at, other }: Act): Promise<unknown> {
  const pick = <T>(all: readonly T[], place: number): T | undefined => all[place % Math.max(1, all.length)];
  const papers = await db.papers.toCollection().primaryKeys();
  const [one = '', second = ''] = [pick(papers, at), pick(papers, other)];
  const identifiers: [Identifier, Identifier] = [`pmid:${(at % 5) + 1}`, `pmid:${(other % 5) + 1}`];
  switch (kind) {
    case 'mark':
      return annotate(db, { draft: draft(identifiers) }, star);
    case 'tag':
      return annotate(db, { id: one }, tag(...Array.from({ length: 700 }, (_, index) => `${at % 3}-${index}`)));
    case 'note':
      return annotate(db, { id: one }, note(longNote('abcd'[other % 4]!), at % 3, 'abc'[other % 3]));
    case 'merge':
      return mergePapers(db, [one, second]);
    case 'split':
      return splitPaper(db, one, (await db.papers.get(one))?.identifiers.slice(0, 1) ?? []);
    case 'trash':
      return trashPapers(db, [one]);
    case 'restore':
      return restorePapers(db, [pick(await db.trash.toCollection().primaryKeys(), at) ?? '']);
    case 'undo':
      return undo(db, pick(await db.history.toCollection().primaryKeys(), at) ?? 0);
    case 'damage': {
      const [table = '', field = ''] = pick(
        [
          ['papers', 'identifiers'],
          ['papers', 'title'],
          ['annotations', 'tags'],
          ['annotations', 'noteRevision'],
          ['trash', 'paper'],
          ['rules', 'tags'],
          ['rules', 'text'],
          ['searches', 'position'],
          ['searches', 'name'],
        ],
        at,
      )!;
      const key = pick(await db.table(table).toCollection().primaryKeys(), other);
      if (key) await db.table(table).update(key, { [field]: pick<unknown>([{}, null, '', -1, []], other) });
      if (at % 2 === 0) await db.papers.delete(one);
      // Only a repair makes the tables agree again after a row is lost.
      return at % 2 === 0 ? rebuild(db, { repair: true }) : undefined;
    }
    case 'repair':
      return rebuild(db, { repair: true });
    case 'import': {
      const said = { note: longNote('efg'[other % 3]!), noteRevision: Number.MAX_SAFE_INTEGER, tags: ['z'] };
      const entry = numberedEntry(at % 3, { said, paper: { identifiers: [...new Set(identifiers)], ...citation(other) } });
      const file = { dogear: 1, entries: [entry], trash: [{ ...numberedEntry(9, { said }), trashedAt: 1 }], history: [] };
      const read = parseBackup(JSON.stringify(file));
      return read.ok ? importBackup(db, read.backup) : expect(read).toMatchObject({ ok: true });
    }
    case 'rule':
      return saveRule(db, { id: pick(await listRules(db), at)?.id, text: 'title:a', tags: ['z', `${at % 3}-1`], on: true });
    case 'search': {
      const { id } = await saveSearch(db, { name: `${other}`, text: 'a', sort: 'added', descending: true });
      return moveSearch(db, id, at % 3);
    }
    case 'retag':
      return renameTag(db, `${at % 3}-1`, 'z');
    case 'distinct':
      return markAsDistinct(db, one, second);
  }
}

test(
  'any library',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
        const db = testLibrary();
        for (const number of [1, 2, 3]) await annotate(db, { draft: draft(`pmid:${number}`) }, star);
        for (const one of acts) {
          await carryOut(db, one).catch((error: unknown) => {
            if (!(error instanceof LibraryError) || error.code === 'failed') throw error;
          });
        }
        const keys = (await db.papers.toArray()).flatMap(({ citationKey }) => citationKey ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        expect((await exported(db)).leftOut).toBe(0);
        await rebuild(db, { repair: true });
        await wholeBackup(db);
        await db.delete();
      }),
      { numRuns: 15 },
    );
  },
  patience,
);
