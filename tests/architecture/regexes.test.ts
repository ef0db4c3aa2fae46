/**
 * Text of pages, files and queries is foreign: no regular expression takes more than linear time on it. `npm run regexes`
 * saves the verdicts on new expressions, so that they are computed only once.
 */
import { describe, expect, it, vi } from 'vitest';
import { read, sources } from './files';
import { faultOf, keepVerdicts, verdictOf } from './recheck';
import { builtBy, regexesOf } from './regexes';

const written = sources.map((path) => regexesOf(path, read(path)));
const literals = written.flatMap((found) => found.literals);
const constructions = written.flatMap((found) => found.constructions);

/** Sites and detectors build patterns from common parts; loading their modules builds them. */
const loaded = async () => {
  const modules = import.meta.glob('../../{lib,components,entrypoints}/**/*.{ts,tsx}');
  vi.resetModules();
  for (const file of new Set(constructions.map(({ file }) => file))) await modules[`../../${file}`]?.();
};
const built = await builtBy(loaded, read);
const all = [...literals, ...built];

const faultsIn = async (regexes: typeof all): Promise<string[]> => {
  const faults: string[] = [];
  for (const regex of regexes) {
    const fault = faultOf(regex, await verdictOf(regex));
    if (fault) faults.push(`${regex.file}:${regex.line} /${regex.source}/${regex.flags}: ${fault}`);
  }
  return faults;
};

describe('regular expressions', () => {
  it('are found', () => {
    expect(literals.length).toBeGreaterThan(600);
    expect(built.length).toBeGreaterThan(20);
  });

  it('that are built from parts are built when their module is loaded, where they are checked', () => {
    const unseen = constructions.filter(({ file, line }) => !built.some((one) => one.file === file && one.line === line));
    expect(unseen).toEqual([]);
  });

  it('are linear, or state the maximum length of their input', async () => {
    expect(await faultsIn(all)).toEqual([]);
    if (process.env.REGEXES === 'keep') keepVerdicts(all);
  });
});

describe('the check of regular expressions', () => {
  const faultsOf = (code: string, path = 'lib/made.ts') => faultsIn(regexesOf(path, code).literals);

  it.each([
    'const words = /^(?:[a-z]+-?)+$/;',
    '// input ≤ 20\nconst words = /^(?:[a-z]+-?)+$/;',
    'const names = (text: string) => text.replace(/(?:\\s*[,;]\\s*|\\s+)*$/u, "");',
    '/* input ≤ 10 */ const nested = /(a|a)*b/;',
  ])('finds an exponential expression, whatever limit is stated: %s', async (code) => {
    expect(await faultsOf(code)).toEqual([expect.stringContaining('exponential')]);
  });

  it.each(['text.replace(/\\s+$/, "")', 'const dated = /\\d+ \\w+ \\d{4}/;', '/^\\s*abstract\\s*:?\\s*$/i.test(text)'])(
    'finds a polynomial expression without a limit: %s',
    async (code) => {
      expect(await faultsOf(code)).toEqual([expect.stringContaining('no limit is stated')]);
      expect(await faultsOf(`<p>{${code.replace(/^const \w+ = |;$/g, '')}}</p>;`, 'components/made.tsx')).toHaveLength(1);
      expect(await faultsOf(`// input ≤ 300\n${code}`)).toEqual([]);
      expect(await faultsOf(`${code} // input ≤ 1_000`)).toEqual([]);
      expect(await faultsOf(`${code} // input ≤ 20_000`)).toEqual([expect.stringContaining('20000 long')]);
      expect(await faultsOf(`// input ≤ 300\n\n${code}`)).toHaveLength(1);
    },
  );

  it('accepts a linear expression', async () => {
    expect(await faultsOf('const fine = /^[a-z]+:\\s*(.+)$/s;')).toEqual([]);
  });

  it('finds where expressions are built from parts', () => {
    const code = 'const whole = new RegExp(part);\nconst late = (part: string) => RegExp(part);';
    expect(regexesOf('lib/made.ts', code).constructions.map(({ line }) => line)).toEqual([1, 2]);
  });
});
