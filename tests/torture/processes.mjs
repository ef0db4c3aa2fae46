/** Finds and kills the processes of one browser, by /proc: Linux only. */
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

/** The browser process of a profile and all its descendants. */
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

/** Kinds of processes to kill, identified by their command line. */
export const kinds = {
  browser: () => true,
  renderer: (line) => line.includes('--type=renderer') && line.includes('--extension-process'),
  gpu: (line) => line.includes('--type=gpu-process'),
  network: utility('network.mojom.NetworkService'),
  storage: utility('storage.mojom.StorageService'),
};

/** Kills all processes of a kind, without a chance to save anything. @returns their number. */
export function kill(profile, kind) {
  const victims = family(profile).filter((pid) => kinds[kind](commandLine(pid)));
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had already ended.
    }
  }
  return victims.length;
}
