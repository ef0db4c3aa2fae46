/** Saved pages of real feeds, if available: no paper is missed, nothing else is marked. `npm run corpus` measures all of them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('finds every paper and field on the built-in sites, and none where pages only cite', async (context) => {
  if (!existsSync(resolve(root, '../shared/feeds'))) context.skip('there are no saved pages beside this project');
  const options = ['--only', '^(?:huggingface|arxiv|linkonly|negative)/'];
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/sites/corpus.mjs', ...options], { cwd: root }).catch(
    (failure: { stdout: string }) => failure,
  );
  const lines = stdout.trim().split('\n');
  console.log(lines.at(-1));
  expect(stdout).not.toContain('FAILED');
  expect(lines).toContain('cards on pages that only cite: a 0, b 0');
  expect(lines.at(-1)).toMatch(/^a: precision 1\.000 recall 1\.000 F1 1\.000 · b: precision [\d.]+ recall [\d.]+ F1 [\d.]+$/);
});
