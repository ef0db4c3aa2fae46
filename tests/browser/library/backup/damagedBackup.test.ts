/** A damaged file is rejected with the position of the damage, or gives a library that can be read and undone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { importBackup } from '~/lib/library/backup/importBackup';
import { LibraryError } from '~/lib/library/database/libraryError';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { undo } from '~/lib/library/recovery/undo';
import { readBackup } from '~/tests/browser/library/readBackup';
import { furnished, readEverything } from '~/tests/browser/library/surfaces';
import { patience, testLibrary } from '~/tests/browser/library/testLibrary';

type Json = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every position in a value: a parent and a key. */
function placesIn(value: unknown): [Json, string][] {
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => [[value, key] as [Json, string], ...placesIn(child)]);
}

const damage = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  how: fc.constantFrom(
    'replace' as const,
    'replace' as const,
    'take out' as const,
    'add' as const,
    'double' as const,
    'exchange' as const,
  ),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, '', {}, [], [[]], -1, 0, 1e300, 9007199254740991, 8.64e15, 'x'.repeat(300_000), '\u0000', {
      length: 3,
    }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

test(
  'any damage to a backup',
  async () => {
    const { db: source } = await furnished();
    const whole = JSON.stringify({ dogear: 1, ...(await readBackup(source)) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 2 }), async (damages) => {
        const file = JSON.parse(whole);
        for (const { at, other, how, value } of damages) {
          const places = placesIn(file);
          const [node, key] = places[at % places.length]!;
          const fields = node as Record<string, unknown>;
          if (how === 'take out') Array.isArray(node) ? node.splice(Number(key), 1) : delete fields[key];
          else if (how === 'add') Object.defineProperty(fields, '__proto__', { value, enumerable: true, configurable: true });
          else if (how === 'double' && Array.isArray(node)) node.push(structuredClone(node[Number(key)]));
          else if (how === 'exchange') fields[key] = structuredClone(places[other % places.length]![0]);
          else fields[key] = value;
        }
        const read = parseBackup(JSON.stringify(file));
        if (!read.ok) {
          expect(read.problems[0]?.path ?? read.problems[0]?.line).toBeTruthy();
          return;
        }
        const db = testLibrary();
        await importBackup(db, read.backup);
        const ids = read.backup.entries.map(({ paper }) => paper.id);
        await readEverything(db, ids);
        expect(await findDifferences(db)).toEqual([]);
        for (const seq of (await db.history.toCollection().primaryKeys()).reverse()) {
          await undo(db, seq).catch((error: unknown) => {
            if (!(error instanceof LibraryError) || error.code !== 'invalid') throw error;
          });
        }
        await readEverything(db, ids);
        expect(await findDifferences(db)).toEqual([]);
        expect(parseBackup(JSON.stringify({ dogear: 1, ...(await readBackup(db)) })).ok).toBe(true);
        await db.delete();
      }),
      { numRuns: 150 },
    );
  },
  patience,
);
