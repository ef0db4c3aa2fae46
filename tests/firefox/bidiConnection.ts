/**
 * Sends commands and receives events over one WebSocket, after “Protocol” and “Transport” of W3C WebDriver BiDi
 * (https://www.w3.org/TR/webdriver-bidi/).
 */
import WebSocket from 'ws';

type Params = Record<string, unknown>;
type Reply =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: unknown };
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

export type BidiConnection = {
  /**
   * @param method module and command, such as `browsingContext.navigate`.
   * @throws with the specification's error code, or when the connection ends before the answer.
   */
  send: <Result>(method: string, params?: Params) => Promise<Result>;
  /** Calls the listener for every event of one name. The session has to be subscribed to it. */
  on: <Event>(event: string, listener: (params: Event) => void) => void;
  close: () => void;
};

/** @param address the `ws:` URL of a session. */
export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let lastId = 0;

  const answered = (id: number): Waiting | undefined => {
    const command = waiting.get(id);
    waiting.delete(id);
    return command;
  };
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.type === 'event') for (const listener of listeners.get(reply.method) ?? []) listener(reply.params as never);
    else if (reply.type === 'success') answered(reply.id)?.resolve(reply.result);
    else if (reply.id !== null) {
      const command = answered(reply.id);
      command?.reject(new Error(`${command.method}: ${reply.error}: ${reply.message}`));
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the connection to Firefox ended.`));
    waiting.clear();
  });

  return {
    send: <Result>(method: string, params: Params = {}) =>
      new Promise<Result>((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error(`${method}: there is no connection to Firefox.`));
          return;
        }
        const id = ++lastId;
        waiting.set(id, { method, resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.terminate(),
  };
}
