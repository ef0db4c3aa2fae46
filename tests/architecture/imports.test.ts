/** Checks the imports of all sources against the table of rooms. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sources } from './files';
import { importsOf, sourceOf } from './importsOf';
import { homes, mostFiles, rooms } from './rooms';

const roomOf = (path: string): string =>
  Object.keys(rooms)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? path;

const isOneOf = (names: readonly string[], room: string): boolean =>
  names.some((name) => room === name || (name.endsWith('/') && `${room}/`.startsWith(name)));

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');

const verdict = (path: string, specifier: string): string | null => {
  const room = roomOf(path);
  const allowed = rooms[room];
  if (!allowed) return `${path}: there is no room ${room}`;
  if (specifier.startsWith('..')) return `${path} reaches out with ${specifier}: another folder is imported with ~/`;
  if (specifier.startsWith('.')) return null;
  if (specifier.startsWith('~/')) {
    const other = roomOf(specifier.slice(2));
    if (other === 'lib/i18n' || other === room) return null;
    if (other === 'entrypoints') return `${path} imports the entrypoint ${specifier}`;
    return isOneOf(allowed.imports, other) || specifier.endsWith('.css') ? null : `${path} may not import ${specifier}`;
  }
  const name = packageOf(specifier);
  if (homes[name] && !isOneOf(homes[name], room)) return `${path} may not import ${name}`;
  return allowed.packages.includes('*') || allowed.packages.includes(name) ? null : `${path} may not import ${name}`;
};

/** Cycles in a graph, each reported once. */
function circlesIn(nextOf: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (at: string, trail: readonly string[]): void => {
    if (trail.includes(at)) circles.push([...trail.slice(trail.indexOf(at)), at]);
    if (done.has(at) || trail.includes(at)) return;
    for (const next of nextOf.get(at) ?? []) walk(next, [...trail, at]);
    done.add(at);
  };
  for (const at of nextOf.keys()) walk(at, []);
  return circles;
}

const filesOf = new Map(
  sources.map((path) => [path, importsOf(path).flatMap((specifier) => sourceOf(path, specifier) ?? [])] as const),
);

describe('imports', () => {
  it('are found at all', () => {
    expect(importsOf('lib/papers/schemas.ts')).toContain('zod');
    expect(sources.length).toBeGreaterThan(100);
  });

  it('keep to the dependency table', () => {
    expect(sources.flatMap((path) => importsOf(path).map((specifier) => verdict(path, specifier))).filter(Boolean)).toEqual([]);
  });

  it('are rejected when they do not', () => {
    expect(verdict('lib/page/x.ts', '~/lib/library/marks/annotate')).toContain('may not import');
    expect(verdict('components/paper/X.tsx', '~/lib/library/marks/annotate')).toContain('may not import');
    expect(verdict('lib/sites/x.ts', 'zod')).toContain('may not import');
    expect(verdict('components/ui/X.tsx', 'dexie')).toContain('may not import');
    expect(verdict('lib/papers/x.ts', '../sites/site')).toContain('reaches out');
    expect(verdict('lib/library/derived/x.ts', '~/lib/library/history/changeSet')).toContain('may not import');
    expect(verdict('components/app/x.ts', '~/components/list/LibraryList')).toContain('may not import');
    expect(verdict('lib/unheard/x.ts', 'zod')).toContain('no room');
  });

  it('that a room is allowed are all needed', () => {
    const needed = new Map(Object.keys(rooms).map((room) => [room, new Set<string>()]));
    for (const [path, targets] of filesOf) for (const target of targets) needed.get(roomOf(path))?.add(roomOf(target));
    const idle = Object.entries(rooms).flatMap(([room, { imports }]) =>
      imports
        .filter((name) => ![...(needed.get(room) ?? [])].some((other) => isOneOf([name], other)))
        .map((name) => `${room} → ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('form no cycle, between files or between rooms', () => {
    expect(circlesIn(filesOf)).toEqual([]);
    const between = new Map<string, string[]>();
    for (const [path, targets] of filesOf) {
      const room = roomOf(path);
      between.set(room, [...(between.get(room) ?? []), ...targets.map(roomOf).filter((other) => other !== room)]);
    }
    expect(circlesIn(between)).toEqual([]);
  });

  it('are rejected when they form a cycle', () => {
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual([['b', 'c', 'b']]);
    expect(sourceOf('lib/library/tags/x.ts', '~/lib/papers/paper')).toBe('lib/papers/paper.ts');
  });

  it('name existing files', () => {
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
  it('are few enough in a folder to be scanned by eye', () => {
    const counts = new Map<string, number>();
    for (const path of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
  });

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

  it('of the background wire and decide nothing', () => {
    expect(read('entrypoints/background/index.ts').split('\n').length).toBeLessThan(80);
  });
});
