import type { Budget } from './budget';
import type { PageReader, Sighting } from './detection';

/** What a reader finds on a page, after it loaded what it needs for that. The result is read lazily. */
export async function papersIn(
  reader: PageReader | null,
  root: ParentNode,
  budget?: Budget,
): Promise<Iterable<Sighting | undefined>> {
  await reader?.ready?.(root);
  return reader?.find(root, budget) ?? [];
}
