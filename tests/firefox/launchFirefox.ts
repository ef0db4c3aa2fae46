/** Starts a headless Firefox on a profile of its own, and takes both away again. */
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

/** The whole group: a distribution's `firefox` may be a script, and the browser has children. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/**
 * @param path the executable.
 * @param prefs preferences beside those of every test.
 * @throws with what Firefox said, when it ends or says no address.
 */
export async function launchFirefox(path: string, prefs: typeof firefoxPrefs = {}): Promise<RunningFirefox> {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-firefox-'));
  const [profile, home] = [join(folder, 'profile'), join(folder, 'home')];
  await Promise.all([mkdir(profile), mkdir(home)]);
  const lines = Object.entries({ ...firefoxPrefs, ...prefs }).map(
    (pref) => `user_pref(${pref.map((part) => JSON.stringify(part)).join(', ')});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  // The pages of an extension are among what a session reaches with access to the system only.
  const remote = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, ...remote], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, by which it is ended.
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

/** Firefox says on its standard error where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  let failure = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('error', ({ message }) => {
    failure = message;
  });
  child.once('exit', (code, signal) => {
    failure = `it ended with ${code ?? signal}`;
  });
  return until(
    () => {
      if (failure) throw new Error(`Firefox did not start, ${failure}: ${said.slice(-2000)}`);
      return /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(said)?.[1];
    },
    () => `Firefox does not say where it listens: ${said.slice(-2000)}`,
  );
}
