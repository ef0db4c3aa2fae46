/** The saved pages of real feeds, where they are at hand: nothing is missed, nothing else is marked. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('finds every paper of the saved pages, and every field that they have', { timeout: 120_000 }, async (context) => {
  if (!existsSync(resolve(root, '../shared/feeds'))) context.skip('there are no saved pages beside this project');
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/sites/corpus.mjs'], { cwd: root }).catch(
    (failure: { stdout: string }) => failure,
  );
  console.log(stdout.trim().split('\n').at(-1));
  expect(stdout).not.toContain('FAILED');
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^total of \d+ pages/);
});
