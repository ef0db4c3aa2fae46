/** Installs what a bare clone lacks, with Node's own modules only: npm packages, and a Chromium. Prints what it does. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not `import.meta.dirname`: a Node too old for it must still reach the message about its version.
const root = fileURLToPath(new URL('../..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const run = (command, args) => {
  console.log(`$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Dogear needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org and try again.`);
}

/** npm records what it installed in a file of its own; a newer lock file requires an install. */
function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isFresh) return;
  console.log('Installing the npm packages …');
  if (run(npm, ['ci', '--no-audit', '--no-fund'])) return;
  // With a mirror that lacks packages of other platforms, npm rejects a valid lock file; those packages are not needed here.
  console.log('That did not work. Trying without holding the lock file to every platform …');
  if (run(npm, ['install', '--no-save', '--no-audit', '--no-fund'])) return;
  fail('The npm packages could not be installed: see the lines above.');
}

async function findOrInstallChromium() {
  const { findChromium } = await import('./findChromium.mjs');
  const isThere = () => {
    const path = findChromium();
    if (!path) return false;
    // On Windows the call below would open a window.
    if (process.platform === 'win32') return true;
    // A Chromium that was only downloaded may lack system libraries.
    const { status, error, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status !== 0) console.log(`${path} does not start: ${error?.message ?? stderr.trim()}`);
    return status === 0;
  };
  if (isThere()) return;
  if (process.env.CHROMIUM_PATH) fail('CHROMIUM_PATH names no Chromium that starts. Correct it, or leave it out.');
  const isRoot = process.getuid?.() === 0;
  const isDebian = existsSync('/etc/debian_version');
  console.log('No Chromium was found. Trying the one that Playwright downloads …');
  if (run(npx, ['playwright', 'install', ...(isDebian && isRoot ? ['--with-deps'] : []), 'chromium']) && isThere()) return;
  if (isDebian && isRoot) {
    console.log('That did not work. Installing the distribution’s …');
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']) && isThere()) return;
  }
  fail(
    isDebian
      ? 'Dogear’s tests need Chromium. Install it with: sudo apt-get update && sudo apt-get install -y chromium'
      : 'Dogear’s tests need Chromium. Install it with your system’s packages, or set CHROMIUM_PATH to one.',
  );
}

/** Returns once packages and Chromium are installed; otherwise ends the process with instructions. */
export async function prepare() {
  checkNode();
  installPackages();
  await findOrInstallChromium();
}
