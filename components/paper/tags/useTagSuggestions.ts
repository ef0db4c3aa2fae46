import { useCallback, useEffect, useState } from 'react';
import { usePaperStore } from '~/components/paper/paperStoreContext';
import type { TagCount } from '~/lib/papers/paperStore';

const most = 50;

interface Suggestions {
  suggestions: readonly TagCount[];
  /** Whether the suggestions are those of the current query: until they are found, the earlier ones stay. */
  isCurrent: boolean;
  /** Finds the suggestions of a query. */
  find: (query: string) => Promise<readonly TagCount[]>;
}

/** Tags of the library that match the typed text, queried while `enabled`. A failure gives no suggestions. */
export function useTagSuggestions(query: string, enabled: boolean): Suggestions {
  const store = usePaperStore();
  const [found, setFound] = useState<{ query: string | null; suggestions: readonly TagCount[] }>({
    query: null,
    suggestions: [],
  });
  const find = useCallback(
    async (text: string) => {
      const reply = await store.suggestTags(text, most);
      return reply.ok ? reply.value : [];
    },
    [store],
  );
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    void find(query).then((suggestions) => {
      if (current) setFound({ query, suggestions });
    });
    return () => {
      current = false;
    };
  }, [find, query, enabled]);
  return { suggestions: found.suggestions, isCurrent: found.query === query, find };
}
