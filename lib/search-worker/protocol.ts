/** Messages between a page and the search worker over their port. Both ends are part of the extension. */
import type { Failure } from '~/lib/papers/result';
import type { Answer, Question } from './finder';

export type FinderRequest =
  /** `lock` is the name of a lock that the page holds while it lives. */
  | { kind: 'hello'; lock: string }
  | { kind: 'warm' }
  | { kind: 'watch'; watch: number; question: Question }
  | { kind: 'limit'; watch: number; limit: number }
  | { kind: 'close'; watch: number };

export type FinderReply =
  /** `lock` is the name of a lock that the worker holds while it lives. */
  | { kind: 'alive'; lock: string }
  | { kind: 'answer'; watch: number; answer: Answer }
  | { kind: 'failure'; watch: number; failure: Failure };

/** One end of the connection between a page and the worker: a `MessagePort`, a dedicated worker or its global scope. */
export interface FinderPort {
  postMessage(message: FinderRequest | FinderReply): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
