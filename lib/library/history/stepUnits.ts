import type { HistoryStep } from '~/lib/papers/history';
import { rowKinds } from './rowKinds';

/**
 * The steps that have to be taken back at once: those of one record, and of records of which one took over what the other is
 * known by. Steps that are about no record stand alone.
 * @returns units and steps in the order in which they came. Takes time that grows with the steps.
 */
export function stepUnits(steps: readonly HistoryStep[]): HistoryStep[][] {
  const units = new Map<string, HistoryStep[]>();
  // Disjoint sets, with union by size and path compression (Tarjan 1975).
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();
  /** The name that stands for everything joined with a name. */
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
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return;
    const [large, small] = (sizes.get(one) ?? 1) < (sizes.get(other) ?? 1) ? [other, one] : [one, other];
    parents.set(small, large);
    sizes.set(large, (sizes.get(large) ?? 1) + (sizes.get(small) ?? 1));
  };
  const namesOf = steps.map((step, index) => {
    const names = [...rowKinds[step.table].records(step.key), ...identifiersIn(step)];
    return names.length > 0 ? names : [`step ${index}`];
  });
  for (const [first, ...others] of namesOf) {
    for (const other of others) join(first ?? other, other);
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
