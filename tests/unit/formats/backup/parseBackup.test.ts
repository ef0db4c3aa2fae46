import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupVersion, readableVersions } from '~/lib/formats/backup/backupVersion';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { dogear } from '~/lib/formats/writers/dogear';
import { priorities, statuses } from '~/lib/papers/annotation';
import { historyActions } from '~/lib/papers/history';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { editableFields, type PublicationField, publicationFields } from '~/lib/papers/paper';
import { searchSorts } from '~/lib/papers/savedSearch';
import { tagColours } from '~/lib/papers/tagColour';
import { writeBackup } from '~/tests/support/writeBackup';
import { entries, entryOf, full, now, uuid } from '~/tests/unit/formats/writers/sampleEntries';

const textOf = (backup: LibraryBackup): string => [...writeBackup(backup, { now })].join('');
const frozenOf = (version: number): string =>
  readFileSync(new URL(`samples/version${version}.dogear.json`, import.meta.url), 'utf8');
const frozen = frozenOf(backupVersion);
/** The sample without spaces, as another program may write it. */
const sample = JSON.stringify(JSON.parse(frozen));

const time = fc.integer({ min: 0, max: 4e12 });
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const entry = fc
  .record({
    id: fc.uuid(),
    title: line,
    author: line,
    abstract: maybe(fc.string({ unit: 'binary' })),
    note: fc.string({ unit: 'binary' }),
    tags: fc.array(line, { maxLength: 3 }),
    status: maybe(fc.constantFrom(...statuses)),
    priority: maybe(fc.constantFrom(...priorities)),
    starredAt: maybe(time),
    at: time,
    citation: fc.record(
      {
        ...(Object.fromEntries(publicationFields.map((field) => [field, line])) as Record<PublicationField, typeof line>),
        editors: fc.array(fc.record({ name: line }), { maxLength: 2 }),
        citationKey: line,
        accessed: fc.constantFrom('2026', '2026-10', '2026-10-04'),
        extra: fc.dictionary(line, line, { maxKeys: 3, noNullPrototype: true }),
        edited: fc.subarray([...editableFields]),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ id, title, author, abstract, note, tags, status, priority, starredAt, at, citation }) =>
    entryOf(
      { id, title, abstract, authors: [{ name: author }], createdAt: at, refreshedAt: at, ...citation },
      { note, tags, status, priority, starredAt, addedAt: at, updatedAt: at },
    ),
  );
/** The value as in a file: without fields that are undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const unique = fc.uniqueArray(entry, { selector: ({ paper }) => paper.id, maxLength: 5 });
const history = fc
  .array(
    fc.record({
      at: time,
      action: fc.constantFrom(...historyActions),
      paperIds: fc.array(fc.uuid(), { maxLength: 3 }),
      of: entry,
      how: fc.constantFrom('made' as const, 'changed' as const, 'taken out' as const),
      session: maybe(fc.string({ maxLength: 20 })),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ of: { paper, annotation }, how, ...row }, at) => ({
      ...row,
      seq: at + 1,
      steps: plain(
        how === 'made'
          ? [{ table: 'papers' as const, key: paper.id, before: null, after: { identifiers: paper.identifiers } }]
          : how === 'changed'
            ? [
                {
                  table: 'annotations' as const,
                  key: paper.id,
                  before: { starredAt: null, note: '' },
                  after: { starredAt: 7, note: annotation.note },
                },
              ]
            : [
                { table: 'papers' as const, key: paper.id, before: { ...paper }, after: null },
                { table: 'annotations' as const, key: paper.id, before: { ...annotation }, after: null },
              ],
      ),
    })),
  );
const distinctPairs = fc.array(
  fc
    .uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 })
    .chain((ids) => fc.record({ ids: fc.constant(ids.toSorted() as [string, string]), at: time })),
  { minLength: 1, maxLength: 3 },
);
const tags = fc.uniqueArray(
  fc.record({ key: line, colour: maybe(fc.constantFrom(...tagColours)), distinctFrom: maybe(fc.array(line, { maxLength: 2 })) }),
  { selector: ({ key }) => key, minLength: 1, maxLength: 3 },
);
const searches = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: line,
    text: fc.string(),
    sort: fc.constantFrom(...searchSorts),
    descending: fc.boolean(),
    position: fc.nat(),
    createdAt: time,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);
const rules = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    text: line,
    tags: fc.array(line, { minLength: 1, maxLength: 3 }),
    on: fc.boolean(),
    createdAt: time,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);
const seen = fc.uniqueArray(
  fc.record(
    { key: fc.maxSafeNat(), day: fc.nat(100_000), site: line, skippedAt: time, unskippedAt: time },
    { requiredKeys: ['key', 'day', 'site'] },
  ),
  { selector: ({ key }) => key, minLength: 1, maxLength: 5 },
);
const backup: fc.Arbitrary<LibraryBackup> = fc.record({
  entries: unique,
  trash: fc.tuple(unique, time).map(([all, trashedAt]) => all.map((each) => ({ ...each, trashedAt }))),
  history,
  distinctPairs: maybe(distinctPairs),
  tags: maybe(tags),
  searches: maybe(searches),
  rules: maybe(rules),
  seen: maybe(seen),
});

describe('a written backup is read again', () => {
  test('completely', () => {
    fc.assert(
      fc.property(backup, (written) => {
        expect(parseBackup(textOf(written))).toEqual({ ok: true, backup: written, warnings: [] });
      }),
    );
  });

  test('as a reading list, with notes and tags', () => {
    expect(parseBackup(dogear.write(entries, { ...full, notes: false, tags: false }))).toEqual({
      ok: true,
      backup: { entries, trash: [], history: [] },
      warnings: [],
    });
  });

  test.each(readableVersions)('by version %i, whose sample never changes', (version) => {
    const text = frozenOf(version);
    const read = parseBackup(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(JSON.parse(textOf(read.backup))).toEqual({ ...JSON.parse(text), dogear: backupVersion });
    expect(read.backup.entries[0]?.annotation.note).toBe('# Note\n\n- [x] read 大\n');
    expect(parseBackup(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(read);
  });

  test('by version 2, whose sample has every field of a citation', () => {
    const paper = JSON.parse(frozenOf(2)).entries[0].paper;
    const own = ['editors', 'citationKey', 'accessed', 'extra', 'edited', 'type'];
    expect([...publicationFields, ...own].filter((field) => !(field in paper))).toEqual([]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: files are damaged in ways that no type describes.
type BackupFile = Record<string, any>;

/** The sample with one value changed. */
function changed(change: (file: BackupFile) => void): string {
  const file = JSON.parse(sample);
  change(file);
  return JSON.stringify(file);
}
const problems = (text: string) => {
  const read = parseBackup(text);
  return read.ok ? [] : read.problems;
};

describe('a broken file is rejected', () => {
  test('with the line and column where it is not valid JSON', () => {
    expect(problems('{ "dogear": 1,\n  oops')).toEqual([{ line: 2, message: 'Unexpected "o" (line 2, column 3).' }]);
    expect(problems('')).toEqual([{ line: 1, message: 'The file ends too early (line 1, column 1).' }]);
    const text = textOf({ entries, trash: [], history: [] });
    expect(problems(text.slice(0, -4))[0]).toMatchObject({
      line: entries.length + 6,
      message: expect.stringContaining('ends too early'),
    });
    expect(problems(`${text}x`)[0]).toMatchObject({ line: text.split('\n').length });
    expect(problems('[1,\r\n2,\r\n]')[0]).toMatchObject({ line: 3 });
  });

  test.each<[string, string, (file: BackupFile) => void]>([
    [
      'a wrong type',
      'entries[0].paper.title',
      (file) => {
        file.entries[0].paper.title = 42;
      },
    ],
    [
      'a missing list',
      'trash',
      (file) => {
        delete file.trash;
      },
    ],
    [
      'an address that runs',
      'entries[0].paper.links.page',
      (file) => {
        file.entries[0].paper.links.page = 'javascript:alert(1)';
      },
    ],
    [
      'an unknown field',
      'entries[1].paper',
      (file) => {
        file.entries[1].paper.fields = 1;
      },
    ],
    [
      'an unknown status',
      'entries[0].annotation.status',
      (file) => {
        file.entries[0].annotation.status = 'done';
      },
    ],
    [
      'a bad identifier',
      'entries[0].paper.identifiers[1]',
      (file) => {
        file.entries[0].paper.identifiers[1] = 'doi:x';
      },
    ],
    [
      'a bad time',
      'trash[0].trashedAt',
      (file) => {
        file.trash[0].trashedAt = -1;
      },
    ],
    [
      'an unknown action',
      'history[1].action',
      (file) => {
        file.history[1].action = 'explode';
      },
    ],
    [
      'the same paper twice',
      'entries[1].paper.id',
      (file) => {
        file.entries[1].paper.id = file.entries[0].paper.id;
      },
    ],
    [
      'a row in the history that is none',
      'history[1].steps[0].before.authors',
      (file) => {
        file.history[1].steps[0] = {
          table: 'papers',
          key: file.entries[0].paper.id,
          before: { ...file.entries[0].paper, authors: {} },
          after: null,
        };
      },
    ],
    [
      'a field in the history of another kind',
      'history[1].steps[0].before.tags',
      (file) => {
        file.history[1].steps[0] = {
          table: 'annotations',
          key: file.entries[0].paper.id,
          before: { tags: 'x' },
          after: { tags: [] },
        };
      },
    ],
    [
      'the same seq twice',
      'history[1].seq',
      (file) => {
        file.history[1].seq = 1;
      },
    ],
    [
      'a seen paper whose key is none',
      'seen[1].key',
      (file) => {
        file.seen[1].key = 2 ** 53;
      },
    ],
    [
      'the same seen paper twice',
      'seen[2].key',
      (file) => {
        file.seen[2].key = file.seen[0].key;
      },
    ],
    [
      'no version',
      'dogear',
      (file) => {
        delete file.dogear;
      },
    ],
    [
      'a version that is none',
      'dogear',
      (file) => {
        file.dogear = '1';
      },
    ],
    [
      'null for a list',
      'entries',
      (file) => {
        file.entries = null;
      },
    ],
  ])('with the path: %s', (_, path, change) =>
    expect(problems(changed(change))[0]).toMatchObject({ path, message: expect.stringMatching(/./) }),
  );

  test.each(['null', '[]', '42', '"x"', '{}', '{"dogear":{"__proto__":1}}'])('when it is another kind of file: %s', (text) => {
    expect(problems(text)).toEqual([{ path: 'dogear', message: 'This is not a file that Dogear exported.' }]);
  });

  test('when a newer Dogear wrote it, with a message that names the version', () => {
    expect(
      problems(
        changed((file) => {
          file.dogear = backupVersion + 1;
          file.entries = 'unknown';
        }),
      ),
    ).toEqual([{ path: 'dogear', message: expect.stringContaining(`version ${backupVersion + 1}`) }]);
  });

  test('with a limited number of problems', () => {
    expect(
      problems(
        changed((file) => {
          file.entries = Array(5000).fill({});
        }),
      ),
    ).toHaveLength(100);
  });

  test('whatever it contains, without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((text) => `{"dogear":1,"entries":${text}}`),
        ),
        (text) => {
          expect(parseBackup(text).ok).toBe(false);
        },
      ),
    );
    expect(problems('['.repeat(200_000))[0]).toMatchObject({ line: 1 });
  });
});

test('a key that would change prototypes has no effect', () => {
  const poisoned = [
    sample.replace('"links":{}', '"links":{"__proto__":{"polluted":1}}'),
    sample
      .replace('{"dogear"', '{"__proto__":{"polluted":1},"dogear"')
      .replace('{ "dogear"', '{"__proto__":{"polluted":1},"dogear"'),
    sample.replace('"extra":{', '"extra":{"__proto__":"x","constructor":"y",'),
    sample.replace('"before":{"starredAt":null}', '"before":{"__proto__":{"polluted":1}}'),
    sample.replace('"before":{"starredAt":null}', '"before":{"constructor":{"prototype":{"polluted":1}}}'),
  ];
  for (const text of poisoned) {
    expect(text).not.toBe(sample);
    const read = parseBackup(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if (!read.ok) continue;
    const rows = [
      read.backup,
      ...read.backup.entries.flatMap(({ paper }) => [paper.links, paper.extra ?? {}]),
      ...read.backup.history.flatMap(({ steps }) => steps.map(({ before }) => before ?? {})),
    ];
    for (const row of rows) expect((row as Record<string, unknown>).polluted).toBeUndefined();
  }
  expect(parseBackup(poisoned[0]!).ok).toBe(false);
});

test('a history out of order is sorted, with a warning', () => {
  const read = parseBackup(
    changed((file) => {
      file.history.reverse();
    }),
  );
  expect(read).toMatchObject({ ok: true, warnings: [expect.stringContaining('order')] });
  expect(read.ok && read.backup.history.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('a library of 5000 papers is read', () => {
  const many = Array.from({ length: 5000 }, (_, at) => entryOf({ id: uuid(at), abstract: 'word '.repeat(200) }));
  const text = textOf({ entries: many, trash: [], history: [] });
  expect(parseBackup(text).ok).toBe(true);
});
