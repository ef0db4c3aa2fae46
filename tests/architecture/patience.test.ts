/** Tests pass on a slow and busy machine: they wait for events, assert no elapsed time, and their timeouts are long. */
import { describe, expect, it } from 'vitest';
import playwright from '../../playwright.config';
import { patience, testPatience } from '../support/patience.mjs';
import { files, read } from './files';

/** Milliseconds: the shortest timeout that is allowed. */
const shortest = 60_000;

/** Not checked: the bench measures time, the torture test kills at random moments, and this file contains the patterns itself. */
const elsewhere = /^tests\/(?:bench|torture|sites\/fixtures)\/|^tests\/architecture\/patience\.test\.ts$/u;

/** Files whose timers are not waits of a test, and what each timer is. */
const timers: Record<string, string> = {
  'tests/support/until.mjs': 'the pause between two looks at what gives no event',
  'tests/support/nextTurn.ts': 'one turn of the event loop, without a delay',
  'tests/e2e/pages/feeds.ts': 'a script of a feed: its cards come after its address has changed',
  'tests/e2e/editor.spec.ts': 'a script of a hostile page, which goes on listening',
  'tests/journey/feed/renderHuggingFace.mjs': 'a script of the sample feed: its cards come late',
  'tests/browser/jobs/runJob.test.ts': 'a look at a storage that is marked for a moment only',
  'tests/unit/components/paper/noteSession.test.ts': 'a store that takes its time, by the fake clock',
};

/** Files that read a clock whose value no test depends on. */
const clocks: Record<string, string> = {
  'tests/run.mjs': 'the summary says how long each step took',
  'tests/journey/reader.mjs': 'the journey says how long a triage took',
  'tests/journey/runJourney.mjs': 'the journey says how long each step took',
  'tests/support/fillLibrary.mjs': 'the bench asks how long it took',
};

const kinds: { kind: string; pattern: RegExp; allowed: Record<string, string> }[] = [
  {
    kind: 'waits for a clock: use the event, Vitest’s fake timers, or one of tests/support (until, drawn, nextTurn)',
    pattern: /\bwaitForTimeout\(|(?<!vi\.|\w)set(?:Timeout|Interval)\(|\bsleep\(|timers\/promises/gu,
    allowed: timers,
  },
  {
    kind: 'measures a time: that is the business of tests/bench, as a ratio to a floor of the same run',
    pattern: /\bperformance\.now\(\)|\bprocess\.hrtime|\bconsole\.time\(|\bDate\.now\(\) - /gu,
    allowed: clocks,
  },
];

const tests = files.filter((file) => /^tests\/.*\.(?:tsx?|mjs)$/u.test(file) && !elsewhere.test(file));
const linesOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

describe('no test', () => {
  it.each(kinds)('$kind', ({ pattern, allowed }) => {
    const found = tests.flatMap((file) => {
      if (file in allowed) return [];
      const text = read(file);
      return [...text.matchAll(pattern)].map(({ 0: what, index }) => `${file}:${linesOf(text, index)} ${what}`);
    });
    expect(found).toEqual([]);
  });

  it.each(kinds)('needs an exception that is no longer used: $kind', ({ pattern, allowed }) => {
    const used = Object.keys(allowed).filter((file) => new RegExp(pattern.source, 'u').test(read(file)));
    expect(used).toEqual(Object.keys(allowed));
  });
});

describe('no timeout is under a minute', () => {
  const limit =
    /\b(?:\w*[tT]imeout|patience|testPatience)\s*(?::|=|\()\s*(?:\{\s*\w+:\s*)?(\d[\d_]*)|\bDefault(?:Navigation)?Timeout\((\d[\d_]*)\)|(?:waitFor|waitUntil|poll)\([^;]*?,\s*(\d[\d_]*)\s*\)\s*;/gu;

  const shortIn = (text: string): string[] =>
    [...text.matchAll(limit)]
      .filter(({ 1: one, 2: two, 3: three }) => Number((one ?? two ?? three ?? '').replaceAll('_', '')) < shortest)
      .map(({ 0: what, index }) => `${linesOf(text, index)}: ${what}`);

  it('in a test, a helper or a configuration', () => {
    const found = [...tests, 'vitest.config.ts', 'playwright.config.ts'].flatMap((file) =>
      shortIn(read(file)).map((short) => `${file}:${short}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'await expect.poll(find, { timeout: 200 }).toBe(true);',
    'expect: { timeout: 10_000 },',
    'use: { actionTimeout: 15_000 }',
    'vi.setConfig({ testTimeout: 5000 });',
    'test.setTimeout(30_000);',
    'context.setDefaultTimeout(1000);',
    'await vi.waitFor(() => expect(heard).toEqual([1]), 6000);',
    'export async function clickButton(page, name, patience = 10_000) {',
  ])('is noticed in: %s', (text) => {
    expect(shortIn(text)).toHaveLength(1);
    expect(shortIn(text.replaceAll(/\d[\d_]*(?=[ ,;)}]*(?:\{|\.to|\)|;|,|\}|$))/gu, '120_000'))).toEqual([]);
  });

  it('in the settings that apply to all tests', () => {
    const { config } = (globalThis as unknown as { __vitest_worker__: { config: Record<string, unknown> } }).__vitest_worker__;
    const {
      testTimeout,
      hookTimeout,
      expect: expecting,
    } = config as unknown as {
      testTimeout: number;
      hookTimeout: number;
      expect: { poll?: { timeout?: number } };
    };
    const { timeout, expect: looking, use } = playwright;
    for (const each of [
      patience,
      testPatience,
      testTimeout,
      hookTimeout,
      expecting.poll?.timeout,
      timeout,
      looking?.timeout,
      use?.actionTimeout,
      use?.navigationTimeout,
    ])
      expect(each).toBeGreaterThanOrEqual(shortest);
  });
});
