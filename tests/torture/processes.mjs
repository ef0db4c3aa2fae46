/** The processes of one browser, from /proc: Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

const commandLine = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};

/** The browser process of a profile and all that descend from it. */
function family(profile) {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);
  const root = pids.find((pid) => {
    const line = commandLine(pid);
    return line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=') && line.includes('hrom');
  });
  if (root === undefined) return [];
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const descends = (pid) => {
    for (let up = pid; up > 1; up = parents.get(up) ?? 0) if (up === root) return true;
    return false;
  };
  return pids.filter(descends);
}

const utility = (service) => (line) => line.includes('--type=utility') && line.includes(`--utility-sub-type=${service}`);

/** What can be killed, and how it is known by its command line. */
export const kinds = {
  browser: () => true,
  renderer: (line) => line.includes('--type=renderer') && line.includes('--extension-process'),
  gpu: (line) => line.includes('--type=gpu-process'),
  network: utility('network.mojom.NetworkService'),
  storage: utility('storage.mojom.StorageService'),
};

/** Ends processes of a kind at once, without a chance to save anything. @returns how many there were. */
export function kill(profile, kind) {
  const victims = family(profile).filter((pid) => kinds[kind](commandLine(pid)));
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  return victims.length;
}
