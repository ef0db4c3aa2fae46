/**
 * The search worker. One is shared by all pages of the extension where the browser has shared workers; otherwise each
 * page has its own. Its name is that of the database.
 */
import { openLibrary } from '~/lib/library/database/database';
import { FinderServer } from './finderServer';
import type { FinderPort } from './protocol';

/** A shared worker's or a page's own worker's global scope, as far as it is used. */
interface Scope extends FinderPort {
  name: string;
  onconnect: ((event: MessageEvent) => void) | null;
}

const scope = globalThis as unknown as Scope;
const { name } = scope;

let mayKeep = false;
// Held until the worker ends.
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
