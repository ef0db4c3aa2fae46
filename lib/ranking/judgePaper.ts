import { explain } from './explain';
import { countFeatures, type FeatureCounts, type RankedPaper } from './features';
import { hintOf } from './hintSteps';
import { type RankingModel, vectorOf } from './rankingModel';
import { dot } from './trainSvm';

export interface Likelihood {
  /** The greater, the likelier the user is to keep the paper. Comparable for one model only. */
  score: number;
  /** From 0 (no statement) to 3. */
  hint: 0 | 1 | 2 | 3;
  /** What the hint is based on, in display form, the strongest first; empty without a hint. */
  because: string[];
}

/** How likely the user is to keep a paper. @param features of the paper, if they were counted before. */
export function judgePaper(model: RankingModel, paper: RankedPaper, features: FeatureCounts = countFeatures(paper)): Likelihood {
  const vector = vectorOf(features, model.rarity);
  const score = dot(model.weights, vector) + model.bias;
  const hint = hintOf(score, model.steps);
  const because = hint === 0 ? [] : explain(model, paper, vector);
  // A paper of which little is known may score higher than one that is known to be about something else.
  return { score, hint: because.length === 0 ? 0 : hint, because };
}
