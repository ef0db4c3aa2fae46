/**
 * Carries out decisions, those about one paper one after the other, however slow the background is, and takes them back. A
 * decision belongs to a paper, never to a place in the page: the page may have moved or removed the card by then.
 */
import { readSighting } from '~/lib/detection/readSighting';
import type { PageDecision, PageRequests } from '~/lib/messaging/protocol';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { addressNow } from '~/lib/page/pageDom';
import type { PaperOnPage } from '~/lib/page/paperOnPage';
import type { Mark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { type Failure, failure, type Result } from '~/lib/papers/result';
import { decisionFor, expected, type Intent, inverseOf } from './intent';

/** Milliseconds between attempts while the background does not answer, because it stops or starts. */
const rests = [100, 400, 2000, 8000];
/** Cards in one message. */
const most = 5000;
/** Messages about one paper for one decision: a second one if the library had another mark of it than the page. */
const mostMessages = 2;

/** Message of the failure to add the last tags where there are none. */
export const noTags = 'No tags.';
/** Message of the failure to take back what was changed again meanwhile. */
export const changedSince = 'Changed since.';

type Undo = () => Promise<Result<unknown>>;
type Failures = Map<PaperOnPage, Failure>;

/** One decision, about one or many papers. */
interface Done {
  /** The address of the page on which it was made. */
  page: string;
  /** What each mark was. */
  before: Map<PaperOnPage, Mark>;
  /** What takes it back: lists that do not depend on each other, each with the last change first; empty until it is carried out. */
  undo: Undo[][];
  isBeingUndone: boolean;
}

/** What a decision is about, and what comes of it. */
interface Carrying {
  intents: ReadonlyMap<PaperOnPage, Intent>;
  /** To be called when the mark of a paper may be another than the intent was made for. */
  renew: (paper: PaperOnPage) => void;
  /** Of the papers that were read already. */
  drafts: ReadonlyMap<PaperOnPage, PaperDraft>;
  done: Done;
  failures: Failures;
}

export class DecisionQueue {
  #done: Done[] = [];
  /** The last work on each paper that has some. A page that renews its cards makes new papers of them. */
  readonly #last = new Map<Identifier, Promise<void>>();

  /** @param onFailure is called for papers whose decision was not stored, or not taken back. */
  constructor(
    readonly api: ExtensionApi,
    readonly onFailure: (papers: PaperOnPage[], failed: Failure) => void,
  ) {}

  /** @param isHere only decisions that were made on this page. */
  canUndo(isHere = false): boolean {
    return this.#newest(isHere) !== undefined;
  }

  /**
   * @param intentOf what is wanted of a mark. For many papers it is asked again about marks that the page did not know: nobody has
   *   looked at each of them.
   * @param drafts of the papers that were read already.
   */
  decide(papers: PaperOnPage[], intentOf: (mark: Mark) => Intent, drafts = new Map<PaperOnPage, PaperDraft>()): void {
    const intents = new Map(papers.map((paper) => [paper, intentOf(paper.shown)]));
    this.#start(
      papers,
      (paper) => expected(intents.get(paper) ?? {}, paper.shown),
      async (done) => {
        const renew = (paper: PaperOnPage) => papers.length > 1 && intents.set(paper, intentOf(paper.mark));
        const carrying: Carrying = { intents, renew, drafts, done, failures: new Map() };
        const isKnown = ({ answered }: PaperOnPage): boolean => answered === 'yes' || papers.length === 1;
        const unknown = papers.filter((paper) => !isKnown(paper));
        const [asked] = await Promise.all([this.#refresh(unknown), this.#carryOut(papers.filter(isKnown), carrying)]);
        if (asked) return fail(carrying.failures, unknown, asked);
        for (const paper of unknown) renew(paper);
        await this.#carryOut(unknown, carrying, true);
        return carrying.failures;
      },
    );
  }

  /** Adds the tags that were last added anywhere. */
  tagAgain(paper: PaperOnPage, draft: PaperDraft): void {
    const guess = ({ shown }: PaperOnPage): Partial<Mark> => ({ tagCount: Math.max(1, shown.tagCount) });
    this.#start([paper], guess, async (done) => {
      const reply = await this.#send('tags.again', { draft });
      if (!reply.ok) return new Map([[paper, reply.code === 'not-found' ? failure('not-found', noTags) : reply]]);
      take(paper, reply.value.mark);
      const { entry } = reply.value;
      if (entry > 0) done.undo.push([() => this.#send('mark.undo', { entry })]);
      return new Map();
    });
  }

  /**
   * Takes the last decision back.
   * @param isHere only one that was made on this page. @returns its papers; undefined if there is none.
   */
  undo(isHere = false): PaperOnPage[] | undefined {
    const done = this.#newest(isHere);
    if (!done) return undefined;
    done.isBeingUndone = true;
    const papers = [...done.before.keys()];
    const before = (paper: PaperOnPage): Partial<Mark> => {
      const { starred, status, seen, tagCount } = done.before.get(paper) ?? paper.shown;
      return { starred, status, seen, tagCount };
    };
    this.#run(papers, before, async () => {
      let failed: Failure | undefined;
      // All at once, so that a page that is left now has sent all of it.
      const left = await Promise.all(
        done.undo.map(async ([...parts]) => {
          for (let part = parts.shift(); part; part = parts.shift()) {
            const reply = await part();
            if (reply.ok) continue;
            failed = reply.code === 'invalid' ? failure('invalid', changedSince) : reply;
            // The others can be tried again.
            if (reply.code !== 'invalid' && reply.code !== 'not-found') return [part, ...parts];
          }
          return parts;
        }),
      );
      done.undo = left.filter(({ length }) => length > 0);
      done.isBeingUndone = false;
      this.#forgetIfEmpty(done);
      failed = (await this.#refresh(papers)) ?? failed;
      return fail(new Map(), papers, failed);
    });
    return papers;
  }

  #newest(isHere: boolean): Done | undefined {
    const page = addressNow();
    return this.#done.findLast((done) => !done.isBeingUndone && !(isHere && done.page !== page));
  }

  #forgetIfEmpty(done: Done): void {
    if (done.undo.length === 0) this.#done = this.#done.filter((other) => other !== done);
  }

  #start(papers: PaperOnPage[], guess: (paper: PaperOnPage) => Partial<Mark>, work: (done: Done) => Promise<Failures>) {
    const before = new Map(papers.map((paper) => [paper, paper.shown]));
    const done: Done = { page: addressNow(), before, undo: [], isBeingUndone: false };
    this.#done.push(done);
    this.#run(papers, guess, () =>
      // What was stored of it can still be taken back.
      work(done).finally(() => this.#forgetIfEmpty(done)),
    );
  }

  /**
   * Shows the outcome at once. The work starts in the same task, so that it is sent even if the page is left now; only work on a
   * paper that has earlier work waits for it.
   */
  #run(papers: PaperOnPage[], guess: (paper: PaperOnPage) => Partial<Mark>, work: () => Promise<Failures>): void {
    for (const paper of papers) paper.expected = { ...paper.expected, ...guess(paper) };
    const earlier = papers.flatMap(({ identifier }) => this.#last.get(identifier) ?? []);
    const working = earlier.length > 0 ? Promise.all(earlier).then(work) : work();
    const settled = working
      .catch((error: unknown) => fail(new Map(), papers, failure('failed', String(error))))
      .then((failures) => {
        for (const paper of papers) {
          if (this.#last.get(paper.identifier) !== settled) continue;
          this.#last.delete(paper.identifier);
          paper.expected = undefined;
          paper.show();
        }
        const [failed] = failures.values();
        if (failed) this.onFailure([...failures.keys()], failed);
      });
    for (const paper of papers) {
      this.#last.set(paper.identifier, settled);
      paper.show();
    }
  }

  /**
   * Sends what differs from the intents: one message for all papers that are only to be skipped, and one for each other paper.
   * @param isFresh whether the background was just asked for the marks.
   */
  async #carryOut(papers: PaperOnPage[], carrying: Carrying, isFresh = false): Promise<void> {
    const skips: PaperOnPage[] = [];
    const others: [PaperOnPage, PageDecision][] = [];
    for (const paper of papers) {
      const intent = carrying.intents.get(paper) ?? {};
      const { mark, answered } = paper;
      const decision = decisionFor(intent, isFresh || answered === 'yes' ? mark : undefined);
      if (decision?.skipped && decision.changes.length === 0 && mark.id === undefined) skips.push(paper);
      // The page may have missed a change, so that a decision which seems to change nothing does.
      else if (decision ?? !isFresh) others.push([paper, decision ?? decisionFor(intent) ?? { changes: [] }]);
    }
    const work: Promise<void>[] = [];
    for (let from = 0; from < skips.length; from += most) work.push(this.#skip(skips.slice(from, from + most), carrying));
    for (const [paper, decision] of others) work.push(this.#mark(paper, decision, carrying));
    await Promise.all(work);
  }

  async #skip(papers: PaperOnPage[], carrying: Carrying): Promise<void> {
    const { intents, renew, done, failures } = carrying;
    const cards = papers.map(({ identifiers }) => identifiers);
    const reply = await this.#send('cards.skip', { cards, skipped: true });
    if (!reply.ok) {
      fail(failures, papers, reply);
      return;
    }
    done.undo.push([() => this.#send('cards.skip', { cards, skipped: false })]);
    for (const [index, paper] of papers.entries()) {
      take(paper, reply.value[index]);
      renew(paper);
    }
    // Papers that came into the library meanwhile are skipped as its records.
    await Promise.all(papers.map((paper) => this.#mark(paper, decisionFor(intents.get(paper) ?? {}, paper.mark), carrying)));
  }

  async #mark(paper: PaperOnPage, decision: PageDecision | undefined, carrying: Carrying): Promise<void> {
    const { intents, drafts, done, failures } = carrying;
    const undo: Undo[] = [];
    for (let left = decision, messages = 0; left && messages < mostMessages; messages++) {
      const draft = drafts.get(paper) ?? draftOf(paper);
      if (!draft) {
        failures.set(paper, failure('not-found', 'The card is not there any more.'));
        break;
      }
      const inverse = paper.answered === 'yes' ? inverseOf(left, paper.mark) : undefined;
      let isRepeated = false;
      const reply = await this.#send('paper.mark', { draft, ...left }, () => {
        isRepeated = true;
      });
      if (!reply.ok) {
        failures.set(paper, reply);
        break;
      }
      const { mark, entry, skipped } = reply.value;
      take(paper, mark);
      if (skipped !== undefined) undo.unshift(() => this.#send('cards.skip', { cards: [draft.identifiers], skipped }));
      if (entry > 0) undo.unshift(() => this.#send('mark.undo', { entry }));
      // An attempt whose reply was lost may have made the change.
      else if (isRepeated && skipped === undefined && inverse)
        undo.unshift(() => this.#send('paper.mark', { draft, ...inverse }));
      left = decisionFor(intents.get(paper) ?? {}, paper.mark);
    }
    if (undo.length > 0) done.undo.push(undo);
  }

  async #refresh(papers: PaperOnPage[]): Promise<Failure | undefined> {
    for (let from = 0; from < papers.length; from += most) {
      const some = papers.slice(from, from + most);
      const reply = await this.#send('marks.get', { cards: some.map(({ identifiers }) => identifiers) });
      if (!reply.ok) return reply;
      for (const [index, paper] of some.entries()) take(paper, reply.value[index], false);
    }
    return undefined;
  }

  /** @param onRepeat is called before each further attempt. */
  async #send<R extends keyof PageRequests>(
    name: R,
    payload: PageRequests[R]['send'],
    onRepeat?: () => void,
  ): Promise<Result<PageRequests[R]['reply']>> {
    const { api } = this;
    for (let attempt = 0; ; attempt++) {
      const reply = (await api.request(name, payload)) as Result<PageRequests[R]['reply']>;
      const rest = rests[attempt];
      if (reply.ok || reply.code !== 'gone' || rest === undefined || !api.isExtensionAlive()) return reply;
      await new Promise((resolve) => setTimeout(resolve, rest));
      onRepeat?.();
    }
  }
}

/** @param keep whether a mark that does not say so was seen as before. */
function take(paper: PaperOnPage, mark: Mark | null | undefined, keep = true): void {
  if (mark) paper.mark = keep && !('seen' in mark) && paper.mark.seen === 'earlier' ? { ...mark, seen: 'earlier' } : mark;
}

function fail(failures: Failures, papers: PaperOnPage[], failed: Failure | undefined): Failures {
  if (failed) for (const paper of papers) failures.set(paper, failed);
  return failures;
}

function draftOf({ cards }: PaperOnPage): PaperDraft | null {
  for (const { sighting } of cards) {
    const draft = readSighting(sighting);
    if (draft) return draft;
  }
  return null;
}
