/** The asking end of a finder, whatever way leads to the answering one. */
import type { Failure } from '~/lib/papers/result';
import type { Answer, Finder, Question } from './finder';
import type { FinderPort, FinderReply } from './protocol';

interface Asked {
  question: Question;
  onAnswer: (answer: Answer) => void;
  onFailure: (failure: Failure) => void;
  /** It has been answered from the whole text: a worker that has just begun to read has nothing better. */
  answered: boolean;
}

/** One way to the answering end. */
export interface Connection {
  port: FinderPort;
  /** The answering end says that it lives, and which lock it holds while it does. */
  onAlive: (lock: string) => void;
  close: () => void;
}

/** Milliseconds before a lost way is sought again, when it was lost at once: at first, and at most. */
const firstPause = 250;
const longestPause = 30_000;

/**
 * @param connect opens the way at the first question, and again when it is lost; then every open question is asked anew.
 *   `lost` says so, with a failure where the answering end could not even be started; the open questions are told of that.
 */
export function createFinderClient(connect: (lost: (failure?: Failure) => void) => Connection): Finder {
  const open = new Map<number, Asked>();
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
    let gone = false;
    const made = connect((failure) => {
      if (gone) return;
      gone = true;
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
