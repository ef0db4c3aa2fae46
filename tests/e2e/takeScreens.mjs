/** `npm run screens`: pictures of every surface in `test-results/screens`, from the build that is there. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx playwright test screens.spec.ts libraryScreens.spec.ts', {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, DOGEAR_SCREENS: '1' },
});
process.exit(status ?? 1);
