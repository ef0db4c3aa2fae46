/** The dependency table of CONTRIBUTING.md, read from the sources and not from the linter that also holds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sources } from './files';

/** What each room may import of the other rooms, and of packages where that is part of the rule. */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  'lib/papers': { rooms: [], packages: ['zod', 'node-diff3'] },
  'lib/sites': { rooms: ['lib/papers'], packages: [] },
  'lib/search': { rooms: ['lib/papers'], packages: [] },
  'lib/formats': { rooms: ['lib/papers'], packages: ['*'] },
  'lib/detection': { rooms: ['lib/papers', 'lib/sites'], packages: [] },
  'lib/messaging': { rooms: ['lib/papers'], packages: ['zod', 'wxt'] },
  'lib/settings': { rooms: ['lib/papers'], packages: ['zod', 'wxt'] },
  'lib/platform': { rooms: ['lib/papers'], packages: ['zod', 'wxt'] },
  'lib/library': { rooms: ['lib/papers', 'lib/messaging', 'lib/settings'], packages: ['dexie'] },
  'lib/finder': { rooms: ['lib/papers', 'lib/search', 'lib/library'], packages: [] },
  'lib/jobs': {
    rooms: ['lib/papers', 'lib/search', 'lib/formats', 'lib/library', 'lib/platform'],
    packages: [],
  },
  'lib/page': { rooms: ['lib/papers', 'lib/sites', 'lib/detection', 'lib/messaging', 'lib/settings'], packages: ['#i18n'] },
  'components/ui': { rooms: [], packages: ['react', 'react-dom', '@base-ui/react', 'lucide-react'] },
  'components/paper': { rooms: ['lib/papers', 'components/ui'], packages: ['*'] },
  'components/library': {
    rooms: [
      'lib/papers',
      'lib/search',
      'lib/formats',
      'lib/library',
      'lib/finder',
      'lib/jobs',
      'lib/settings',
      'lib/platform',
      'components/ui',
      'components/paper',
    ],
    packages: ['*'],
  },
  entrypoints: { rooms: ['*'], packages: ['*'] },
};

/** Never outside these, whatever a `*` above says. */
const homes: Record<string, string[]> = {
  dexie: ['lib/library'],
  react: ['components/ui', 'components/paper', 'components/library', 'entrypoints'],
  'react-dom': ['components/ui', 'components/paper', 'components/library', 'entrypoints'],
  wxt: ['lib/messaging', 'lib/settings', 'lib/platform', 'entrypoints'],
};

const roomOf = (path: string): string => Object.keys(rooms).find((room) => path.startsWith(`${room}/`)) ?? path;

const importsOf = (path: string): string[] =>
  [
    ...read(path).matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');

const verdict = (path: string, specifier: string): string | null => {
  const room = roomOf(path);
  const allowed = rooms[room];
  if (!allowed) return `${path}: there is no room ${room}`;
  if (specifier.startsWith('..')) return `${path} reaches out with ${specifier}: another room is imported with ~/`;
  if (specifier.startsWith('.')) return null;
  if (specifier.startsWith('~/')) {
    const other = roomOf(specifier.slice(2));
    if (other === 'lib/i18n' || other === room) return null;
    if (other === 'entrypoints') return `${path} imports the entrypoint ${specifier}`;
    return allowed.rooms.includes('*') || allowed.rooms.includes(other) || specifier.endsWith('.css')
      ? null
      : `${path} may not import ${specifier}`;
  }
  const name = packageOf(specifier);
  if (homes[name] && !homes[name].includes(room)) return `${path} may not import ${name}`;
  return allowed.packages.includes('*') || allowed.packages.includes(name) ? null : `${path} may not import ${name}`;
};

describe('imports', () => {
  it('are found at all', () => {
    expect(importsOf('lib/papers/schemas.ts')).toContain('zod');
    expect(sources.length).toBeGreaterThan(100);
  });

  it('keep to the dependency table', () => {
    expect(sources.flatMap((path) => importsOf(path).map((specifier) => verdict(path, specifier))).filter(Boolean)).toEqual([]);
  });

  it('would be noticed when they do not', () => {
    expect(verdict('lib/page/x.ts', '~/lib/library/marks/annotate')).toContain('may not import');
    expect(verdict('components/paper/X.tsx', '~/lib/library/marks/annotate')).toContain('may not import');
    expect(verdict('lib/sites/x.ts', 'zod')).toContain('may not import');
    expect(verdict('components/ui/X.tsx', 'dexie')).toContain('may not import');
    expect(verdict('lib/papers/x.ts', '../sites/site')).toContain('reaches out');
  });

  it('name files that exist', () => {
    const lost = sources.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith('~/'))
        .map((specifier) => specifier.slice(2))
        .filter((target) => !['', '.ts', '.tsx', '.json'].some((ending) => existsSync(join(root, target + ending)))),
    );
    expect(lost).toEqual([]);
  });
});

describe('files', () => {
  it('stay small: past 300 lines a file has two jobs', () => {
    expect(sources.filter((path) => read(path).split('\n').length > 300)).toEqual([]);
  });

  it('are no barrels', () => {
    expect(
      sources.filter(
        (path) =>
          /^export (?:\*|\{[^}]*\}) from/mu.test(read(path)) &&
          !/^(?:export )?(?:const|function|class|interface|type|async)\b/mu.test(
            read(path).replace(/^export (?:\*|\{[^}]*\}) from.*$/gmu, ''),
          ),
      ),
    ).toEqual([]);
  });

  it('the background wires and decides nothing', () => {
    expect(read('entrypoints/background/index.ts').split('\n').length).toBeLessThan(80);
  });
});
