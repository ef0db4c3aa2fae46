/**
 * Answers the questions of all pages one at a time, newest first. The work is done in slices; between two slices the server
 * receives messages, such as new questions and closed ones. While the text is still being loaded, it answers from the part
 * that is there.
 */

import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { asFailure } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { type DocumentChange, mayChange } from '~/lib/search/index/mayChange';
import type { IndexAnswer, IndexQuestion } from '~/lib/search/index/searchIndex';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { leavesSkippedOut } from '~/lib/search/language/skippedLeftOut';
import type { Answer, Question } from './finder';
import type { FinderPort, FinderReply, FinderRequest } from './protocol';
import { SearchIndexLoader } from './searchIndexLoader';

interface OpenQuestion {
  port: FinderPort;
  watch: number;
  question: Question;
  /** Whether the question has no answer from the current text yet. */
  due: boolean;
  /** The question as parsed for its last answer. */
  answered?: IndexQuestion | undefined;
  /** JSON of the last complete answer, and of the last one without facets: an equal answer is not sent again. */
  sent: { whole: string; found: string };
}

/** Milliseconds of work before the server yields to the event loop. */
const slice = 12;
/** Milliseconds between two answers while the text is being loaded. */
const partialPause = 200;
/** Milliseconds without work before the text is written to disk, or before changes are read while no question is open. */
const quiet = 3000;
/** Relative times count from the start of the current minute, so that a repeated question stays the same for a while. */
const minute = 60_000;
/** Milliseconds before a failed read of the database is tried again: first and longest pause. */
const firstPause = 250;
const longestPause = 30_000;

export interface FinderSettings {
  /** Whether this worker may write the text to disk: only one worker at a time may. */
  mayKeep: () => boolean;
  /** Calls back when the page that holds a lock was closed. */
  whenGone: (lock: string, then: () => void) => void;
  /** Name of the lock that this worker holds while it lives; resolves when the worker holds the lock. */
  lock: Promise<string>;
}

export class FinderServer {
  readonly #text: SearchIndexLoader;
  readonly #questions = new Set<OpenQuestion>();
  #working = false;
  #changed = false;
  #warmed = false;
  #keeping = false;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether changes were applied to the index, but no question was marked as due for them because of an error. */
  #unreported = false;
  #pause = firstPause;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    db: LibraryDatabase,
    private readonly settings: FinderSettings,
  ) {
    this.#text = new SearchIndexLoader(db);
    watchQuery(
      () => latestChange(db),
      () => {
        this.#changed = true;
        if (!this.#text.complete) return;
        if (this.#questions.size > 0) void this.#work();
        else this.#catchUpTimer ??= setTimeout(() => void this.#work(), quiet);
      },
      // The watch retries by itself, and each question reports the failure of its own search.
      () => undefined,
    );
  }

  connect(port: FinderPort): void {
    port.onmessage = ({ data }) => this.#receive(port, data as FinderRequest);
  }

  #receive(port: FinderPort, request: FinderRequest): void {
    switch (request.kind) {
      case 'hello':
        this.settings.whenGone(request.lock, () => {
          for (const open of this.#questions) if (open.port === port) this.#questions.delete(open);
        });
        void this.settings.lock.then((lock) => post(port, { kind: 'alive', lock }));
        return;
      case 'warm':
        this.#warmed = true;
        break;
      case 'watch':
        this.#questions.add({
          port,
          watch: request.watch,
          question: request.question,
          due: true,
          sent: { whole: '', found: '' },
        });
        break;
      case 'limit':
        for (const open of this.#openFor(port, request.watch)) {
          open.question = { ...open.question, limit: request.limit };
          open.due = true;
        }
        break;
      case 'close':
        for (const open of this.#openFor(port, request.watch)) this.#questions.delete(open);
        return;
    }
    void this.#work();
  }

  #openFor = (port: FinderPort, watch: number): OpenQuestion[] =>
    [...this.#questions].filter((open) => open.port === port && open.watch === watch);

  #allDue(): void {
    for (const open of this.#questions) open.due = true;
  }

  /** Marks only the questions whose answer can change: a star, for example, does not change a list in the order of titles. */
  #dueAfter(changes: readonly DocumentChange[]): void {
    for (const open of this.#questions) {
      const { answered } = open;
      if (open.due) continue;
      if (!answered) {
        open.due = true;
        continue;
      }
      const { expression } = parsed(open.question);
      // A relative time such as "in the last week" changes with the clock.
      const moved = JSON.stringify(expression) !== JSON.stringify(answered.expression);
      open.due = moved || mayChange(answered, changes);
    }
  }

  /** Loads missing text and answers due questions, until nothing is left to do. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    clearTimeout(this.#keepTimer);
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#catchUpTimer);
    this.#catchUpTimer = undefined;
    try {
      if (!this.#text.complete && (this.#warmed || this.#questions.size > 0)) await this.#load();
      while (this.#text.complete) {
        if (this.#changed) await this.#catchUp();
        const due = this.#due();
        if (due) await this.#answer(due);
        else if (!this.#changed) break;
      }
      this.#pause = firstPause;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#working = false;
      this.#keepSoon();
    }
  }

  async #load(): Promise<void> {
    let answered = performance.now();
    for await (const _ of this.#text.load()) {
      if (performance.now() - answered < partialPause) continue;
      this.#allDue();
      for (let due = this.#due(); due; due = this.#due()) await this.#answer(due);
      answered = performance.now();
    }
    // Read the commits made meanwhile.
    this.#changed = true;
    this.#allDue();
  }

  #due = (): OpenQuestion | undefined => [...this.#questions].findLast((open) => open.due);

  async #catchUp(): Promise<void> {
    this.#changed = false;
    const unreported = this.#unreported;
    this.#unreported = true;
    const { changes, stale } = await this.#text.catchUp().catch((error: unknown) => {
      this.#changed = true;
      throw error;
    });
    if (stale) await this.#load();
    else if (unreported || !changes) this.#allDue();
    else this.#dueAfter(changes);
    this.#unreported = false;
  }

  async #answer(open: OpenQuestion): Promise<void> {
    open.due = false;
    try {
      await this.#search(open);
    } catch (error) {
      // Only this question fails; it is answered again after the next change.
      open.answered = undefined;
      open.sent = { whole: '', found: '' };
      post(open.port, { kind: 'failure', watch: open.watch, failure: asFailure(error) });
    }
  }

  async #search(open: OpenQuestion): Promise<void> {
    const { question } = open;
    const { expression } = parsed(question);
    open.answered = { ...question, expression, unskipped: leavesSkippedOut(expression) };
    const found = await this.#inSlices(open, this.#text.index.search(open.answered), (part) => {
      // With `nearest`, an empty answer is sent only after the search for a near query.
      if (part && (isFound(part) || !question.nearest)) this.#send(open, part, 'found');
    });
    if (!found) return;
    if (isFound(found) || !question.nearest || !this.#text.complete) return this.#send(open, found, 'whole');
    const near = await this.#inSlices(open, this.#nearest(question.text));
    // After any change, another query may be the nearest.
    open.answered = undefined;
    if (near) this.#send(open, { ...found, ...near }, 'whole');
  }

  *#nearest(text: string): Generator<unknown, { nearest?: string }> {
    const nearest = yield* this.#text.index.nearest(text, thisMinute());
    return nearest === undefined ? {} : { nearest };
  }

  /** @returns undefined if the question was closed or changed meanwhile. */
  async #inSlices<P, R>(open: OpenQuestion, work: Generator<P, R>, onPart?: (part: P) => void): Promise<R | undefined> {
    const { question } = open;
    let pause = performance.now() + slice;
    let step = work.next();
    while (!step.done) {
      onPart?.(step.value);
      if (performance.now() > pause) {
        await yieldToEventLoop();
        if (!this.#questions.has(open) || open.question !== question) return undefined;
        pause = performance.now() + slice;
      }
      step = work.next();
    }
    return step.value;
  }

  #send(open: OpenQuestion, found: IndexAnswer & Pick<Answer, 'nearest'>, part: keyof OpenQuestion['sent']): void {
    const { complete, index, expected } = this.#text;
    const answer: Answer = complete ? found : { ...found, partial: { searched: index.size, of: Math.max(index.size, expected) } };
    const sent = JSON.stringify(answer);
    if (sent === open.sent[part]) return;
    open.sent[part] = sent;
    post(open.port, { kind: 'answer', watch: open.watch, answer });
  }

  #fail(error: unknown): void {
    const failure = asFailure(error);
    for (const open of this.#questions) {
      open.due = true;
      open.sent = { whole: '', found: '' };
      post(open.port, { kind: 'failure', watch: open.watch, failure });
    }
    this.#retryTimer = setTimeout(() => void this.#work(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, longestPause);
  }

  /** Writes the text to disk later, so that no question waits for it. */
  #keepSoon(): void {
    if (!this.settings.mayKeep() || !this.#text.worthKeeping) return;
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keep(), quiet);
  }

  async #keep(): Promise<void> {
    if (this.#keeping || this.#working) return;
    this.#keeping = true;
    try {
      for await (const _ of this.#text.keep()) await yieldToEventLoop();
    } catch {
      // If the disk is full, the next cold start is slower; nothing else depends on the text on disk.
    }
    this.#keeping = false;
  }
}

const thisMinute = (): number => Math.floor(Date.now() / minute) * minute;

/** Parses a question's text. Called for each answer, because relative times such as `added:<7d` change with the clock. */
const parsed = ({ text }: Question) => parseQuery(text, thisMinute());

/** Whether anything matches; a query that only skipped papers match is not misspelled. */
const isFound = ({ total, leftOut = 0 }: IndexAnswer): boolean => total + leftOut > 0;

const post = (port: FinderPort, reply: FinderReply): void => port.postMessage(reply);
