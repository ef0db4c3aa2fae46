import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<string>;
  /** @param order ids of the rows as shown. @param range whether all rows from the last toggled one to this one change too. */
  toggle: (id: string, order?: readonly string[], range?: boolean) => void;
  replace: (ids: Iterable<string>) => void;
  clear: () => void;
}

const nothing: ReadonlySet<string> = new Set();

/** The selected rows, initially those of `before`. Rows stay selected when the list is searched or filtered again. */
export function useSelection(before: readonly string[] = []): Selection {
  const [{ ids }, setState] = useState<{ ids: ReadonlySet<string>; last?: string | undefined }>(() => ({
    ids: before.length === 0 ? nothing : new Set(before),
  }));

  const toggle = useCallback((id: string, order: readonly string[] = [], range = false) => {
    setState((present) => {
      const next = new Set(present.ids);
      const selected = !next.has(id);
      const from = range && present.last !== undefined ? order.indexOf(present.last) : -1;
      const to = order.indexOf(id);
      const touched = from === -1 || to === -1 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
      for (const each of touched) {
        if (selected) next.add(each);
        else next.delete(each);
      }
      return { ids: next, last: id };
    });
  }, []);
  const replace = useCallback((all: Iterable<string>) => setState({ ids: new Set(all) }), []);
  const clear = useCallback(() => setState({ ids: nothing }), []);

  return useMemo(() => ({ ids, toggle, replace, clear }), [ids, toggle, replace, clear]);
}
