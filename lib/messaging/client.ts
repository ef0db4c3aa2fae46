/** Sends requests to the background. The content script and the card editor use it, so it is small and checks replies by hand. */
import { browser } from 'wxt/browser';
import { type ErrorCode, errorCodes, failure, type Result } from '~/lib/papers/result';
import { type Envelope, protocolVersion, type Reply, type RequestName, type Send } from './protocol';

/** Error messages of browsers when the background cannot answer any more, or not yet. */
const unanswered = /context invalidated|receiving end does not exist|(?:port|channel) (?:is )?closed|extension context/iu;

/** Requests that do no harm when repeated; they are sent again if the worker was just starting or stopping. */
const repeatable: ReadonlySet<RequestName> = new Set([
  'page.start',
  'page.load',
  'marks.number',
  'marks.get',
  'cards.judge',
  'cards.seen',
  'paper.star',
  'editor.prepare',
  'editor.load',
  'paper.get',
  'tags.suggest',
]);

/** Milliseconds. */
const pauseBeforeRepeat = 80;

/** Whether the extension that this script belongs to still runs; false after an update or reload. */
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

/** Sends the message in the same task as the call, so that the receiver may still act on the user's click. */
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
  // No reply at all: the background was not running, or is another version that does not recognise the envelope.
  return failure(reply === undefined || reply === null ? 'gone' : 'failed', 'The background gave no valid reply.');
}
