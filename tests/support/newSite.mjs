/**
 * `npm run new:site NAME [HOST]`: makes a site that reads placeholder pages, with the fixtures and expectations of its tests, and
 * adds it to every list of sites. The author then replaces the placeholders with real markup and text.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectationsOf, listFixture, paperFixture, rowOf, siteOf } from './newSiteTemplates.mjs';

const lists = {
  sites: 'lib/sites/sites.ts',
  table: 'lib/sites/table/siteTable.ts',
  expected: 'tests/sites/expected.ts',
  readme: 'README.md',
};

/** A fault in the command's arguments; its message is printed for the user of the command. */
class Refusal extends Error {}

/** Names that the generated file itself uses. */
const used = ['at', 'declareLayout', 'feed', 'host', 'list', 'metaLayout', 'paper'];

function isIdentifier(name) {
  if (!/^[a-z][a-zA-Z\d]*$/.test(name)) return false;
  try {
    new Function(`'use strict'; const ${name} = 0;`);
    return true;
  } catch {
    return false;
  }
}

/** Whether a module imports or declares a name, in any case: file systems and the query `site:` ignore case. */
const takes = (code, name) =>
  new RegExp(`(?:\\b(?:const|interface|function)\\s+|^import\\s*\\{[^}]*\\b)${name}\\b`, 'im').test(code);

/** @returns the text with the line inserted in its sorted place among the lines after `after` for which `isLine` is true. */
function withLine(path, text, { after, isLine, line, key }) {
  const rows = text.split('\n');
  const start = rows.findIndex((row) => row.startsWith(after)) + 1;
  if (start === 0) throw new Refusal(`${path} has no line that begins with "${after}": the site cannot be added there.`);
  let end = start;
  while (end < rows.length && isLine(rows[end])) end++;
  const newKey = key(line);
  let place = start;
  while (place < end && key(rows[place]).localeCompare(newKey, 'en') <= 0) place++;
  return [...rows.slice(0, place), line, ...rows.slice(place)].join('\n');
}

/** The rows of a table of sites: their start index and their id. */
const rowsOf = (table) => [...table.matchAll(/^ {2}\{\s*id: '(\w+)'/gm)].map(({ index, 1: id }) => ({ index, id }));

/** @returns the table with the row inserted in its sorted place in `otherTable`. */
function withRow(path, table, row, id) {
  const start = table.indexOf('export const otherTable = [');
  if (start < 0) throw new Refusal(`${path} has no list "otherTable": the site cannot be added there.`);
  const next = rowsOf(table).find((other) => other.index > start && other.id.localeCompare(id, 'en') > 0);
  const place = next?.index ?? table.indexOf('\n]', start) + 1;
  return `${table.slice(0, place)}${row}\n${table.slice(place)}`;
}

/** The id of the site whose row, or whose patterns among those of the core sites, name a host. */
function idOnHost({ table, core }, host) {
  const named = [...core.matchAll(/const (\w+)Matches = \[(.*?)\]/gs)].find(([, , patterns]) => patterns.includes(`://${host}/`));
  if (named) return named[1];
  const rows = rowsOf(table);
  const isOn = ({ index }, place) => table.slice(index, rows[place + 1]?.index).includes(`://${host}/`);
  return rows.find(isOn)?.id;
}

/** Inserts an import before the last one; the formatter sorts it. */
function withImport(text, line) {
  const last = text.lastIndexOf('\nimport ');
  return `${text.slice(0, last)}\n${line}${text.slice(last)}`;
}

const readableName = (name) => name.replace(/^./, (letter) => letter.toUpperCase()).replace(/([a-z\d])([A-Z])/g, '$1 $2');

function check({ root, name, host, texts }) {
  if (!isIdentifier(name))
    throw new Refusal(`"${name}" is no name for a site: take an identifier of letters and digits, e.g. scholarInbox.`);
  if (!/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(host))
    throw new Refusal(`"${host}" is no host: give it without scheme and path, e.g. papers.example.org.`);
  const folder = join(root, 'lib/sites');
  const isTaken = [name, name.toLowerCase()].some((id) => existsSync(join(folder, id)) || existsSync(join(folder, `${id}.ts`)));
  if (isTaken || used.includes(name) || takes(texts.sites, name) || takes(texts.expected, name))
    throw new Refusal(`The name ${name} is taken: choose another one.`);
  const modules = [...texts.sites.matchAll(/from '\.\/(\w+)'/g)].map(([, module]) => join(folder, `${module}.ts`));
  const id = idOnHost(texts, host);
  const reads = (path) => existsSync(path) && new RegExp(`^export const ${id}\\b`, 'im').test(readFileSync(path, 'utf8'));
  const owner = id && [...modules, join(folder, id, `${id}.ts`)].find(reads);
  if (owner)
    throw new Refusal(
      `${host} belongs to a site that is there: add a page to ${owner.slice(root.length + 1).replaceAll('\\', '/')}.`,
    );
}

/**
 * @param year when the pages looked like this; part of the names of fixtures and layouts.
 * @returns paths from `root` of the files made and changed. Writes nothing when it throws.
 */
function newSite({ root, name, host, year }) {
  const read = { ...lists, core: 'lib/sites/table/coreMatches.ts' };
  const texts = Object.fromEntries(Object.entries(read).map(([list, path]) => [list, readFileSync(join(root, path), 'utf8')]));
  check({ root, name, host, texts });
  const site = { name, id: name.toLowerCase(), readable: readableName(name), host, year };

  const made = {
    [`lib/sites/${name}.ts`]: siteOf(site),
    [`tests/sites/expected/${name}.ts`]: expectationsOf(site),
    [`tests/sites/fixtures/${site.id}-list-${year}.html`]: listFixture(site),
    [`tests/sites/fixtures/${site.id}-paper-${year}.html`]: paperFixture(site),
  };
  const present = Object.keys(made).find((path) => existsSync(join(root, path)));
  if (present) throw new Refusal(`${present} is there already: choose another name.`);

  const inCode = { isLine: (row) => /^ {2}(?:\.\.\.)?\w+,/.test(row), key: (row) => row.replace(/\W/g, '').toLowerCase() };
  const changed = {
    [lists.sites]: withLine(lists.sites, withImport(texts.sites, `import { ${name} } from './${name}';`), {
      ...inCode,
      after: 'const others:',
      line: `  ${name},`,
    }),
    [lists.table]: withRow(lists.table, texts.table, rowOf(site), site.id),
    [lists.expected]: withImport(texts.expected, `import { ${name} } from './expected/${name}';`).replace(
      /\n\];\n*$/,
      `\n  ...${name},\n];\n`,
    ),
    [lists.readme]: withLine(lists.readme, texts.readme, {
      // After the two core sites.
      after: '| arXiv |',
      isLine: (row) => row.startsWith('|'),
      line: `| ${site.readable} | lists, the page of one paper |`,
      key: (row) => row.toLowerCase(),
    }),
  };

  for (const [path, text] of Object.entries({ ...made, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const code = [...Object.keys(made), ...Object.keys(changed)].filter((path) => path.endsWith('.ts'));
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const { status, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', ...code], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The linter does not take what was made:\n${stderr}`);
  return { made: Object.keys(made), changed: Object.keys(changed) };
}

const indented = (lines) => lines.map((line) => `  ${line}`).join('\n');

const report = ({ made, changed }) => `Made:
${indented(made)}
Changed:
${indented(changed)}

The tests pass as they are: npx vitest run --project libraries tests/sites. What to do next:
  1. Put the markup of a real page of each kind into the fixtures, with your own words instead of the page's.
  2. Say in the site's file which pages and cards there are and what a card says; in the table what the site is called by its readers
     and on which hosts it is.
  3. Write into its expectations what each fixture must yield, into the README which pages are supported.
  4. Run the tests again, npm run types, npm run lint, and npm run regexes when you wrote regular expressions.
No permission is needed: the reader grants the host where Dogear is turned on there.`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, host = `${name?.toLowerCase()}.example`] = process.argv.slice(2);
  try {
    if (name === undefined) throw new Refusal('Say what the site is called: npm run new:site NAME [HOST].');
    console.log(report(newSite({ root: process.cwd(), name, host, year: new Date().getFullYear() })));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
