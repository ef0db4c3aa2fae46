import type { HistoryStep } from '~/lib/papers/history';
import { rowKinds } from './rowKinds';

/**
 * Groups steps that have to be undone together: those of one record, and those of records that share an identifier, before or
 * after, or a row. Each step about no record is a unit of its own.
 * @returns the units and the steps in them, in the order of `steps`. Takes almost linear time.
 */
export function stepUnits(steps: readonly HistoryStep[]): HistoryStep[][] {
  const units = new Map<string, HistoryStep[]>();
  // Disjoint sets, with union by size and path compression (Tarjan 1975).
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();
  /** The representative of the set that contains a name. */
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (a: string, b: string): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    if (rootA === rootB) return;
    const [large, small] = (sizes.get(rootA) ?? 1) < (sizes.get(rootB) ?? 1) ? [rootB, rootA] : [rootA, rootB];
    parents.set(small, large);
    sizes.set(large, (sizes.get(large) ?? 1) + (sizes.get(small) ?? 1));
  };
  const namesOf = steps.map((step, index) => {
    const names = [...rowKinds[step.table].records(step.key), ...identifiersIn(step)];
    return names.length > 0 ? names : [`step ${index}`];
  });
  for (const [first, ...rest] of namesOf) {
    for (const name of rest) join(first ?? name, name);
  }
  for (const [index, step] of steps.entries()) {
    const root = rootOf(namesOf[index]?.[0] ?? '');
    const unit = units.get(root);
    if (unit) unit.push(step);
    else units.set(root, [step]);
  }
  return [...units.values()];
}

function identifiersIn({ table, before, after }: HistoryStep): string[] {
  if (table !== 'papers') return [];
  return [before?.identifiers, after?.identifiers].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
}
