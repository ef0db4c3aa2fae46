/** The log of requests: what was sent, when, to whom, why, and what came of it. The user reads it in the settings. */
import { readStored, removeStored, watchStored, writeStored } from '~/lib/platform/stored';
import type { Purpose, Question, RequestResult } from './door';
import { requestFailures } from './requestError';
import { isServiceId, type ServiceId } from './service';

export interface LoggedRequest {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  service: ServiceId;
  purpose: Purpose;
  /** The identifiers or the title. */
  sent: string;
  /** `running` also of a request whose page was closed. */
  result: RequestResult;
  /** HTTP status; absent without an answer. */
  status?: number | undefined;
  /** UTF-16 units of the answer. */
  size?: number | undefined;
}

const key = 'requestLog';
/** Newest requests that are kept. */
export const mostLogged = 500;
/** UTF-16 units of what was sent. */
const longestSent = 500;

const results: readonly string[] = ['running', 'done', ...requestFailures];

function isLogged(row: unknown): row is LoggedRequest {
  const { id, at, service, purpose, sent, result } = Object(row) as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    isServiceId(String(service)) &&
    (purpose === 'details' || purpose === 'title') &&
    typeof sent === 'string' &&
    results.includes(String(result))
  );
}

const parse = (stored: unknown): LoggedRequest[] => (Array.isArray(stored) ? stored.filter(isLogged) : []);

/** @returns the requests, the newest first. */
export const readRequestLog = async (): Promise<LoggedRequest[]> => parse(await readStored(key)).reverse();

export const clearRequestLog = (): Promise<void> => removeStored([key]);

/** Calls `onChange` with the requests, the newest first, after each change. @returns a function that ends the watch. */
export const watchRequestLog = (onChange: (rows: LoggedRequest[]) => void): (() => void) =>
  watchStored(key, (stored) => onChange(parse(stored).reverse()));

/** Pages log at the same time. */
const change = (make: (rows: LoggedRequest[]) => LoggedRequest[]): Promise<void> =>
  navigator.locks.request(`dogear ${key}`, async () => {
    await writeStored(key, make(parse(await readStored(key))).slice(-mostLogged));
  });

/** Logs a request before it leaves. @returns a function that adds its result. */
export async function logRequest(
  { service, purpose, sent }: Question,
  at: number,
): Promise<(result: RequestResult, status?: number, size?: number) => Promise<void>> {
  const id = crypto.randomUUID();
  await change((rows) => [...rows, { id, at, service, purpose, sent: sent.slice(0, longestSent), result: 'running' }]);
  return (result, status, size) =>
    change((rows) =>
      rows.map((row) =>
        row.id === id ? { ...row, result, ...(status ? { status } : {}), ...(size === undefined ? {} : { size }) } : row,
      ),
    );
}
