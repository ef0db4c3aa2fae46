/** A door whose net, clock and storage are in memory. */
import { type Door, type DoorParts, openDoor, type Question, type RequestResult } from '~/lib/network/door';
import type { ServiceId } from '~/lib/network/service';
import { FakeClock } from './fakeClock';

interface Sent {
  url: string;
  at: number;
  init: RequestInit;
}

export interface TestDoor {
  door: Door;
  clock: FakeClock;
  sent: Sent[];
  log: { question: Question; result: RequestResult; status?: number | undefined }[];
  /** Services that are switched on, and those whose host is allowed. */
  on: Set<ServiceId>;
  allowed: Set<ServiceId>;
  /** Another page, with the same storage. */
  another: () => Door;
}

export type Reply = (url: string, init: RequestInit, count: number) => Response | Promise<Response>;

export const json = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json;charset=utf-8', ...init.headers },
  });

export const xml = (text: string, init: ResponseInit = {}): Response =>
  new Response(text, { ...init, headers: { 'content-type': 'application/atom+xml; charset=UTF-8', ...init.headers } });

export function testDoor(reply: Reply): TestDoor {
  const clock = new FakeClock();
  const all: ServiceId[] = ['arxiv', 'crossref', 'semanticScholar', 'huggingface'];
  const sent: Sent[] = [];
  const log: TestDoor['log'] = [];
  const on = new Set(all);
  const allowed = new Set(all);
  const next = new Map<ServiceId, number>();
  const answers = new Map<string, string>();
  const turns = new Map<ServiceId, Promise<unknown>>();
  const parts: DoorParts = {
    fetch: async (url, init) => {
      sent.push({ url, at: clock.now(), init });
      return reply(url, init, sent.length);
    },
    clock,
    isOn: async (service) => on.has(service),
    isAllowed: async (service) => allowed.has(service),
    alone: (service, _signal, work) => {
      const turn = (turns.get(service) ?? Promise.resolve()).catch(() => undefined).then(work);
      turns.set(service, turn);
      return turn;
    },
    next: {
      get: async (service) => next.get(service) ?? 0,
      set: async (service, at) => void next.set(service, at),
    },
    log: {
      begin: async (question) => {
        const row: TestDoor['log'][number] = { question, result: 'running' };
        log.push(row);
        return async (result, status) => void Object.assign(row, { result, status });
      },
    },
    cache: {
      get: async (key) => answers.get(key),
      set: async (key, text) => void answers.set(key, text),
    },
  };
  return { door: openDoor(parts), clock, sent, log, on, allowed, another: () => openDoor(parts) };
}
