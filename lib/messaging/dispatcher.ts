/**
 * Serves requests in the background: the sender is checked before the content, the content before the handler.
 * Handlers are called synchronously, because `sidePanel.open` counts as the reader's click only before any await.
 */
import { browser } from 'wxt/browser';
import { type ErrorCode, errorCodes, type Failure, failure, type Result, success } from '~/lib/papers/result';
import { protocolVersion, type Reply, type RequestName, type Send } from './protocol';
import { audience, requestSchemas } from './requestSchemas';
import { type Self, type Sender, senderKind } from './senderKind';

export type Handlers = {
  [R in RequestName]: (payload: Send<R>, sender: Sender) => Reply<R> | Promise<Reply<R>>;
};

export type Refusal = (reason: string, detail: { type: string; code: ErrorCode }) => void;

/** Registers the one listener of the background. Call it synchronously when the worker starts. */
export function serveRequests(handlers: Handlers, self: Self, onFailure: Refusal): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => {
    if (!isForBackground(message)) return;
    void dispatch(message, sender as Sender, handlers, self, onFailure).then(sendResponse);
    return true;
  });
}

/** @returns the reply, always a Result: nothing is thrown to the sender. */
export function dispatch(
  message: { type?: unknown; dogear?: unknown; payload?: unknown },
  sender: Sender,
  handlers: Handlers,
  self: Self,
  onFailure: Refusal,
): Promise<Result<unknown>> {
  const type = String(message.type).slice(0, 100);
  const refuse = (code: ErrorCode, reason: string): Promise<Failure> => {
    onFailure(reason, { type, code });
    return Promise.resolve(failure(code, reason));
  };

  const kind = senderKind(sender, self);
  if (kind === null) return refuse('forbidden', 'The sender is neither a page of this extension nor on a known site.');
  if (!isRequestName(message.type)) return refuse('invalid', 'There is no such request.');
  if (audience[message.type] !== kind) return refuse('forbidden', 'This sender may not ask for this.');
  if (message.dogear !== protocolVersion) return refuse('gone', 'The message has another version.');
  const payload = requestSchemas[message.type].safeParse(message.payload);
  if (!payload.success) return refuse('invalid', `The payload does not fit: ${payload.error.issues[0]?.path.join('.') ?? ''}`);

  const handler = handlers[message.type] as (payload: unknown, sender: Sender) => unknown;
  try {
    return Promise.resolve(handler(payload.data, sender)).then(success, (error: unknown) => refuse(...explain(error)));
  } catch (error) {
    return refuse(...explain(error));
  }
}

const isForBackground = (
  message: unknown,
): message is { to: 'background'; type?: unknown; dogear?: unknown; payload?: unknown } =>
  typeof message === 'object' && message !== null && 'dogear' in message && 'to' in message && message.to === 'background';

const isRequestName = (type: unknown): type is RequestName => typeof type === 'string' && Object.hasOwn(requestSchemas, type);

/** Errors that carry one of our codes keep it; anything else is `failed`. */
function explain(error: unknown): [ErrorCode, string] {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = errorCodes.find((candidate) => candidate === code);
  return [known ?? 'failed', typeof message === 'string' ? message : String(error)];
}
