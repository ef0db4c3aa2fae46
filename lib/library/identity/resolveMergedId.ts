import type { LibraryDatabase } from '~/lib/library/database/database';
import { newestAbout } from '~/lib/library/history/historySteps';

/** Merges that follow on each other; more are hardly one paper. */
const mostMerges = 20;

/**
 * The record that another one became part of: whoever still has it open goes on with that one, and no text that is
 * being written is lost. Inside a transaction over `history` and `papers`.
 * @returns undefined when it was not merged, or the one record is not in the library any more.
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
