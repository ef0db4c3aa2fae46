/** `npm test`: everything, from a bare clone. Continues after a failure, and ends with the sum of all tests. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './support/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** `counts` reads the number of tests from a runner's own summary; a step without it counts as a single test. */
const vitest = (name, projects = name) => ({
  name: `${name} tests`,
  command: [npx, 'vitest', 'run', '--project', projects],
  counts: (output) => ({
    passed: last(output, /^\s*Tests\s.*?(\d+) passed/gmu),
    failed: last(output, /^\s*Tests\s.*?(\d+) failed/gmu) + last(output, /^\s*Errors\s.*?(\d+) error/gmu),
    skipped: last(output, /^\s*Tests\s.*?(\d+) skipped/gmu),
  }),
});

/**
 * Groups of steps, one after the other. The lanes of a group run side by side, and the steps of a lane one after the other: the
 * browser tests need one thread of a browser for half of the time of all tests, and leave the other cores idle.
 */
const groups = [
  [
    [
      { name: 'lint', command: [npx, 'biome', 'check', '.', '--max-diagnostics=50'] },
      { name: 'code that nothing uses', command: [npx, 'knip', '--no-progress'] },
      // Writes the tsconfig that Vite reads, so it comes before everything else.
      { name: 'generated types', command: [npx, 'wxt', 'prepare'] },
      { name: 'types', command: [npx, 'tsc', '--noEmit'] },
    ],
  ],
  [
    [vitest('browser', 'browser*')],
    [
      vitest('unit', 'unit*'),
      { name: 'build for Chrome', command: [npx, 'wxt', 'build'] },
      { name: 'build for Firefox', command: [npx, 'wxt', 'build', '-b', 'firefox'] },
      vitest('architecture'),
    ],
  ],
  [
    [
      {
        name: 'end-to-end tests',
        command: [npx, 'playwright', 'test'],
        counts: (output) => ({
          passed: last(output, /^\s*(\d+) passed/gmu),
          failed: last(output, /^\s*(\d+) failed/gmu),
          skipped: last(output, /^\s*(\d+) skipped/gmu),
        }),
      },
      // Without a Firefox the journey in it is skipped; the search for one is tested in any case.
      vitest('Firefox'),
    ],
  ],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours contain the escape character.
const colours = /\u001b\[[\d;]*m/gu;

const last = (output, pattern) => Number([...output.replace(colours, '').matchAll(pattern)].at(-1)?.[1] ?? 0);

/** @param isShown whether the output is printed as it comes; otherwise the caller prints it. */
function run([command, ...args], isShown) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    const take = (to) => (chunk) => {
      output += chunk;
      if (isShown) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => done({ status: 1, output: String(error) }));
    child.on('close', (status) => done({ status, output }));
  });
}

await prepare();
const sums = { passed: 0, failed: 0, skipped: 0 };
const overview = [];
const failures = [];

/** @param isShown only one of the lanes prints as it goes: the others print each step when it ends. */
async function runStep({ name, command, counts }, isShown) {
  const heading = `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`;
  if (isShown) console.log(heading);
  const start = Date.now();
  const { status, output } = await run(command, isShown);
  if (!isShown) console.log(`${heading}\n${output}`);
  const ok = status === 0;
  const counted = counts?.(output) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  // A runner that dies without a summary counts as failed.
  if (!ok && counted.failed === 0) counted.failed = 1;
  if (ok && counts && counted.passed === 0) Object.assign(counted, { failed: 1 });
  for (const key of Object.keys(sums)) sums[key] += counted[key];
  const failed = counted.failed > 0;
  // Runners report failures at their end. These are repeated at the very end of the output.
  if (failed)
    failures.push(`\n── why “${name}” failed\n${output.replace(colours, '').trimEnd().split('\n').slice(-60).join('\n')}`);
  overview.push(
    `${failed ? '✗' : '✓'} ${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped (${Math.round((Date.now() - start) / 1000)} s)`,
  );
}

async function runLane(steps, isShown) {
  for (const step of steps) await runStep(step, isShown);
}

for (const lanes of groups) await Promise.all(lanes.map((steps, index) => runLane(steps, index === 0)));
for (const failure of failures) console.log(failure);
console.log(`\n── overview ${'─'.repeat(52)}\n${overview.join('\n')}\n`);
if (sums.skipped > 0) console.log(`${sums.skipped} skipped: what they need is not on this machine, see above.\n`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exit(sums.failed > 0 ? 1 : 0);
