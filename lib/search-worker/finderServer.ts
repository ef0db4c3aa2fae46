/**
 * Answers the questions of all pages, one after the other and the newest first, in slices: between two of them newer
 * questions and closed ones are seen. While the text is still being read in, it answers from what is there.
 */

import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { asFailure } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { type DocumentChange, mayChange } from '~/lib/search/index/mayChange';
import type { IndexAnswer, IndexQuestion } from '~/lib/search/index/searchIndex';
import { parseQuery } from '~/lib/search/language/parseQuery';
import type { Answer, Question } from './finder';
import type { FinderPort, FinderReply, FinderRequest } from './protocol';
import { SearchIndexLoader } from './searchIndexLoader';

interface Asked {
  port: FinderPort;
  watch: number;
  question: Question;
  /** Not answered as things are now. */
  due: boolean;
  /** The question as it was understood when it was answered last. */
  answered?: IndexQuestion | undefined;
  /** The last answer as it was sent, and the one before its facets were counted; the same one is not sent again. */
  sent: { whole: string; found: string };
}

/** Milliseconds of work between two looks at what else is to do. */
const slice = 12;
/** Milliseconds between two answers while the text is being read in. */
const partialPause = 200;
/** Milliseconds without a question or a change before the text is written to disk. */
const quiet = 3000;
/** Times that depend on now are the same for a minute, so that asking again is asking the same. */
const minute = 60_000;
/** Milliseconds before a database that could not be read is tried again: at first, and at most. */
const firstPause = 250;
const longestPause = 30_000;

export interface FinderSettings {
  /** Whether this worker may write to disk what it has read: one at a time does. */
  mayKeep: () => boolean;
  /** Calls back once the page that holds a lock is gone. */
  whenGone: (lock: string, then: () => void) => void;
  /** Names the lock that this worker holds for as long as it lives, once it does. */
  lock: Promise<string>;
}

export class FinderServer {
  readonly #text: SearchIndexLoader;
  readonly #asked = new Set<Asked>();
  #working = false;
  #changed = false;
  #wanted = false;
  #keeping = false;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;
  /** Some of what changed was taken in and nobody was told. */
  #untold = false;
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
        if (this.#asked.size > 0) void this.#work();
        else this.#catchUpTimer ??= setTimeout(() => void this.#work(), quiet);
      },
      // It is watched again by itself, and every question is told by the failure of its own reading.
      () => undefined,
    );
  }

  connect(port: FinderPort): void {
    port.onmessage = ({ data }) => this.#hear(port, data as FinderRequest);
  }

  #hear(port: FinderPort, request: FinderRequest): void {
    switch (request.kind) {
      case 'hello':
        this.settings.whenGone(request.lock, () => {
          for (const asked of this.#asked) if (asked.port === port) this.#asked.delete(asked);
        });
        void this.settings.lock.then((lock) => post(port, { kind: 'alive', lock }));
        return;
      case 'warm':
        this.#wanted = true;
        break;
      case 'watch':
        this.#asked.add({ port, watch: request.watch, question: request.question, due: true, sent: { whole: '', found: '' } });
        break;
      case 'limit':
        for (const asked of this.#of(port, request.watch)) {
          asked.question = { ...asked.question, limit: request.limit };
          asked.due = true;
        }
        break;
      case 'close':
        for (const asked of this.#of(port, request.watch)) this.#asked.delete(asked);
        return;
    }
    void this.#work();
  }

  #of = (port: FinderPort, watch: number): Asked[] =>
    [...this.#asked].filter((asked) => asked.port === port && asked.watch === watch);

  #allDue(): void {
    for (const asked of this.#asked) asked.due = true;
  }

  /** A star is no news for a list of titles that says nothing of stars. */
  #dueAfter(changes: readonly DocumentChange[]): void {
    for (const asked of this.#asked) {
      const { answered } = asked;
      if (asked.due) continue;
      if (!answered) {
        asked.due = true;
        continue;
      }
      const { expression } = understood(asked.question);
      // What "in the last week" means moves on with the clock.
      const moved = JSON.stringify(expression) !== JSON.stringify(answered.expression);
      asked.due = moved || mayChange(answered, changes);
    }
  }

  /** Reads in what is missing and answers what is due, until nothing is left to do. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    clearTimeout(this.#keepTimer);
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#catchUpTimer);
    this.#catchUpTimer = undefined;
    try {
      if (!this.#text.complete && (this.#wanted || this.#asked.size > 0)) await this.#load();
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
    // What was committed meanwhile is looked for once more.
    this.#changed = true;
    this.#allDue();
  }

  #due = (): Asked | undefined => [...this.#asked].findLast((asked) => asked.due);

  async #catchUp(): Promise<void> {
    this.#changed = false;
    const untold = this.#untold;
    this.#untold = true;
    const { changes, stale } = await this.#text.catchUp().catch((error: unknown) => {
      this.#changed = true;
      throw error;
    });
    if (stale) await this.#load();
    else if (untold || !changes) this.#allDue();
    else this.#dueAfter(changes);
    this.#untold = false;
  }

  async #answer(asked: Asked): Promise<void> {
    asked.due = false;
    try {
      await this.#search(asked);
    } catch (error) {
      // It fails alone; after the next change it is asked again.
      asked.answered = undefined;
      asked.sent = { whole: '', found: '' };
      post(asked.port, { kind: 'failure', watch: asked.watch, failure: asFailure(error) });
    }
  }

  async #search(asked: Asked): Promise<void> {
    const { question } = asked;
    const { expression } = understood(question);
    asked.answered = { ...question, expression };
    const found = await this.#inSlices(asked, this.#text.index.search(asked.answered), (part) => {
      // Nothing is said of nothing before it is known what else there is.
      if (part && (part.total > 0 || !question.nearest)) this.#send(asked, part, 'found');
    });
    if (!found) return;
    if (found.total > 0 || !question.nearest || !this.#text.complete) return this.#send(asked, found, 'whole');
    const near = await this.#inSlices(asked, this.#nearest(question.text));
    // Any change may make another query the nearest.
    asked.answered = undefined;
    if (near) this.#send(asked, { ...found, ...near }, 'whole');
  }

  *#nearest(text: string): Generator<unknown, { nearest?: string }> {
    const nearest = yield* this.#text.index.nearest(text, thisMinute());
    return nearest === undefined ? {} : { nearest };
  }

  /** @returns undefined when the question was closed or changed meanwhile. */
  async #inSlices<P, R>(asked: Asked, work: Generator<P, R>, onPart?: (part: P) => void): Promise<R | undefined> {
    const { question } = asked;
    let pause = performance.now() + slice;
    let step = work.next();
    while (!step.done) {
      onPart?.(step.value);
      if (performance.now() > pause) {
        await yieldToEventLoop();
        if (!this.#asked.has(asked) || asked.question !== question) return undefined;
        pause = performance.now() + slice;
      }
      step = work.next();
    }
    return step.value;
  }

  #send(asked: Asked, found: IndexAnswer & Pick<Answer, 'nearest'>, part: keyof Asked['sent']): void {
    const { complete, index, expected } = this.#text;
    const answer: Answer = complete ? found : { ...found, partial: { searched: index.size, of: Math.max(index.size, expected) } };
    const sent = JSON.stringify(answer);
    if (sent === asked.sent[part]) return;
    asked.sent[part] = sent;
    post(asked.port, { kind: 'answer', watch: asked.watch, answer });
  }

  #fail(error: unknown): void {
    const failure = asFailure(error);
    for (const asked of this.#asked) {
      asked.due = true;
      asked.sent = { whole: '', found: '' };
      post(asked.port, { kind: 'failure', watch: asked.watch, failure });
    }
    this.#retryTimer = setTimeout(() => void this.#work(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, longestPause);
  }

  /** Nobody waits for what is written to disk. */
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
      // A full disk costs the next cold start its shortcut, and nothing else.
    }
    this.#keeping = false;
  }
}

const thisMinute = (): number => Math.floor(Date.now() / minute) * minute;

/** A question comes by message, as text, so this side parses it itself; again as time goes on, which moves `added:<7d`. */
const understood = ({ text }: Question) => parseQuery(text, thisMinute());

const post = (port: FinderPort, reply: FinderReply): void => port.postMessage(reply);
