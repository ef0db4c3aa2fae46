import type { FoundDetails } from '~/lib/completing/planDetails';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import { getEntries } from '~/lib/library/lists/getEntries';

/** Records that have a name which was found for another record. */
export interface OtherRecord {
  ids: string[];
  /** Title of the first one. */
  title: string;
}

/** @returns by the id of the record that the name was found for. */
export async function findOthers(db: LibraryDatabase, found: readonly FoundDetails[]): Promise<Map<string, OtherRecord>> {
  const owners = await lookUpIdentifiers(
    db,
    found.flatMap(({ identifiers }) => identifiers),
  );
  const idsOf = ({ id, identifiers }: FoundDetails): string[] => [
    ...new Set(identifiers.flatMap((identifier) => owners.get(identifier) ?? []).filter((owner) => owner !== id)),
  ];
  const entries = await getEntries(db, [...new Set(found.flatMap(idsOf))]);
  const titles = new Map(entries.map(({ paper }) => [paper.id, paper.title]));
  return new Map(
    found.flatMap((each) => {
      const ids = idsOf(each).filter((id) => titles.has(id));
      return ids.length > 0 ? [[each.id, { ids, title: titles.get(ids[0] ?? '') ?? '' }] as const] : [];
    }),
  );
}
