import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
import { makeDraft, type RawDraft } from '~/lib/sites/kit/makeDraft';

/** Texts with lone surrogates, NUL, combining marks without a letter, and very long ones. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\0', ' ', 'a', '🙂', '\u202e', '\n'), maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('a', '🙂', ' ', '\u0301', '\ud800'), fc.integer({ min: 0, max: 30_000 }))
    .map(([unit, times]) => unit.repeat(times)),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const many = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.array(value, { maxLength: 4 }),
    fc.tuple(value, fc.integer({ min: 0, max: 3000 })).map(([item, times]) => Array<T>(times).fill(item)),
  );
const identifiers = fc
  .integer({ min: 1, max: 120 })
  .map((count) => Array.from({ length: count }, (_, index): Identifier => `pmid:${index + 1}`));
const address = fc.oneof(
  text,
  fc.constantFrom('javascript:alert(1)', 'https://a.example/'),
  text.map((path) => `https://a.example/${path}`),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e21));

const raw: fc.Arbitrary<RawDraft> = fc.record({
  site: fc.integer({ min: 1, max: 253 }).map((length) => 'h'.repeat(length)),
  identifiers,
  title: text,
  authors: many(fc.record({ name: text, given: maybe(text), family: maybe(text) })),
  authorCount: maybe(number),
  abstract: maybe(text),
  published: many(maybe(text)),
  venue: maybe(text),
  categories: many(text),
  comment: maybe(text),
  page: maybe(address),
  pdf: maybe(address),
  code: maybe(address),
  upvotes: maybe(number),
});

test('any card can be marked: the draft is accepted by the background', () => {
  fc.assert(
    fc.property(raw, (fields) => {
      const parsed = paperDraftSchema.safeParse(makeDraft(fields));
      expect(parsed.success, parsed.error?.message).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('identifiers beyond the limit are left out, the first ones are kept', () => {
  const names = Array.from({ length: 120 }, (_, index): Identifier => `pmid:${index + 1}`);
  const draft = makeDraft({ site: 's', identifiers: names, title: 'T', authors: [] });
  expect(draft?.identifiers).toEqual(names.slice(0, limits.identifiers));
});
