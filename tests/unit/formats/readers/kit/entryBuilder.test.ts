import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryBuilder } from '~/lib/formats/readers/kit/entryBuilder';
import type { ReadEntry, ReadProblem } from '~/lib/papers/readEntry';
import { paperSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';

/** Builds an entry, with its problems. */
function built(fill: (entry: EntryBuilder) => void): { entry: ReadEntry | undefined; problems: ReadProblem[] } {
  const builder = new EntryBuilder({ entry: 3, line: 40 });
  fill(builder);
  const items = [...builder.items()];
  const entries = items.flatMap((item) => (item && 'entry' in item ? [item.entry] : []));
  expect(entries.length).toBeLessThan(2);
  return { entry: entries[0], problems: items.flatMap((item) => (item && 'problem' in item ? [item.problem] : [])) };
}

const codes = (problems: readonly ReadProblem[]) => problems.map(({ code, values = [] }) => [code, ...values]);

test('fields come to their places, tidied', () => {
  const { entry, problems } = built((b) => {
    b.text('title', '  On\n computable   numbers ');
    b.person('authors', 'Turing, Alan M.');
    b.person('authors', { family: 'Maaten', particle: 'van der', given: 'Laurens', suffix: 'Jr.' });
    b.person('authors', { literal: 'World Health Organisation' });
    b.person('editors', 'Sammy Davis, Jr.');
    b.text('pages', '230 -- 265');
    b.text('abstract', 'One.\n\nTwo\nlines.');
    b.serial('978-0-262-03384-8', 'SN');
    b.serial('0024-6115 (print)', 'SN');
    b.date('published', '1937', 'PY');
    b.date('published', '1937/01/12', 'DA');
    b.date('published', '1937', 'Y1');
    b.identifier('doi', 'https://doi.org/10.1112/plms/s2-42.1.230', 'DO');
    b.address('https://example.org/a', 'UR');
    b.address('https://example.org/a.pdf', 'L1');
    b.address('https://example.org/b', 'UR');
    b.type('article-journal');
    b.type('book');
    b.keyword('Logic ');
    b.keyword('logic');
    b.note('# Read\n\n- again\n  - soon\n\n\n\nend');
    b.collection(['Theory', ' Machines ']);
    b.extra('call-number', 'QA 9');
  });
  expect(problems).toEqual([]);
  expect(entry).toEqual({
    at: { entry: 3, line: 40 },
    bibliography: {
      title: 'On computable numbers',
      authors: [
        { name: 'Alan M. Turing', given: 'Alan M.', family: 'Turing' },
        { name: 'Laurens van der Maaten Jr.', given: 'Laurens', family: 'van der Maaten', suffix: 'Jr.' },
        { name: 'World Health Organisation', family: 'World Health Organisation' },
      ],
      editors: [{ name: 'Sammy Davis Jr.' }],
      pages: '230-265',
      abstract: 'One.\n\nTwo lines.',
      isbn: '978-0-262-03384-8',
      issn: '0024-6115',
      published: '1937-01-12',
      type: 'article-journal',
      links: { page: 'https://example.org/a', pdf: 'https://example.org/a.pdf' },
      extra: { UR: 'https://example.org/b', 'call-number': 'QA 9' },
    },
    identifiers: ['doi:10.1112/plms/s2-42.1.230'],
    marks: {
      keywords: ['Logic'],
      tags: [],
      note: '# Read\n\n- again\n  - soon\n\nend',
      collections: [['Theory', 'Machines']],
    },
  });
});

test.each([
  ['doi', 'doi:10.1000/ABC', ['doi:10.1000/abc']],
  ['doi', '10.48550/arXiv.1706.03762', ['arxiv:1706.03762']],
  ['doi', 'https://doi.org/10.1000/abc; 10.1000/def', ['doi:10.1000/abc', 'doi:10.1000/def']],
  ['arxiv', 'arXiv:1706.03762v5 [cs.CL]', ['arxiv:1706.03762']],
  ['arxiv', 'hep-th/9711200', ['arxiv:hep-th/9711200']],
  ['arxiv', '0309136', ['arxiv:math/0309136']],
  ['pmid', '12345678', ['pmid:12345678']],
  ['pmid', 'PMID: 12345678', ['pmid:12345678']],
  ['pmcid', 'PMC442760', ['pmcid:PMC442760']],
] as const)('the field %s with %s', (field, value, identifiers) => {
  const { entry, problems } = built((b) => {
    b.text('title', 'T');
    b.identifier(field, value, 'X', 'math.GT');
  });
  expect(entry?.identifiers).toEqual(identifiers);
  expect(problems).toEqual([]);
});

test('the best identifier comes first, and an address counts only where there is no other', () => {
  const { entry } = built((b) => {
    b.text('title', 'T');
    b.identifier('pmid', '123', 'X');
    b.identifier('doi', '10.1000/x', 'X');
    b.address('https://arxiv.org/abs/1706.03762v2', 'UR');
  });
  expect(entry?.identifiers).toEqual(['arxiv:1706.03762', 'doi:10.1000/x', 'pmid:123']);
  const page = built((b) => {
    b.text('title', 'T');
    b.address('http://example.org/paper?utm_source=x', 'UR');
  });
  expect(page.entry?.identifiers).toEqual(['url:https://example.org/paper']);
  const site = built((b) => {
    b.text('title', 'T');
    b.address('www.example.org', 'UR');
  });
  expect(site.entry).toMatchObject({ identifiers: [], bibliography: { links: { page: 'https://www.example.org/' } } });
});

describe('what cannot be kept as it is', () => {
  test('is cut with a problem', () => {
    const { entry, problems } = built((b) => {
      b.text('title', 'x'.repeat(limits.title + 1));
      b.text('abstract', 'y'.repeat(10_000_000));
      b.note('z'.repeat(limits.note + 1));
      b.extra('field', 'e'.repeat(limits.extra * 9));
      b.text('volume', `1${' '.repeat(limits.publication)}`);
      for (let at = 0; at <= limits.authors; at += 1) b.person('authors', `Family${at}, G`);
    });
    expect(codes(problems)).toEqual([
      ['cut', 'title'],
      ['cut', 'abstract'],
      ['cut', 'note'],
      ['cut', 'field'],
      ['cut', 'authors'],
    ]);
    expect(entry?.bibliography).toMatchObject({ authorCount: limits.authors + 1, volume: '1' });
    expect(entry?.bibliography.authors).toHaveLength(limits.authors);
  });

  test('is kept as text with a problem', () => {
    const { entry, problems } = built((b) => {
      b.text('title', 'T');
      b.date('published', 'in press', 'year');
      b.identifier('doi', 'none yet', 'DO');
    });
    expect(codes(problems)).toEqual([
      ['kept', 'year', 'in press'],
      ['kept', 'DO', 'none yet'],
    ]);
    expect(entry?.bibliography.extra).toEqual({ year: 'in press', DO: 'none yet' });
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'C:\\papers\\a.pdf', 'internal-pdf://123/a.pdf', 'a b c'])(
    'is left out as an address with a problem: %s',
    (address) => {
      const { entry, problems } = built((b) => {
        b.text('title', 'T');
        b.address(address, 'UR');
      });
      expect(codes(problems)).toEqual([['address', address]]);
      expect(entry?.bibliography.links).toEqual({});
      expect(JSON.stringify(entry)).not.toContain('alert');
    },
  );

  test('an entry without a title takes another name, and one without anything is left out', () => {
    const named = built((b) => {
      b.text('container', 'Phys. Rev.');
      b.text('volume', '47');
    });
    expect(codes(named.problems)).toEqual([['untitled', 'Phys. Rev., 47']]);
    expect(named.entry?.bibliography.title).toBe('Phys. Rev., 47');
    const nameless = built((b) => b.text('abstract', 'x'));
    expect(codes(nameless.problems)).toEqual([['untitled']]);
    expect(nameless.entry).toBeUndefined();
  });
});

test('whatever the texts are, the entry is one that the library stores', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('__proto__', 'constructor', '2017-02-30'));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 8, maxLength: 8 }),
      ([a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']) => {
        const { entry } = built((entry) => {
          entry.text('title', a);
          entry.text('pages', b);
          entry.text('abstract', c);
          entry.text('citationKey', d);
          entry.person('authors', e);
          entry.person('editors', { given: f, family: g, suffix: h });
          entry.date('published', h, g);
          entry.identifier('doi', `10.1000/${a}`, b);
          entry.address(`https://${c}`, d);
          entry.address(e, f);
          entry.serial(g, h);
          entry.keyword(a);
          entry.note(b);
          entry.extra(c, d);
        });
        if (entry === undefined) return;
        const paper = {
          ...entry.bibliography,
          id: '6f1f2a4e-6f5b-4d0e-9b0a-000000000001',
          identifiers: entry.identifiers,
          sites: [],
          createdAt: 1,
          refreshedAt: 1,
        };
        expect(paperSchema.safeParse(paper).error).toBeUndefined();
        expect(entry.bibliography.title.trim()).not.toBe('');
      },
    ),
    { numRuns: 200 },
  );
});
