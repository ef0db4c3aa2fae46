import type { KeyOptions } from '~/lib/formats/writers/citationKey';
import { keyTemplateOf, namesPaper } from '~/lib/formats/writers/keyTemplate';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Paper } from '~/lib/papers/paper';
import { citationKeys } from './citationKeys';
import { runJob } from './runJob';

/**
 * The keys of some papers, in a page: those that they have in every export and copy. The keys of a large library are read in a
 * worker, where the template needs them.
 * @param template the preference; empty for the default.
 */
export async function keysFor(db: LibraryDatabase, template: string, papers: readonly Paper[]): Promise<KeyOptions> {
  // Abstracts are not sent to a worker.
  const lean = papers.map((paper) => ({ ...paper, abstract: undefined }));
  if (namesPaper(keyTemplateOf(template))) return citationKeys(db, { template, papers: lean });
  const count = await readTransaction(db, [db.papers], () => db.papers.count());
  return runJob(db, 'citationKeys', { template, papers: lean }, { papers: count });
}
