import type { LibraryDatabase } from '~/lib/library/database/database';
import { newestAbout } from '~/lib/library/history/historySteps';

/** The longest chain of merges that is followed; one paper hardly has more. */
const mostMerges = 20;

/**
 * Finds the record that another one was merged into. A view that still has the old id open continues with that record, so
 * that no text being written is lost. Inside a transaction over `history` and `papers`.
 * @returns undefined when the record was not merged, or the surviving record is not in the library any more.
 */
export async function resolveMergedId(db: LibraryDatabase, id: string): Promise<string | undefined> {
  let present = id;
  for (let turn = 0; turn < mostMerges; turn++) {
    const last = await newestAbout(db, present, ({ undoneAt }) => undoneAt === undefined);
    const papers = last?.action === 'merge' ? last.steps.filter(({ table }) => table === 'papers') : [];
    const wasTaken = papers.some(({ key, after }) => key === present && after === null);
    const survivor = wasTaken ? papers.find(({ before, after }) => before && after)?.key : undefined;
    if (survivor === undefined) return undefined;
    if (await db.papers.get(survivor)) return survivor;
    present = survivor;
  }
  return undefined;
}
