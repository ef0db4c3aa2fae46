/**
 * Notifies tabs and card editors of every change of the library, even if its writer was closed before it could do so; and the
 * file that follows the library.
 */

import { changesSince } from '~/lib/library/database/changesSince';
import { type LibraryDatabase, type LibraryOptions, openLibrary } from '~/lib/library/database/database';
import { afterReply } from '~/lib/messaging/afterReply';
import { announceChange, tellTabs } from '~/lib/messaging/announceChange';
import { ChangeBroadcaster } from '~/lib/messaging/changeBroadcaster';
import { onLibraryChanged } from '~/lib/messaging/onLibraryChanged';
import type { Self } from '~/lib/messaging/senderKind';
import { onSurfaceGone } from '~/lib/messaging/surfacePort';
import { readBroadcastChange, writeBroadcastChange } from '~/lib/platform/broadcastChange';
import { warn } from '~/lib/platform/log';
import { runningTabs } from '~/lib/platform/siteAccess';
import { followInBackground } from './followInBackground';

/** Opens the library for the background and registers the listeners; call it synchronously when the worker starts. */
export function openBroadcasting(self: Self, options: LibraryOptions): LibraryDatabase {
  const db = openLibrary({
    ...options,
    announce: afterReply((change) => {
      announceChange(change);
      broadcaster.onChange(change);
    }),
  });
  const follow = followInBackground(db);
  const broadcaster = new ChangeBroadcaster(
    {
      since: (seq) => changesSince(db, seq),
      read: readBroadcastChange,
      write: writeBroadcastChange,
      tell: (change, missed) => {
        follow();
        if (missed) announceChange(change);
        void tellTabs(runningTabs, 'marks.changed', change);
      },
    },
    (error) => warn('The tabs could not be told what changed.', String(error)),
  );
  onLibraryChanged(self, (change) => broadcaster.onChange(change));
  onSurfaceGone(self, () => void broadcaster.catchUp());
  void broadcaster.catchUp();
  return db;
}
