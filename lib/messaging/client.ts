/** Asks the background. Used by the content script and the card editor, so it is small and checks replies by hand. */
import { browser } from 'wxt/browser';
import { type ErrorCode, errorCodes, failure, type Result } from '~/lib/papers/result';
import { type Envelope, protocolVersion, type Reply, type RequestName, type Send } from './protocol';

/** What browsers say when nobody can answer any more, or not yet. */
const unanswered = /context invalidated|receiving end does not exist|(?:port|channel) (?:is )?closed|extension context/iu;

/** Asked twice they do no harm, so they are asked again when the worker was just starting or stopping. */
const repeatable: ReadonlySet<RequestName> = new Set([
  'page.start',
  'marks.number',
  'marks.get',
  'paper.star',
  'editor.prepare',
  'editor.load',
  'paper.get',
  'tags.suggest',
]);

const pauseBeforeRepeat = 80;

/** Whether the extension that this script belongs to is still there; false after an update or reload. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Never rejects: a missing or replaced background is the failure `gone`. */
export async function request<R extends RequestName>(type: R, payload: Send<R>): Promise<Result<Reply<R>>> {
  const first = await send(type, payload);
  if (first.ok || first.code !== 'gone' || !repeatable.has(type) || !isExtensionAlive()) return first;
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeRepeat));
  return send(type, payload);
}

/** The message leaves in the same task as the call, so that a click still counts at the other end. */
async function send<R extends RequestName>(type: R, payload: Send<R>): Promise<Result<Reply<R>>> {
  const envelope: Envelope = { dogear: protocolVersion, to: 'background', type, payload };
  try {
    return asResult(await browser.runtime.sendMessage(envelope));
  } catch (error) {
    const message = String((error as { message?: unknown } | null)?.message ?? error);
    return failure(!isExtensionAlive() || unanswered.test(message) ? 'gone' : 'failed', message);
  }
}

function asResult<T>(reply: unknown): Result<T> {
  const { ok, code, message } = (reply ?? {}) as { ok?: unknown; code?: unknown; message?: unknown };
  if (ok === true) return reply as Result<T>;
  if (ok === false && errorCodes.includes(code as ErrorCode)) return failure(code as ErrorCode, String(message));
  // No reply at all: the background was not there, or is another version that does not know the envelope.
  return failure(reply === undefined || reply === null ? 'gone' : 'failed', 'The background gave no valid reply.');
}
