import { runInSlices } from '~/lib/async/runInSlices';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PassedRow } from '~/lib/library/database/rankingRows';
import { notePassed } from '~/lib/library/derived/ranking';
import { marksFor } from '~/lib/library/marks/marksFor';
import { localDay } from '~/lib/library/seen/localDay';
import { seenKey } from '~/lib/library/seen/seenKey';
import type { Mark } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import { countFeatures, type FeatureCounts } from '~/lib/ranking/features';
import { judgePaper, type Likelihood } from '~/lib/ranking/judgePaper';
import type { RankingModel } from '~/lib/ranking/rankingModel';
import { featuresVersion } from './featuresVersion';
import type { InterestModel } from './interestModel';

/** Identifiers of one paper that are kept to recognise it. */
const mostKeys = 8;

/**
 * How likely the user is to keep each of some papers, in their order; empty for a paper of which nothing can be said. What the papers
 * are about is noted, without a word of it, because those that the user does not keep are the examples that a model needs.
 */
export async function judgeInterest(
  db: LibraryDatabase,
  interest: InterestModel,
  drafts: readonly PaperDraft[],
): Promise<Partial<Likelihood>[]> {
  const [model, marks] = await Promise.all([
    interest.get(),
    marksFor(
      db,
      drafts.map(({ identifiers }) => identifiers),
      interest.now(),
    ),
  ]);
  const { likelihoods, passed } = await runInSlices(judgeAll(model, drafts, marks, localDay(interest.now())));
  // Hints are worth more than the note, e.g. when the disk is full.
  await notePassed(db, passed).catch(interest.onFailure);
  return likelihoods;
}

function* judgeAll(
  model: RankingModel | null,
  drafts: readonly PaperDraft[],
  marks: readonly Mark[],
  day: number,
): Generator<void, { likelihoods: Partial<Likelihood>[]; passed: PassedRow[] }> {
  const likelihoods: Partial<Likelihood>[] = [];
  const passed: PassedRow[] = [];
  for (const [index, draft] of drafts.entries()) {
    // The words of a translated page are not those that were learned.
    const features = draft.translated ? undefined : countFeatures(draft);
    const mark = marks[index];
    if (features && mark && mark.id === undefined) passed.push(passedRow(draft, features, day));
    likelihoods.push(features && model ? judgePaper(model, draft, features) : {});
    yield;
  }
  return { likelihoods, passed };
}

function passedRow({ identifiers }: PaperDraft, { buckets, counts }: FeatureCounts, day: number): PassedRow {
  const keys = identifiers.slice(0, mostKeys).map(seenKey);
  return { key: keys[0] ?? 0, keys, day, version: featuresVersion, buckets, counts };
}
