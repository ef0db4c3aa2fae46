import { useEffect, useState } from 'react';
import { usePaperStore } from '~/components/paper/paperStoreContext';
import { tagKey } from '~/lib/papers/tag';

const most = 3;

/** The tags that were added last, without those that the paper has; at most three. A failure gives none. */
export function useRecentTags(tags: readonly string[]): readonly string[] {
  const store = usePaperStore();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const present = new Set(tags.map(tagKey));
  const { size } = present;
  useEffect(() => {
    let current = true;
    void store.recentTags(most + size).then((reply) => {
      if (current && reply.ok) setRecent(reply.value);
    });
    return () => {
      current = false;
    };
  }, [store, size]);
  return recent.filter((tag) => !present.has(tagKey(tag))).slice(0, most);
}
