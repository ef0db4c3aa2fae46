import type { LibraryDatabase } from '~/lib/library/database';
import { askThrough } from './askThrough';
import type { Finder } from './finder';
import { FinderServer } from './finderServer';

/** A finder that works where it is asked: for a service worker, which can start no worker of its own. It writes nothing to disk. */
export const localFinder = (db: LibraryDatabase): Finder =>
  askThrough(() => {
    const { port1, port2 } = new MessageChannel();
    const server = new FinderServer(
      db,
      () => false,
      () => undefined,
    );
    server.connect(port2);
    return port1;
  });
