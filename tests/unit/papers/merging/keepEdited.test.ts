/** What a person typed stays, whatever pages and other records say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLink } from '~/lib/papers/merging/keepEdited';
import { mergeBibliography, mergePaper } from '~/lib/papers/merging/mergeBibliography';
import {
  type Bibliography,
  type EditableField,
  editableFields,
  type Paper,
  type PublicationField,
  paperTypes,
  publicationFields,
} from '~/lib/papers/paper';
import { fakePaper } from '~/tests/unit/papers/anyBibliography';

const valueIn = (of: Bibliography, field: EditableField): unknown => (isLink(field) ? of.links[field] : of[field]);

const word = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
const people = fc.array(fc.record({ name: word }), { maxLength: 3 });
const address = fc.constantFrom('https://a.org/', 'https://b.org/');
const day = fc.constantFrom('2026', '2026-10', '2026-10-04', '2025-01');
/** Any bibliography, with any of the fields. */
const bibliography: fc.Arbitrary<Bibliography> = fc.record(
  {
    title: word,
    authors: people,
    links: fc.record({ page: address, pdf: address, code: address }, { requiredKeys: [] }),
    authorCount: fc.integer({ min: 4, max: 9 }),
    translated: fc.constant(true as const),
    abstract: word,
    published: day,
    venue: word,
    type: fc.constantFrom(...paperTypes),
    comment: word,
    editors: people,
    citationKey: word,
    accessed: day,
    ...(Object.fromEntries(publicationFields.map((field) => [field, word])) as Record<PublicationField, typeof word>),
  },
  { requiredKeys: ['title', 'authors', 'links'] },
);
const fields = fc.subarray([...editableFields], { minLength: 1 }).map((some) => some.toSorted());

describe('a field that a person edited', () => {
  test('survives any sequence of merges with drafts', () => {
    fc.assert(
      fc.property(bibliography, fields, fc.array(bibliography, { maxLength: 5 }), (typed, edited, drafts) => {
        const merged = drafts.reduce<Bibliography>(mergeBibliography, { ...typed, edited });
        for (const field of edited) expect([field, valueIn(merged, field)]).toEqual([field, valueIn(typed, field)]);
        expect(merged.edited).toEqual(edited);
        if (edited.includes('authors')) expect(merged.authorCount).toBe(typed.authorCount);
      }),
    );
  });

  test('survives merges with other records, in either order, and of two edits one', () => {
    const record = fc
      .record({ of: bibliography, edited: fc.subarray([...editableFields]), at: fc.nat(5) })
      .map(({ of, edited, at }): Paper => ({ ...fakePaper(at), ...of, edited: edited.toSorted() }));
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 4 }), ([first, ...others]) => {
        const all = [first!, ...others];
        const merged = others.reduce(mergePaper, first!);
        expect(merged.edited ?? []).toEqual([...new Set(all.flatMap(({ edited }) => edited ?? []))].sort());
        for (const field of merged.edited ?? []) {
          const typed = all.filter(({ edited }) => edited?.includes(field)).map((paper) => valueIn(paper, field));
          expect(typed).toContainEqual(valueIn(merged, field));
        }
      }),
    );
  });

  test('stays empty where the person emptied it, and leaves no field behind', () => {
    const typed: Bibliography = { title: 'A', authors: [], links: {}, edited: ['authors', 'code', 'pages', 'venue'] };
    const seen: Bibliography = {
      title: 'A',
      authors: [{ name: 'Ada' }],
      authorCount: 7,
      venue: 'ICLR',
      pages: '1-2',
      links: { code: 'https://a.org/', pdf: 'https://b.org/' },
    };
    expect(mergeBibliography(typed, seen)).toStrictEqual({ ...typed, links: { pdf: 'https://b.org/' } });
  });

  test('nothing is kept of a paper that nobody edited', () => {
    fc.assert(
      fc.property(bibliography, bibliography, (known, seen) => {
        expect(mergeBibliography(known, seen)).not.toHaveProperty('edited');
      }),
    );
  });
});
