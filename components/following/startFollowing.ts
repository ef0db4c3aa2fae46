import { readFollowed, watchFollowed } from '~/lib/following/followedFile';
import { followLibrary } from '~/lib/following/followLibrary';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { Finder } from '~/lib/search-worker/finder';
import { pageSource } from './pageSource';

/** Keeps the followed file up to date from now on, whenever there is one. @returns a function that ends it. */
export function startFollowing(db: LibraryDatabase, finder: Finder, keyTemplate: () => string): () => void {
  let gone = false;
  let stop: (() => void) | undefined;
  const look = async (): Promise<void> => {
    const followed = await readFollowed();
    if (gone || (followed !== undefined) === (stop !== undefined)) return;
    if (followed) stop = followLibrary(pageSource(db, finder, keyTemplate));
    else {
      stop?.();
      stop = undefined;
    }
  };
  const end = watchFollowed(() => void look());
  void look();
  return () => {
    gone = true;
    end();
    stop?.();
  };
}
