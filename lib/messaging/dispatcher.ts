/**
 * Serves requests in the background. It checks the sender before the content, and the content before calling the
 * handler. Handlers are called synchronously, because the browser accepts `sidePanel.open` as a result of the
 * user's click only before any await.
 */
import { browser } from 'wxt/browser';
import { type ErrorCode, errorCodes, type Failure, failure, type Result, success } from '~/lib/papers/result';
import { protocolVersion, type Reply, type RequestName, type Send } from './protocol';
import { audience, requestSchemas } from './requestSchemas';
import { type Self, type Sender, senderKind } from './senderKind';

export type Handlers = {
  [R in RequestName]: (payload: Send<R>, sender: Sender) => Reply<R> | Promise<Reply<R>>;
};

/** Whether a content script may run on a page: its host is granted, or the user searched that tab for papers. */
export type MayRunOn = (url: URL, tabId: number) => Promise<boolean>;

export type Refusal = (reason: string, detail: { type: string; code: ErrorCode }) => void;

/** Registers the only listener for requests. Call it synchronously when the worker starts. */
export function serveRequests(handlers: Handlers, self: Self, mayRunOn: MayRunOn, onFailure: Refusal): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => {
    if (!isForBackground(message)) return;
    void dispatch(message, sender as Sender, handlers, self, mayRunOn, onFailure).then(sendResponse);
    return true;
  });
}

/** @returns the reply, always a Result: no error is thrown to the sender. */
export function dispatch(
  message: { type?: unknown; dogear?: unknown; payload?: unknown },
  sender: Sender,
  handlers: Handlers,
  self: Self,
  mayRunOn: MayRunOn,
  onFailure: Refusal,
): Promise<Result<unknown>> {
  const type = String(message.type).slice(0, 100);
  const refuse = (code: ErrorCode, reason: string): Promise<Failure> => {
    onFailure(reason, { type, code });
    return Promise.resolve(failure(code, reason));
  };

  const kind = senderKind(sender, self);
  if (kind === null) return refuse('forbidden', 'The sender is neither a page of this extension nor its script in a page.');
  const serve = (): Promise<Result<unknown>> => serveFrom(kind, message, sender, handlers, refuse);
  // An extension page is served in the same task: after an await, its click no longer counts.
  if (kind === 'extension') return serve();
  return mayRunOn(new URL(sender.url ?? ''), sender.tab?.id ?? -1).then(
    (may) => (may ? serve() : refuse('forbidden', 'Dogear does not run on this page.')),
    () => refuse('failed', 'The browser did not say where Dogear may run.'),
  );
}

type Refuse = (code: ErrorCode, reason: string) => Promise<Failure>;

function serveFrom(
  kind: 'extension' | 'page',
  message: { type?: unknown; dogear?: unknown; payload?: unknown },
  sender: Sender,
  handlers: Handlers,
  refuse: Refuse,
): Promise<Result<unknown>> {
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

/** Errors with one of our codes keep it; any other error becomes `failed`. */
function explain(error: unknown): [ErrorCode, string] {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const ownCode = errorCodes.find((candidate) => candidate === code);
  return [ownCode ?? 'failed', typeof message === 'string' ? message : String(error)];
}
