/** `npm run screens`: takes pictures of every surface into `test-results/screens`, with the present build. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx playwright test screens.spec.ts libraryScreens.spec.ts', {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, DOGEAR_SCREENS: '1' },
});
process.exit(status ?? 1);
