import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOfOneList } from '~/lib/formats/writers/citationKey';
import { keyFields, keyTemplateOf } from '~/lib/formats/writers/keyTemplate';
import { keyRow, libraryKeys } from '~/lib/formats/writers/libraryKeys';
import type { Paper } from '~/lib/papers/paper';
import { entryOf, uuid } from './sampleEntries';

const template = keyTemplateOf('[auth][year]');

function keysIn(papers: readonly Paper[], by = template): Map<string, string> {
  const work = libraryKeys(papers.map((paper) => keyRow(paper, by)));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Papers with few different names, years and words, so that many have the same key. */
const libraries = fc
  .array(
    fc.record({
      name: fc.constantFrom('Ada Lovelace', 'Grace Hopper', '李 明'),
      year: fc.constantFrom('1843', '1952', undefined),
      title: fc.constantFrom('Notes', 'The Notes', 'Compilers', '笔记'),
      key: fc.option(fc.constantFrom('Lovelace1843', 'Hopper1952', 'own:1'), { freq: 6, nil: undefined }),
      createdAt: fc.nat(3),
      isNamed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((made) => {
    const kept = new Set<string>();
    return made.map(({ name, year, title, key, createdAt, isNamed }, at): Paper => {
      const citationKey = key !== undefined && !kept.has(key) ? key : undefined;
      if (citationKey !== undefined) kept.add(citationKey);
      const identifiers = isNamed ? [`arxiv:2401.${String(at).padStart(5, '0')}` as const] : [];
      const { paper } = entryOf({ title, authors: [{ name }], published: year, identifiers });
      return { ...paper, id: uuid(at), createdAt, citationKey };
    });
  });
const templates = fc
  .array(fc.constantFrom(...keyFields, 'auth:lower', 'authors2', 'title:abbr'), { minLength: 1, maxLength: 3 })
  .map((fields) => keyTemplateOf(fields.map((field) => `[${field}]`).join('-')));

test('no two papers have the same key, and a key has safe signs only', () => {
  fc.assert(
    fc.property(libraries, templates, (papers, by) => {
      const keys = [...keysIn(papers, by).values()];
      expect(keys).toHaveLength(papers.length);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z][a-z\d._:+/-]*$/i);
    }),
  );
});

test('the order of the papers does not matter, nor which of them are in a list', () => {
  fc.assert(
    fc.property(
      libraries.chain((papers) => fc.tuple(fc.constant(papers), fc.shuffledSubarray([...papers]))),
      ([papers, some]) => {
        const known = keysIn(papers);
        expect(keysIn(papers.toReversed())).toEqual(known);
        const keyOf = keysOfOneList({ template, known });
        for (const paper of some) expect(keyOf(paper)).toBe(known.get(paper.id));
      },
    ),
  );
});

test('papers that are added later change no key', () => {
  fc.assert(
    fc.property(libraries, libraries, (papers, more) => {
      const added = more.map((paper, at) => ({ ...paper, id: uuid(1000 + at), createdAt: 10 + at, citationKey: undefined }));
      const before = keysIn(papers);
      const after = keysIn([...papers, ...added]);
      for (const [id, key] of before) expect(after.get(id)).toBe(key);
    }),
  );
});

test('a kept key stays, and the papers that would have it get another', () => {
  fc.assert(
    fc.property(libraries, (papers) => {
      const keys = keysIn(papers);
      for (const paper of papers) if (paper.citationKey !== undefined) expect(keys.get(paper.id)).toBe(paper.citationKey);
    }),
  );
});

test('a paper that is not in the library gets none of its keys', () => {
  fc.assert(
    fc.property(libraries, libraries, (papers, more) => {
      const known = keysIn(papers);
      const taken = new Set(known.values());
      const keyOf = keysOfOneList({ template, known });
      for (const [at, paper] of more.entries()) {
        const key = keyOf({ ...paper, id: uuid(1000 + at), citationKey: undefined });
        expect(taken.has(key)).toBe(false);
        taken.add(key);
      }
    }),
  );
});
