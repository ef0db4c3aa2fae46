/**
 * The search worker. All pages of the extension share one if the browser has shared workers; otherwise each page has its own.
 * The worker's name is the name of the database.
 */
import { openLibrary } from '~/lib/library/database/database';
import { FinderServer } from './finderServer';
import type { FinderPort } from './protocol';

/** The parts in use of the global scope, of a shared or a dedicated worker. */
interface Scope extends FinderPort {
  name: string;
  onconnect: ((event: MessageEvent) => void) | null;
}

const scope = globalThis as unknown as Scope;
const { name } = scope;

let mayKeep = false;
// Only one worker holds this lock, until it ends.
void navigator.locks.request(`dogear-text:${name}`, () => {
  mayKeep = true;
  return new Promise<never>(() => undefined);
});

const lock = `dogear-search:${crypto.randomUUID()}`;
const server = new FinderServer(openLibrary({ name }), {
  mayKeep: () => mayKeep,
  whenGone: (page, then) => void navigator.locks.request(page, then),
  lock: new Promise((resolve) => {
    void navigator.locks.request(lock, () => {
      resolve(lock);
      return new Promise<never>(() => undefined);
    });
  }),
});

if ('onconnect' in scope) {
  scope.onconnect = ({ ports: [port] }) => {
    if (port) server.connect(port);
  };
} else {
  server.connect(scope);
}
