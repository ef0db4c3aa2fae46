import { hasHosts } from '~/lib/platform/hostAccess';
import { readStored, writeStored } from '~/lib/platform/stored';
import { readPreferences } from '~/lib/settings/preferences';
import { cacheAnswer, cachedAnswer } from './answerCache';
import { systemClock } from './clock';
import { type Door, openDoor } from './door';
import { logRequest } from './requestLog';
import { type ServiceId, services } from './service';

const nextKey = (service: ServiceId): string => `nextRequest.${service}`;

/** The door of an extension page. All pages keep one pace, because they share locks and storage. */
export const browserDoor = (clock = systemClock): Door =>
  openDoor({
    fetch: (url, init) => fetch(url, init),
    clock,
    isOn: async (service) => (await readPreferences()).services.includes(service),
    isAllowed: (service) => hasHosts([services[service].pattern]),
    alone: (service, signal, work) =>
      navigator.locks.request(`dogear ${nextKey(service)}`, { signal }, work) as ReturnType<typeof work>,
    next: {
      get: async (service) => Number(await readStored(nextKey(service))) || 0,
      set: (service, at) => writeStored(nextKey(service), at),
    },
    log: { begin: (question) => logRequest(question, clock.now()) },
    cache: {
      get: (key) => cachedAnswer(key, clock.now()),
      set: (key, text) => cacheAnswer(key, text, clock.now()),
    },
  });
