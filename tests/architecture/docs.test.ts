/**
 * Checks the documentation against the code. `npm run docs` writes the table of rooms into `docs/ARCHITECTURE.md`; everything
 * else in the documents is written by hand.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root, sources } from './files';
import { rooms } from './rooms';

const page = 'docs/ARCHITECTURE.md';
const begin = '<!-- rooms: written by `npm run docs` from tests/architecture/rooms.ts -->';
const end = '<!-- end of rooms -->';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–';
const cell = (text: string): string => text.replaceAll('|', '\\|');

const tableOf = (all: typeof rooms): string =>
  [
    '| room | what it is | rooms it may import | packages |',
    '|---|---|---|---|',
    ...Object.entries(all).map(
      ([room, { what, imports, packages }]) => `| \`${room}\` | ${cell(what)} | ${code(imports)} | ${code(packages)} |`,
    ),
  ].join('\n');

/** @returns the text between the markers, or undefined without them. */
const between = (text: string): string | undefined => text.split(begin)[1]?.split(end)[0]?.trim();

const pages = files.filter((path) => /^(?:docs\/.*|[A-Z]+|\.github\/.*)\.md$/u.test(path));

/** Links to files of the project, without web addresses and anchors. */
const linksOf = (path: string): string[] =>
  [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target = '']) => join(dirname(path), target));

/** Paths in code style in the text: `lib/papers/paper.ts`, `tests/e2e`. Those with a `*` or a `<name>` are patterns, left out. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:lib|components|entrypoints|tests|docs|public)\/[\w./-]*)`/gu)].map(([, path = '']) => path);

/** Terms in code style in the first column of a table. */
const termsIn = (text: string): string[] =>
  [...text.matchAll(/^\| ([^|]+) \|/gmu)].flatMap(([, first = '']) =>
    [...first.matchAll(/`([A-Za-z]\w*)`/gu)].map(([, term = '']) => term),
  );

describe('the table of rooms', () => {
  it('is the table that the architecture test reads', () => {
    const table = tableOf(rooms);
    if (process.env.DOCS === 'keep') {
      const [head = '', rest = ''] = read(page).split(begin);
      const tail = rest.split(end)[1] ?? '';
      writeFileSync(join(root, page), `${head}${begin}\n\n${table}\n\n${end}${tail}`);
    }
    expect(between(read(page)), 'run "npm run docs"').toBe(table);
  });

  it('differs when the rooms differ', () => {
    const sample = { 'lib/a': { what: 'this | that', imports: ['lib/b/'], packages: [] } };
    expect(tableOf(sample)).toContain('| `lib/a` | this \\| that | `lib/b/` | – |');
    expect(between(`x ${begin}\n\nrows\n\n${end} y`)).toBe('rows');
    expect(between('rows')).toBeUndefined();
  });
});

describe('the documentation', () => {
  it('exists', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', page, 'docs/GLOSSARY.md', 'docs/PRIVACY.md']));
  });

  it('links to existing files', () => {
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(20);
    expect(pages.flatMap((path) => linksOf(path).flatMap((to) => (existsSync(join(root, to)) ? [] : `${path} → ${to}`)))).toEqual(
      [],
    );
  });

  it('names existing files and folders', () => {
    const lost = pages.flatMap((path) =>
      pathsIn(read(path)).flatMap((named) => (existsSync(join(root, named)) ? [] : `${path}: ${named}`)),
    );
    expect(lost).toEqual([]);
    expect(pathsIn('see `lib/nowhere/x.ts`')).toEqual(['lib/nowhere/x.ts']);
  });

  it('explains terms that the code uses', () => {
    const terms = termsIn(read('docs/GLOSSARY.md'));
    expect(terms.length).toBeGreaterThan(30);
    const words = new Set(sources.flatMap((path) => read(path).match(/[A-Za-z]\w*/gu) ?? []));
    expect(terms.filter((term) => !words.has(term))).toEqual([]);
  });

  it('lists all decisions', () => {
    const decisions = files.filter((path) => /^docs\/decisions\/\d{3}-[\w-]+\.md$/u.test(path)).sort();
    expect(decisions.map((path) => path.slice(15, 18))).toEqual(decisions.map((_, index) => String(index + 1).padStart(3, '0')));
    const text = read(page);
    expect(decisions.filter((path) => !text.includes(path.slice(5)))).toEqual([]);
  });
});
