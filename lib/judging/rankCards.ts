import { runInSlices } from '~/lib/async/runInSlices';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PaperDraft } from '~/lib/papers/paper';
import { judgePaper, type Likelihood } from '~/lib/ranking/judgePaper';
import type { RankingModel } from '~/lib/ranking/rankingModel';
import { readPreferences } from '~/lib/settings/preferences';
import { InterestModel } from './interestModel';

/**
 * Ranks the papers of a page for a list of them. It notes none of them as shown: the page itself does so with those that come near
 * the window.
 * @param onFailure is called when a training fails; the model before it stays in use.
 * @returns a function that says how likely the user is to keep each paper, in their order (undefined for a paper of which nothing
 *   can be said); null as long as there is too little to learn from, or while the user has switched this off. One per thread,
 *   because it holds the model.
 */
export function rankCards(
  db: LibraryDatabase,
  onFailure: (error: unknown) => void,
): (drafts: readonly PaperDraft[]) => Promise<(Likelihood | undefined)[] | null> {
  const interest = new InterestModel(db, onFailure);
  return async (drafts) => {
    if (!(await readPreferences()).forYou) return null;
    const model = await interest.get();
    return model && runInSlices(rankAll(model, drafts));
  };
}

function* rankAll(model: RankingModel, drafts: readonly PaperDraft[]): Generator<void, (Likelihood | undefined)[]> {
  const ranks: (Likelihood | undefined)[] = [];
  for (const draft of drafts) {
    // The words of a translated page are not those that were learned.
    ranks.push(draft.translated ? undefined : judgePaper(model, draft));
    yield;
  }
  return ranks;
}
