import { describe, expect, it } from 'vitest';
import { files, read } from './files';

/** Assembled from parts, so that this file does not match itself. */
const unwanted = new RegExp(
  [
    `/${'work'}/`,
    `/${'home'}/\\w+/`,
    `/${'root'}/`,
    `/${'tmp'}/`,
    `/${'Users'}/`,
    `${'registry'}\\.npmjs`,
    `${'deb'}\\.debian`,
  ].join('|'),
  'u',
);

const text = files.filter((path) => !/\.(?:png|woff2?|ico)$/u.test(path) && path !== 'package-lock.json');

describe('the project', () => {
  it('contains no path of a machine and no package registry', () => {
    expect(text.filter((path) => unwanted.test(read(path)))).toEqual([]);
  });

  it('locks packages without their download addresses', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('locks the packages of every platform: npm ci rejects a lock file that lacks one', () => {
    type Locked = { optionalDependencies?: Record<string, string> };
    const packages: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
    const paths = Object.keys(packages);
    const required = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(required.length).toBeGreaterThan(50);
    expect(required.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('names every supported site in the README', async () => {
    const { siteNames } = await import('~/lib/sites/table/siteNames');
    const readme = read('README.md');
    expect([...siteNames.core, ...siteNames.others].filter(({ name }) => !readme.includes(name))).toEqual([]);
  });

  it('contains no unfinished work', () => {
    const code = text.filter((path) => /\.(?:tsx?|mjs|css)$/u.test(path));
    const marks = new RegExp(
      `\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b|\\b(?:it|test|describe)\\.(?:skip|only|todo)\\(`,
      'u',
    );
    expect(code.filter((path) => marks.test(read(path)))).toEqual([]);
  });
});
