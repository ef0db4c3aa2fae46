import type { LibraryDatabase } from '~/lib/library/database/database';
import { type Judgement, noJudgement } from '~/lib/papers/judgement';
import type { PaperDraft } from '~/lib/papers/paper';
import { readPreferences } from '~/lib/settings/preferences';
import { InterestModel } from './interestModel';
import { judgeInterest } from './judgeInterest';
import { judgeWatches } from './judgeWatches';

/** Says something about each of some papers, in their order: those parts of a judgement that it knows about. */
type Judge = (drafts: readonly PaperDraft[]) => Promise<Partial<Judgement>[]>;

/**
 * @param onFailure is called when one part of the judgements fails; the others are given without it.
 * @returns a function that judges the papers of a page. One per thread, because it holds the model.
 */
export function cardJudge(
  db: LibraryDatabase,
  onFailure: (error: unknown) => void,
): (drafts: readonly PaperDraft[]) => Promise<Judgement[]> {
  const interest = new InterestModel(db, onFailure);
  const likely: Judge = async (drafts) => {
    if (!(await readPreferences()).forYou) return [];
    const likelihoods = await judgeInterest(db, interest, drafts);
    return likelihoods.map(({ hint = 0, because = [] }) => ({ hint, because }));
  };
  const judges: readonly Judge[] = [likely, (drafts) => judgeWatches(db, drafts)];
  return async (drafts) => {
    const parts = await Promise.all(
      judges.map((judge) =>
        judge(drafts).catch((error: unknown) => {
          onFailure(error);
          return [];
        }),
      ),
    );
    return drafts.map((_, index) => Object.assign({}, noJudgement, ...parts.map((part) => part[index])));
  };
}
