import { useEffect, useState } from 'react';
import type { TagCount } from '~/lib/papers/paperStore';
import { usePaperStore } from './paperStoreContext';

const most = 50;

/** Tags of the library that match the typed text, queried while `enabled`. A failure gives no suggestions. */
export function useTagSuggestions(query: string, enabled: boolean): readonly TagCount[] {
  const store = usePaperStore();
  const [suggestions, setSuggestions] = useState<readonly TagCount[]>([]);
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    void store.suggestTags(query, most).then((reply) => {
      if (current) setSuggestions(reply.ok ? reply.value : []);
    });
    return () => {
      current = false;
    };
  }, [store, query, enabled]);
  return suggestions;
}
