/** Tests `npm run new:site` in a copy of the files that it changes. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '~/lib/sites/kit/site';
import { sites } from '~/lib/sites/sites';
import type { Expectation } from '~/tests/sites/expected';

const project = resolve(import.meta.dirname, '../../..');
const copied = ['.gitignore', 'biome.json', 'README.md', 'lib/sites', 'tests/sites/expected.ts', 'tests/sites/expected'];
const table = 'lib/sites/table/siteTable.ts';
const year = new Date().getFullYear();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dogear-new-site-'));
  for (const path of copied) cpSync(join(project, path), join(root, path), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const newSite = (...given: string[]) => {
  const script = join(project, 'tests/support/newSite.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim() };
};

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The lines added to a file of the project; fails if one was removed. */
const added = (path: string): string[] => {
  const lines = read(path).split('\n');
  const before = readFileSync(join(project, path), 'utf8').split('\n');
  let next = 0;
  const more = lines.filter((line) => line !== before[next] || ++next === 0);
  expect(next).toBe(before.length);
  return more;
};

const everything = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

describe('a new site', () => {
  const made = [
    'lib/sites/newBooks.ts',
    'tests/sites/expected/newBooks.ts',
    `tests/sites/fixtures/newbooks-list-${year}.html`,
    `tests/sites/fixtures/newbooks-paper-${year}.html`,
  ];

  it('is made, and every file is listed', () => {
    const before = everything();
    const { status, stdout, stderr } = newSite('newBooks', 'books.example.org');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const after = everything().filter((path) => !before.includes(path) && !/fixtures$/u.test(path));
    expect(after.sort()).toEqual(made);
    for (const path of [...made, 'lib/sites/sites.ts', table, 'tests/sites/expected.ts', 'README.md'])
      expect(stdout).toContain(path);
  });

  it('is added to every list, once, in its sorted place', () => {
    newSite('newBooks', 'books.example.org');
    expect(added('lib/sites/sites.ts')).toEqual([`import { newBooks } from './newBooks';`, '  newBooks,']);
    expect(read('lib/sites/sites.ts')).toContain('  neurips,\n  newBooks,\n  openreview,');
    expect(added(table)).toEqual(["  { id: 'newbooks', name: 'New Books', matches: ['https://books.example.org/*'] },"]);
    expect(read(table).replaceAll(/^ {2}\{\s*id: '(\w+)'/gmu, '|$1|')).toMatch(
      /\|neurips\|[^|]*\|newbooks\|[^|]*\|openreview\|/u,
    );
    expect(added('tests/sites/expected.ts')).toEqual([`import { newBooks } from './expected/newBooks';`, '  ...newBooks,']);
    expect(added('README.md')).toEqual(['| New Books | lists, the page of one paper |']);
    expect(read('README.md')).toMatch(/\| NeurIPS Proceedings .*\n\| New Books .*\n\| OpenReview /u);
  });

  it('accepts its own pages alone, and its fixtures match its expectations', async () => {
    newSite('newBooks', 'books.example.org');
    const { newBooks: site }: { newBooks: Site } = await import(/* @vite-ignore */ join(root, made[0]!));
    const { newBooks: expected }: { newBooks: Expectation[] } = await import(/* @vite-ignore */ join(root, made[1]!));
    const kinds = [...sites, site].flatMap((each) => each.pages.map((page) => ({ name: `${each.id} ${page.id}`, page })));
    const kindsOf = (url: string) => kinds.filter(({ page }) => page.test(new URL(url))).map(({ name }) => name);

    expect(expected.map(({ kind }) => kind)).toEqual(site.pages.map(({ id }) => `newbooks ${id}`));
    for (const [index, { id, examples, layouts }] of site.pages.entries()) {
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) expect(kindsOf(example)).toEqual([`newbooks ${id}`]);
      const { fixture, url, layouts: used, papers } = expected[index]!;
      expect(kindsOf(url)).toEqual([`newbooks ${id}`]);
      expect(used).toEqual(layouts.map(({ name }) => name));
      const page = read(`tests/sites/fixtures/${fixture}`);
      const [{ identifiers, title, authors, abstract }] = papers as [Expectation['papers'][number]];
      for (const text of [identifiers![0]!.slice('doi:'.length), title!, ...authors!.map(({ name }) => name), abstract!])
        expect(page).toContain(text);
    }
  });

  it('gets a default host if none is given', () => {
    expect(newSite('newBooks').status).toBe(0);
    expect(read(table)).toContain(`matches: ['https://newbooks.example/*', 'https://www.newbooks.example/*']`);
  });
});

describe('an invalid site', () => {
  it.each([
    [[], 'Say what the site is called: npm run new:site NAME [HOST].'],
    [['new-books'], '"new-books" is no name for a site: take an identifier of letters and digits, e.g. scholarInbox.'],
    [['../books'], '"../books" is no name for a site: take an identifier of letters and digits, e.g. scholarInbox.'],
    [['class'], '"class" is no name for a site: take an identifier of letters and digits, e.g. scholarInbox.'],
    [['jmlr'], 'The name jmlr is taken: choose another one.'],
    [['arxivsanity'], 'The name arxivsanity is taken: choose another one.'],
    [['medrxiv'], 'The name medrxiv is taken: choose another one.'],
    [['kit'], 'The name kit is taken: choose another one.'],
    [['list'], 'The name list is taken: choose another one.'],
    [['others'], 'The name others is taken: choose another one.'],
    [
      ['books', 'https://books.org/'],
      '"https://books.org/" is no host: give it without scheme and path, e.g. papers.example.org.',
    ],
    [['books', 'arxiv.org'], 'arxiv.org belongs to a site that is there: add a page to lib/sites/arxiv/arxiv.ts.'],
    [['books', 'dblp.dagstuhl.de'], 'dblp.dagstuhl.de belongs to a site that is there: add a page to lib/sites/dblp.ts.'],
    [['books', 'aclanthology.org'], 'aclanthology.org belongs to a site that is there: add a page to lib/sites/acl.ts.'],
  ])('%j is refused with a message, and nothing is written', (given, sentence) => {
    const { status, stdout, stderr } = newSite(...given);
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: sentence });
    expect(existsSync(join(root, 'tests/sites/fixtures'))).toBe(false);
    for (const path of ['lib/sites/sites.ts', table]) expect(added(path)).toEqual([]);
  });
});
