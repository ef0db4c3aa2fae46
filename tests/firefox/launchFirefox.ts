/** Starts a headless Firefox on a temporary profile, and ends it and deletes the profile afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/until.mjs';
import { type BidiConnection, connectBidi } from './bidiConnection';
import { firefoxPrefs } from './firefoxPrefs';

export type RunningFirefox = {
  bidi: BidiConnection;
  /** Ends every process of this Firefox and deletes its profile. */
  close: () => Promise<void>;
};

/** Kills the whole process group: a distribution's `firefox` may be a script, and the browser has children. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/**
 * @param path the executable.
 * @param prefs preferences in addition to `firefoxPrefs`.
 * @throws with Firefox's output, when it ends or reports no address.
 */
export async function launchFirefox(path: string, prefs: typeof firefoxPrefs = {}): Promise<RunningFirefox> {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-firefox-'));
  const [profile, home] = [join(folder, 'profile'), join(folder, 'home')];
  await Promise.all([mkdir(profile), mkdir(home)]);
  const lines = Object.entries({ ...firefoxPrefs, ...prefs }).map(
    (pref) => `user_pref(${pref.map((part) => JSON.stringify(part)).join(', ')});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  // A session reaches the pages of an extension only with access to the system.
  const remote = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, ...remote], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A separate process group, so that all its processes can be killed together.
    detached: process.platform !== 'win32',
    // Firefox writes a cache and settings into the home folder, and refuses one of another user.
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const atExit = () => kill(child);
  process.once('exit', atExit);
  const ended = once(child, 'close').catch(() => undefined);
  const close = async () => {
    kill(child);
    await ended;
    process.off('exit', atExit);
    // Files of a process that just ended may be busy for a moment on Windows.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const bidi = await connectBidi(`${await addressOf(child)}/session`);
    await bidi.send('session.new', { capabilities: {} });
    return {
      bidi,
      close: async () => {
        bidi.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Reads the address where Firefox listens from its output. */
function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  let failure = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.once('error', ({ message }) => {
    failure = message;
  });
  child.once('exit', (code, signal) => {
    failure = `it ended with ${code ?? signal}`;
  });
  return until(
    () => {
      if (failure) throw new Error(`Firefox did not start, ${failure}: ${output.slice(-2000)}`);
      return /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(output)?.[1];
    },
    () => `Firefox does not say where it listens: ${output.slice(-2000)}`,
  );
}
