import { useEffect, useState } from 'react';
import { type Followed, readFollowed, watchFollowed } from '~/lib/following/followedFile';

/** The followed file, live; null if there is none, undefined until it is known. */
export function useFollowed(): Followed | null | undefined {
  const [followed, setFollowed] = useState<Followed | null>();
  useEffect(() => {
    let gone = false;
    let reads = 0;
    const read = async (): Promise<void> => {
      const turn = ++reads;
      const now = await readFollowed();
      if (!gone && turn === reads) setFollowed(now ?? null);
    };
    const end = watchFollowed(() => void read());
    void read();
    return () => {
      gone = true;
      end();
    };
  }, []);
  return followed;
}
