/**
 * `npm run torture -- [minutes] [--seed N] [--built]`: marks, notes, skipped cards and long commands in the built extension on one profile,
 * whose processes are killed at random moments. After each kill every acknowledged change must be in the database, no command
 * half done, and all derived data equal to a new count. A change is acknowledged when its reply reached this process,
 * outside the browser. `--built` uses the last build of the extension. A kill ends a process, not the machine: data that
 * the operating system has received is not lost.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePage } from '../support/bundlePage.mjs';
import { builtExtension } from '../support/extension.mjs';
import { seeded } from '../support/seeded.mjs';
import { commands, firstState, groups, possible, tags } from './commands.mjs';
import { Model } from './model.mjs';
import { kill } from './processes.mjs';
import { Session } from './session.mjs';
import { pages, skipCards } from './skipCards.mjs';
import { writeMarks } from './writeMarks.mjs';

if (process.platform !== 'linux') {
  console.log('torture: processes are found in /proc, so it runs on Linux only.');
  console.log('torture: 0 passed, 0 failed');
  process.exit(0);
}

const given = process.argv.slice(2);
const seedAt = given.indexOf('--seed');
const seed = seedAt >= 0 ? Number(given[seedAt + 1]) : Math.floor(Math.random() * 2 ** 31);
const minutes = Number(given.find((word, index) => /^[\d.]+$/u.test(word) && (seedAt < 0 || index !== seedAt + 1)) ?? 10);
const random = seeded(seed);
const pick = (list) => list[Math.floor(random() * list.length)];
const marks = 60;
/** Milliseconds after which a call without an answer is taken for dead, and unfinished work for hanging. */
const patience = 120_000;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const killed = { browser: 0, renderer: 0, gpu: 0, network: 0, storage: 0 };
const acknowledged = { marks: 0, cards: 0, commands: 0 };
const faults = { lost: [], 'half done': [], inconsistent: [] };
let failedCycles = 0;

/** Runs commands one after the other until the cycle ends. Resolves when the last one has answered, or the page is lost. */
async function runCommands(session, model, isOver) {
  while (!isOver()) {
    const undone = model.undoable && random() < 0.3 ? model.undoable : undefined;
    const command = undone ? { name: 'undo', job: 'undo', args: { entry: undone.entry } } : pick(possible(model.groups));
    const before = model.groups;
    model.next = undone ? undone.groups : command.after(before);
    model.undoable = undefined;
    session.log(command.name);
    const reply = await session.call('job', session.jobWorker, command.job, command.args);
    if (reply?.kind === 'failed') session.log(`${command.name}: ${reply.message}`);
    if (reply?.kind !== 'done') return;
    acknowledged.commands++;
    model.groups = model.next;
    model.next = undefined;
    const entry = reply.value?.entry;
    if (!undone && entry) model.undoable = { entry, groups: before };
  }
}

async function cycle(session, model) {
  let over = false;
  const isOver = () => over;
  const work = Promise.all([
    runCommands(session, model, isOver),
    skipCards(session, model, { random, isOver, onAcknowledged: () => acknowledged.cards++ }),
    ...[0, 1].map((turn) =>
      writeMarks(session, model, {
        random,
        isOver,
        mine: (mark) => mark % 2 === turn,
        marks,
        onAcknowledged: () => acknowledged.marks++,
      }),
    ),
  ]);
  await wait(100 + random() * 4500);
  const kind = pick(['browser', 'browser', 'renderer', 'renderer', 'gpu', 'network', 'storage']);
  const count = kill(session.profile, kind);
  over = true;
  if (count > 0) killed[kind]++;
  session.log(`killed: ${kind}${count > 0 ? '' : ' (there is none)'}`);
  if (kind === 'browser' || kind === 'renderer') session.lose();
  await Promise.race([work, wait(patience)]);
  session.log('all have answered');
  await session.revive(kind === 'browser');
  session.log('started again');
  await settle(session);
  const seen = await session.call('look', { marks, groups, tags, pages });
  if (!seen) throw new Error('The library could not be looked at.');
  session.log('looked at');
  const cards = model.judgePages(seen);
  const sentences = {
    lost: [...model.judgeMarks(seen), ...cards.lost],
    'half done': [...model.judgeCommand(seen), ...cards['half done']],
    inconsistent: seen.inconsistent,
  };
  for (const [fault, found] of Object.entries(sentences)) {
    faults[fault].push(...found);
    for (const sentence of found.slice(0, 5)) console.log(`${fault} after the kill of ${kind}: ${sentence}`);
  }
  if (Object.values(sentences).some(({ length }) => length > 0)) failedCycles++;
  model.revisions = Object.fromEntries(Object.entries(seen.marks).map(([mark, { noteRevision }]) => [mark, noteRevision]));
}

/** Waits until interrupted work is finished or reverted by the next start. */
async function settle(session) {
  for (const end = Date.now() + patience; ; await wait(250)) {
    const left = await session.call('unfinished');
    if (left !== undefined && left <= 0) return;
    if (Date.now() > end) throw new Error(`${left} interrupted commands are still neither finished nor taken back.`);
  }
}

console.log(`torture: ${minutes} minutes, seed ${seed}`);
if (!given.includes('--built') && spawnSync('npx', ['wxt', 'build'], { stdio: 'ignore' }).status !== 0)
  throw new Error('The extension could not be built.');
const assets = join(builtExtension, 'assets');
const jobWorker = readdirSync(assets).find((name) => /^jobWorker.*\.js$/u.test(name));
const profile = mkdtempSync(join(tmpdir(), 'dogear-torture-'));
const session = new Session({
  profile,
  driver: await bundlePage('tests/torture/driver.ts', { name: 'torture' }),
  jobWorker: `/assets/${jobWorker}`,
  log: process.env.TORTURE_LOG ? (text) => console.log(`   ${new Date().toISOString().slice(11, 23)} ${text}`) : () => undefined,
});
const cleanUp = () => {
  kill(profile, 'browser');
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
};
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    cleanUp();
    process.exit(130);
  });
}

const started = Date.now();
let crash;
try {
  await session.revive(true);
  const filled = await session.call('job', session.jobWorker, 'importFile', { file: { family: 'base', count: 2000 } });
  if (filled?.kind !== 'done') throw new Error(`The library could not be filled: ${JSON.stringify(filled)}`);
  const model = new Model(firstState);
  while (Date.now() - started < minutes * 60_000) await cycle(session, model);
} catch (error) {
  crash = error;
} finally {
  cleanUp();
}

const total = Object.values(killed).reduce((sum, count) => sum + count, 0);
const each = Object.entries(killed).map(([kind, count]) => `${kind} ${count}`);
console.log(
  `\nin ${((Date.now() - started) / 60_000).toFixed(1)} minutes, seed ${seed}, ${commands.length} kinds of commands and undo`,
);
console.log(`kills         ${total} (${each.join(', ')})`);
const { marks: marked, cards, commands: commanded } = acknowledged;
console.log(
  `acknowledged  ${marked + cards + commanded} (${marked} marks and notes, ${cards} of cards seen or skipped, ${commanded} commands)`,
);
for (const [fault, found] of Object.entries(faults)) console.log(`${fault.padEnd(13)} ${found.length}`);
if (crash) console.log(`stopped by: ${crash.stack ?? crash}`);
const failed = failedCycles + (crash ? 1 : 0);
console.log(`torture: ${total - failedCycles} passed, ${failed} failed`);
process.exit(failed > 0 || total === 0 ? 1 : 0);
