/** The client of a finder, independent of the kind of connection to the worker. */
import type { Failure } from '~/lib/papers/result';
import type { Answer, Finder, Question } from './finder';
import type { FinderPort, FinderReply } from './protocol';

interface OpenQuestion {
  question: Question;
  onAnswer: (answer: Answer) => void;
  onFailure: (failure: Failure) => void;
  /** True after an answer from the whole text: partial answers of a new worker, which is still reading, are then ignored. */
  answered: boolean;
}

/** One connection to the worker. */
export interface Connection {
  port: FinderPort;
  /** Called when the worker reports that it is alive. @param lock name of the lock that the worker holds while it lives. */
  onAlive: (lock: string) => void;
  close: () => void;
}

/** Milliseconds before another attempt to connect, if the last connection gave no complete answer: first and longest pause. */
const firstPause = 250;
const longestPause = 30_000;

/**
 * @param connect opens a connection. It is called at the first question, and again after a connection was lost; every open
 *   question is then sent again. It calls `lost` when the connection is lost, with a failure if the worker could not be started;
 *   the open questions then receive the failure.
 */
export function createFinderClient(connect: (lost: (failure?: Failure) => void) => Connection): Finder {
  const open = new Map<number, OpenQuestion>();
  let last = 0;
  let connection: Connection | undefined;
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lose = (failure: Failure | undefined): void => {
    if (!connection) return;
    connection.port.onmessage = null;
    connection.close();
    connection = undefined;
    if (failure) for (const { onFailure } of open.values()) onFailure(failure);
    if (open.size > 0) reconnect();
  };

  const reconnect = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!connection && open.size > 0) connected();
    }, pause);
    pause = Math.min(Math.max(2 * pause, firstPause), longestPause);
  };

  const connected = (): Connection => {
    if (connection) return connection;
    let isLost = false;
    const made = connect((failure) => {
      if (isLost) return;
      isLost = true;
      if (connection === made) lose(failure);
    });
    connection = made;
    made.port.onmessage = ({ data }) => handle(data as FinderReply, made);
    for (const [watch, { question }] of open) made.port.postMessage({ kind: 'watch', watch, question });
    return made;
  };

  const handle = (reply: FinderReply, { onAlive }: Connection): void => {
    const watched = reply.kind === 'alive' ? undefined : open.get(reply.watch);
    if (reply.kind === 'alive') onAlive(reply.lock);
    else if (reply.kind === 'failure') watched?.onFailure(reply.failure);
    else if (watched && !(reply.answer.partial && watched.answered)) {
      watched.answered ||= reply.answer.partial === undefined;
      if (watched.answered) pause = 0;
      watched.onAnswer(reply.answer);
    }
  };

  return {
    watch(question, onAnswer, onFailure) {
      const watch = ++last;
      const { port } = connected();
      open.set(watch, { question, onAnswer, onFailure, answered: false });
      port.postMessage({ kind: 'watch', watch, question });
      return {
        setLimit: (limit) => {
          const watched = open.get(watch);
          if (!watched) return;
          watched.question = { ...watched.question, limit };
          connection?.port.postMessage({ kind: 'limit', watch, limit });
        },
        close: () => {
          open.delete(watch);
          connection?.port.postMessage({ kind: 'close', watch });
        },
      };
    },
    warm: () => connected().port.postMessage({ kind: 'warm' }),
  };
}
