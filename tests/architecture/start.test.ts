/** Limits what the pages of the extension load before they draw anything. Run after both builds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root, sources } from './files';
import { importsOf, loadedBefore, sourceOf } from './importsOf';

const builds = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Kilobytes of script, gzipped, that each page may load before its first row. */
const most = { library: 301, sidepanel: 303, popup: 262, editor: 172 };
const pages = Object.keys(most) as (keyof typeof most)[];

/** The scripts of a built page: those it names and, transitively, their imports, each once. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  const found = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/gu)].map(([, path = '']) => path);
  for (const path of found) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^"'()]*?["']\.\/([^"']+\.js)["']/gu)) {
      const chunk = join(path, '..', next);
      if (!found.includes(chunk)) found.push(chunk);
    }
  }
  return found;
}

describe.each(Object.entries(builds))('in the %s build', (_, build) => {
  const folder = join(root, build);

  it.each(pages)('%s loads no more than it needs for its first rows', (page) => {
    const scripts = scriptsOf(folder, page);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = scripts.map((path) => ({ path, kilobytes: gzipSync(readFileSync(join(folder, path))).length / 1024 }));
    const sum = sizes.reduce((all, { kilobytes }) => all + kilobytes, 0);
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(most[page]);
  });

  it.each(pages)('%s begins without schemas, formulas and Markdown', (page) => {
    const text = scriptsOf(folder, page)
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n');
    expect(text).toMatch(/react/iu);
    expect(text).not.toMatch(/\$ZodType|safeParse|katex-html|ParseError:|micromark|citation_author/u);
  });
});

/** Sources that a page's own code loads before it runs, the page first; packages are listed by name. */
function startOf(page: string): string[] {
  const found = [`entrypoints/${page}/main.tsx`];
  for (const path of found) {
    if (!sources.includes(path)) continue;
    for (const specifier of loadedBefore(path)) {
      const next = sourceOf(path, specifier) ?? specifier;
      if (!found.includes(next)) found.push(next);
    }
  }
  return found;
}

/** Modules that are loaded later, for a dialog, another view or another site's page. */
const later = /^(?:lib\/sites\/(?!table\/)|lib\/detection\/generic\/|lib\/formats\/|lib\/jobs\/jobs|zod$|katex|react-markdown)/u;

describe('the sources', () => {
  it.each(pages)('of %s load no reader of a site, no format and no schema at startup', (page) => {
    const start = startOf(page);
    expect(start.length).toBeGreaterThan(50);
    expect(start.filter((path) => later.test(path))).toEqual([]);
  });

  it('are found when they do', () => {
    expect(startOf('library')).toContain('lib/sites/table/siteTable.ts');
    expect(loadedBefore('lib/sites/acl.ts')).toContain('~/lib/sites/kit/dom');
    expect(loadedBefore('lib/jobs/runJob.ts')).not.toContain('./jobs');
    expect(importsOf('lib/jobs/runJob.ts')).toContain('./jobs');
    for (const path of ['lib/sites/acl.ts', 'lib/formats/writers/bibtex.ts', 'zod']) expect(later.test(path)).toBe(true);
  });
});
