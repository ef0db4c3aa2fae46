import { useEffect, useState } from 'react';
import type { TagCount } from '~/lib/papers/paperStore';
import { usePaperStore } from './paperStoreContext';

const most = 50;

/** Tags of the library that fit what is typed, asked for while `enabled`. A failure only means no suggestions. */
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
