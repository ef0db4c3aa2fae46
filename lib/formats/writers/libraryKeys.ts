/**
 * The keys of a whole library. Every paper has one, no two have the same, and it is the same wherever it is copied or exported:
 * papers that came earlier choose first, so a paper that is added takes no key away. Keys that a file or a person gave come
 * before all others.
 */
import type { Paper } from '~/lib/papers/paper';
import { citationKey, freeKey, keptKey, keyEnding } from './citationKey';
import type { KeyTemplate } from './keyTemplate';

/** What the keys of a library depend on in one paper. */
export interface KeyRow {
  id: string;
  /** When the record was made, in milliseconds since the epoch. */
  createdAt: number;
  /** The key by the template, or the one that the paper was given. */
  key: string;
  ending: string;
  kept: boolean;
}

export const keyRow = (paper: Paper, template: KeyTemplate): KeyRow => ({
  id: paper.id,
  createdAt: paper.createdAt,
  key: citationKey(paper, template),
  ending: keyEnding(paper),
  kept: keptKey(paper) !== undefined,
});

/** Papers between two pauses. */
const burst = 2000;

const inTurn = (one: KeyRow, other: KeyRow): number =>
  Number(other.kept) - Number(one.kept) || one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

/**
 * @param rows of all papers, in any order.
 * @returns the key of each, by record id.
 */
export function* libraryKeys(rows: Iterable<KeyRow>): Generator<undefined, Map<string, string>, undefined> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id, key, ending } of [...rows].sort(inTurn)) {
    const own = freeKey(key, ending, id, (choice) => !taken.has(choice));
    taken.add(own);
    keys.set(id, own);
    if (keys.size % burst === 0) yield;
  }
  return keys;
}
