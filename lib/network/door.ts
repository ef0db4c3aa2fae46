/**
 * The only door to the net: every request that Dogear makes passes here. It asks only services that the user switched on, one
 * request at a time and no faster than the service allows, waits where a service asks for it, refuses what it did not ask for,
 * and logs each request before it leaves.
 */
import type { Clock } from './clock';
import { type AnswerFormat, readAnswer, refused, refuseElsewhere } from './readAnswer';
import { failureOf, RequestError, type RequestFailure } from './requestError';
import { longestPause, retryPause } from './retryPause';
import { type ServiceId, services } from './service';

/** Why a request is made: to complete papers by their identifiers, or to find one by its title. */
export type Purpose = 'details' | 'title';

export interface Question {
  service: ServiceId;
  purpose: Purpose;
  /** Path and query on the service's host. */
  path: string;
  /** Sent as JSON by POST; absent for GET. */
  body?: unknown;
  format: AnswerFormat;
  /** What leaves, for the log: identifiers or a title. */
  sent: string;
}

export type RequestResult = 'running' | 'done' | RequestFailure;

export interface AskOptions {
  signal: AbortSignal;
  /** Called when the service has to be waited for, with the time at which it is asked, in milliseconds since the epoch. */
  onWait?: ((service: ServiceId, until: number) => void) | undefined;
}

export interface Door {
  /**
   * @param read makes something of the answer's text; an answer for which it throws a RequestError is refused, and not kept.
   * @throws RequestError
   */
  ask<T>(question: Question, options: AskOptions, read: (text: string) => T): Promise<T>;
}

export interface DoorParts {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  clock: Clock;
  isOn: (service: ServiceId) => Promise<boolean>;
  isAllowed: (service: ServiceId) => Promise<boolean>;
  /** Runs `work` while no other page does so for this service. */
  alone: <T>(service: ServiceId, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
  /** When the service may be asked next, in milliseconds since the epoch: the same for all pages. */
  next: { get: (service: ServiceId) => Promise<number>; set: (service: ServiceId, at: number) => Promise<void> };
  log: {
    /** @returns a function that adds the result. */
    begin: (question: Question) => Promise<(result: RequestResult, status?: number, bytes?: number) => Promise<void>>;
  };
  cache: { get: (key: string) => Promise<string | undefined>; set: (key: string, text: string) => Promise<void> };
}

/** Milliseconds for one answer, from the request to its last byte. */
const patience = 30_000;
/** Bytes. A hundred papers with abstracts have less than one megabyte. */
const largestAnswer = 8_000_000;
const mostAttempts = 4;
/** Milliseconds: a longer wait is reported. */
const noticeable = 1_500;

/** Failures that may be over soon. */
const passing: readonly RequestFailure[] = ['busy', 'server', 'timeout', 'offline'];

export function openDoor(parts: DoorParts): Door {
  const { clock, next } = parts;

  /** Waits until the service may be asked. Its lock is held. */
  const waitForTurn = async (service: ServiceId, { signal, onWait }: AskOptions): Promise<void> => {
    const at = await next.get(service);
    const left = Math.min(at - clock.now(), longestPause);
    if (left <= 0) return;
    if (left > noticeable) onWait?.(service, clock.now() + left);
    await clock.wait(left, signal);
  };

  const attempt = async <T>(
    question: Question,
    options: AskOptions,
    read: (text: string) => T,
    count: number,
  ): Promise<{ text: string; value: T }> => {
    const { service } = question;
    const { pace, host } = services[service];
    await waitForTurn(service, options);
    // The user may have switched it off while the request waited.
    if (!(await parts.isOn(service))) throw new RequestError('off');
    if (!(await parts.isAllowed(service))) throw new RequestError('notAllowed');
    await next.set(service, clock.now() + pace);
    const end = await parts.log.begin(question);
    try {
      const { text, status } = await inTime(clock, options.signal, (signal) => send(parts, host, question, signal));
      const value = readOrRefuse(text, read);
      await end('done', status, text.length);
      return { text, value };
    } catch (error) {
      const code = options.signal.aborted ? 'cancelled' : failureOf(error);
      const { status, retryAfter = null } = error as Partial<Refusal>;
      await end(code, status);
      if (passing.includes(code)) {
        const pause = retryPause(retryAfter, count, pace, clock.now());
        await next.set(service, clock.now() + Math.min(pause, longestPause));
        // What asks for more than anyone waits is not asked again now.
        if (pause > longestPause) throw new RequestError('busy', status);
      }
      throw error instanceof RequestError && error.code === code ? error : new RequestError(code, status);
    }
  };

  return {
    async ask(question, options, read) {
      const { service, path, body } = question;
      if (!(await parts.isOn(service))) throw new RequestError('off');
      const key = `https://${services[service].host}${path}${body === undefined ? '' : `#${JSON.stringify(body)}`}`;
      const known = await parts.cache.get(key);
      if (known !== undefined) return readOrRefuse(known, read);
      try {
        const { text, value } = await parts.alone(service, options.signal, async () => {
          for (let count = 0; ; count += 1) {
            try {
              return await attempt(question, options, read, count);
            } catch (error) {
              const isLast = count + 1 >= mostAttempts;
              if (isLast || options.signal.aborted || !passing.includes(failureOf(error)) || isTooLong(error)) throw error;
            }
          }
        });
        await parts.cache.set(key, text);
        return value;
      } catch (error) {
        if (options.signal.aborted) throw new RequestError('cancelled');
        throw error;
      }
    },
  };
}

/** @throws RequestError what `read` throws; `invalid` for any other error, since foreign text may break what reads it. */
function readOrRefuse<T>(text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    throw error instanceof RequestError ? error : new RequestError('invalid');
  }
}

/** A failure with what the service said about it. */
class Refusal extends RequestError {
  constructor(
    code: RequestFailure,
    status: number,
    readonly retryAfter: string | null,
  ) {
    super(code, status);
  }
}

/** Whether a service wants to be left alone for longer than anyone waits: such an error has no header any more. */
const isTooLong = (error: unknown): boolean =>
  error instanceof RequestError && !(error instanceof Refusal) && error.code === 'busy';

async function send(
  { fetch }: DoorParts,
  host: string,
  { path, body, format }: Question,
  signal: AbortSignal,
): Promise<{ text: string; status: number }> {
  const response = await fetch(`https://${host}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: format === 'json' ? 'application/json' : 'application/atom+xml, application/xml;q=0.9',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // Nothing about the user leaves beside the question itself.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    signal,
  });
  refuseElsewhere(response);
  const { status, headers } = response;
  if (!response.ok) {
    const { code } = await refused(response, codeOf(status));
    throw new Refusal(code, status, headers.get('retry-after'));
  }
  return { text: await readAnswer(response, format, largestAnswer), status };
}

function codeOf(status: number): RequestFailure {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

/** Runs `work` until the answer takes too long. @throws RequestError `timeout`; the signal's reason. */
async function inTime<T>(clock: Clock, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = new AbortController();
  const signal = AbortSignal.any([outer, late.signal]);
  const timer = clock.wait(patience, over.signal).then(
    () => late.abort(new RequestError('timeout')),
    () => undefined,
  );
  // A body that is being read does not always end with its request.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    outer.throwIfAborted();
    return await Promise.race([work(signal), aborted]);
  } finally {
    over.abort();
    await timer;
  }
}
