import { runInSlices } from '~/lib/async/runInSlices';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { RankingHead } from '~/lib/library/database/rankingRows';
import { type RankingState, readRankingModel, readRankingState, writeRanking } from '~/lib/library/derived/ranking';
import { localDay } from '~/lib/library/seen/localDay';
import { bucketCount, countFeatures } from '~/lib/ranking/features';
import type { RankingModel } from '~/lib/ranking/rankingModel';
import { trainModel } from '~/lib/ranking/trainModel';
import { featuresVersion } from './featuresVersion';
import { readExamples } from './readExamples';

/** Milliseconds between two trainings. */
const shortestRest = 3 * 60_000;
/** The library must have changed by this share of the papers that the model was learned from. */
const leastChange = 0.05;

/**
 * The model of what the user keeps. It is trained in this thread, in slices: a service worker cannot start another one. It is stored,
 * because the browser ends the background whenever nothing happens.
 */
export class InterestModel {
  #loaded: { trainedAt: number; model: RankingModel } | undefined;
  #training: Promise<void> | undefined;
  /** When the last training of this thread began: one that fails is not repeated at once. */
  #triedAt = Number.NEGATIVE_INFINITY;

  /** @param onFailure is called when a training fails; the model before it stays in use. */
  constructor(
    readonly db: LibraryDatabase,
    readonly onFailure: (error: unknown) => void,
    readonly now: () => number = Date.now,
  ) {}

  /**
   * The present model; null as long as there is too little to learn from. When it is out of date, a training begins, and later calls
   * return its result. It is waited for only if there is no model yet.
   */
  async get(): Promise<RankingModel | null> {
    const state = await readRankingState(this.db);
    if (this.#isDue(state)) this.#training ??= this.#train(state);
    const model = await this.#load(state.head);
    if (model || !this.#training) return model;
    await this.#training;
    return this.#load();
  }

  /** Ends when no training is under way. */
  async settled(): Promise<void> {
    await this.#training;
  }

  #isDue({ head, latest }: RankingState): boolean {
    if (this.#isRecent(this.#triedAt)) return false;
    if (head?.version !== featuresVersion) return true;
    if (this.#isRecent(head.trainedAt)) return false;
    if (localDay(this.now()) !== localDay(head.trainedAt)) return true;
    return latest - head.upTo > leastChange * head.kept;
  }

  /** A time in the future is not recent: a clock that was set back must not end the learning. */
  #isRecent(time: number): boolean {
    const age = this.now() - time;
    return age >= 0 && age < shortestRest;
  }

  async #train({ latest, forgottenAt }: RankingState): Promise<void> {
    const now = this.now();
    this.#triedAt = now;
    try {
      const { kept, skipped, passed, useless } = await readExamples(this.db, forgottenAt, now);
      const model = await runInSlices(trainModel(kept, [...skipped.map(countFeatures), ...passed]));
      const head: RankingHead = {
        version: featuresVersion,
        trainedAt: now,
        upTo: latest,
        kept: kept.length,
        passed: skipped.length + passed.length,
      };
      await writeRanking(this.db, { head, model, forgottenAt, useless });
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.#training = undefined;
    }
  }

  /** @param head as it was last read; a model of another time is read again, or no longer used. */
  async #load(head?: RankingHead): Promise<RankingModel | null> {
    if (head && this.#loaded?.trainedAt === head.trainedAt) return this.#loaded.model;
    const stored = await readRankingModel(this.db);
    const isUsable = stored?.head.version === featuresVersion && isModel(stored.model);
    this.#loaded = isUsable ? { trainedAt: stored.head.trainedAt, model: stored.model as RankingModel } : undefined;
    return this.#loaded?.model ?? null;
  }
}

/** Whether a stored value is a whole model: rows may be damaged. */
function isModel(value: unknown): boolean {
  const { rarity, weights, fingerprints, bias, steps } = Object(value) as Partial<RankingModel>;
  return (
    [rarity, weights].every((part) => part instanceof Float32Array && part.length === bucketCount) &&
    fingerprints instanceof Uint16Array &&
    fingerprints.length === bucketCount &&
    typeof bias === 'number' &&
    Array.isArray(steps) &&
    steps.length === 3
  );
}
