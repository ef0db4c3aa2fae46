/** Tells the tabs and the card editors of every change of the library, also of one whose writer is gone. */

import { touchedSince } from '~/lib/library/database/changesSince';
import { type LibraryDatabase, type LibraryOptions, openLibrary } from '~/lib/library/database/database';
import { afterReply } from '~/lib/messaging/afterReply';
import { announceChange, tellTabs } from '~/lib/messaging/announceChange';
import { ChangeSpreader } from '~/lib/messaging/changeBroadcaster';
import { onLibraryChanged } from '~/lib/messaging/onLibraryChanged';
import type { Self } from '~/lib/messaging/senderKind';
import { onSurfaceGone } from '~/lib/messaging/surfacePort';
import { readToldChanges, writeToldChanges } from '~/lib/platform/broadcastChange';
import { warn } from '~/lib/platform/log';
import { runningTabs } from '~/lib/platform/siteAccess';

/** Opens the library for the background and registers the listeners; call it synchronously when the worker starts. */
export function openSpreading(self: Self, options: LibraryOptions): LibraryDatabase {
  const db = openLibrary({
    ...options,
    announce: afterReply((change) => {
      announceChange(change);
      spreader.heard(change);
    }),
  });
  const spreader = new ChangeSpreader(
    {
      since: (seq) => touchedSince(db, seq),
      read: readToldChanges,
      write: writeToldChanges,
      tell: (change, missed) => {
        if (missed) announceChange(change);
        void tellTabs(runningTabs, 'marks.changed', change);
      },
    },
    (error) => warn('The tabs could not be told what changed.', String(error)),
  );
  onLibraryChanged(self, (change) => spreader.heard(change));
  onSurfaceGone(self, () => void spreader.catchUp());
  void spreader.catchUp();
  return db;
}
