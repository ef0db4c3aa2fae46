/** Keys of the changes that the dialog shows, by which the user leaves some out. */
import type { FoundDetails } from '~/lib/completing/planDetails';
import type { PaperDetailsPlan } from '~/lib/papers/details/paperDetails';
import type { OtherRecord } from './findOthers';

export const fieldKey = (id: string, field: string): string => `${id} ${field}`;
export const identifiersKey = (id: string): string => fieldKey(id, 'identifiers');
export const mergeKey = (id: string): string => fieldKey(id, 'merge');

export const keysOf = ({ id, changes, identifiers }: FoundDetails): string[] => [
  ...changes.map(({ field }) => fieldKey(id, field)),
  ...(identifiers.length > 0 ? [identifiersKey(id)] : []),
];

/** What is left of the changes without those that the user leaves out; papers without any are absent. */
export const plansOf = (
  found: readonly FoundDetails[],
  leftOut: ReadonlySet<string>,
  merging: ReadonlySet<string>,
  others: ReadonlyMap<string, OtherRecord> | undefined,
): PaperDetailsPlan[] =>
  found
    .map(({ id, changes, identifiers }) => ({
      id,
      changes: changes.filter(({ field }) => !leftOut.has(fieldKey(id, field))),
      identifiers: leftOut.has(identifiersKey(id)) ? [] : identifiers,
      merges: merging.has(mergeKey(id)) ? (others?.get(id)?.ids ?? []) : [],
    }))
    .filter(({ changes, identifiers }) => changes.length + identifiers.length > 0);
