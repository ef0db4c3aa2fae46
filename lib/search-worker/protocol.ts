/** What a page and the search worker say to each other over their port. Both are the extension's own. */
import type { Failure } from '~/lib/papers/result';
import type { Answer, Question } from './finder';

export type FinderRequest =
  /** `lock` names a lock that the page holds for as long as it lives. */
  | { kind: 'hello'; lock: string }
  | { kind: 'warm' }
  | { kind: 'watch'; watch: number; question: Question }
  | { kind: 'limit'; watch: number; limit: number }
  | { kind: 'close'; watch: number };

export type FinderReply =
  /** `lock` names a lock that the worker holds for as long as it lives. */
  | { kind: 'alive'; lock: string }
  | { kind: 'answer'; watch: number; answer: Answer }
  | { kind: 'failure'; watch: number; failure: Failure };

/** One end of the way between a page and the worker: a `MessagePort`, or a worker of the page's own. */
export interface FinderPort {
  postMessage(message: FinderRequest | FinderReply): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
