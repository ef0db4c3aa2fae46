/** The error class that leaves `lib/library`, and the conversion of errors of the browser and of Dexie to it. */
import { type ErrorCode, type Failure, failure, type Result, success } from '~/lib/papers/result';

export class LibraryError extends Error {
  override name = 'LibraryError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const codeOf: Record<string, ErrorCode> = {
  VersionError: 'newer',
};

/** Why a connection was closed from outside, as far as that is known. */
export type Closure = { code: ErrorCode; message: string };

interface Link {
  name: string;
  message: string;
  /** Legacy numeric code of a DOMException, from before exceptions had names. */
  code: unknown;
}

/** Number of nested errors that are examined: a bulk command may fail in thousands of rows for one reason. */
const mostLinks = 20;

/**
 * An error and its nested errors, the outer ones first. Dexie and the browser nest errors in `inner`, `cause`, `failures`,
 * `failuresByPos` and `errors`.
 */
function chainOf(error: unknown): Link[] {
  const links: Link[] = [];
  const left: unknown[] = [error];
  for (const link of left) {
    if (links.length === mostLinks) break;
    if (typeof link === 'string') links.push({ name: '', message: link, code: undefined });
    if (typeof link !== 'object' || link === null) continue;
    const { name, message, code, ...wrapped } = link as Record<string, unknown>;
    const { inner = (link as { inner?: unknown }).inner, cause = (link as { cause?: unknown }).cause } = wrapped;
    links.push({ name: String(name), message: String(message), code });
    for (const held of [inner, cause, wrapped.failures, wrapped.failuresByPos, wrapped.errors, (link as AggregateError).errors]) {
      if (Array.isArray(held)) left.push(...held.slice(0, mostLinks));
      else if (held !== undefined && held !== null) left.push(held);
    }
  }
  return links;
}

/** DOMException's `QUOTA_EXCEEDED_ERR`, https://webidl.spec.whatwg.org/#idl-DOMException-error-names (2025). */
const quotaCode = 22;
const quotaNames =
  /^(?:QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED|NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR|NS_ERROR_FILE_NO_DEVICE_SPACE)$/u;
/**
 * Messages that report a full disk under other error names: from Chromium's IndexedDB and LevelDB (`env_chromium.cc`,
 * `indexed_db_leveldb_operations.cc`), its extension storage and downloads, Firefox's result codes, and the operating systems.
 */
const quotaWords =
  /quota|QUOTA_BYTES|FILE_ERROR_NO_SPACE|FILE_NO_SPACE|NO_DEVICE_SPACE|ENOSPC|no space left|not enough (?:disk )?(?:space|storage)|disk (?:is )?full|enough space on the disk|Internal error opening backing store|Unable to (?:write|open the backing store)|(?:^|\s)Encountered full disk/iu;

const isFull = ({ name, message, code }: Link): boolean =>
  quotaNames.test(name) || code === quotaCode || quotaWords.test(message.slice(0, 2000));

/**
 * Converts any error to a LibraryError.
 * @param closure why the database closed the connection, if it did; it explains a DatabaseClosedError.
 */
export function asLibraryError(error: unknown, closure?: Closure): LibraryError {
  if (error instanceof LibraryError) return error;
  const links = chainOf(error);
  for (const { name, message } of links) {
    const code = codeOf[name];
    if (code) return new LibraryError(code, message, { cause: error });
  }
  const full = links.find(isFull);
  if (full) return new LibraryError('quota', full.message, { cause: error });
  if (closure && links.some(({ name }) => name === 'DatabaseClosedError')) {
    return new LibraryError(closure.code, closure.message, { cause: error });
  }
  return new LibraryError('failed', links[0]?.message ?? String(error), { cause: error });
}

export function asFailure(error: unknown): Failure {
  const { code, message } = asLibraryError(error);
  return failure(code, message);
}

/** A promise that never rejects: an error becomes a failed result. */
export const toResult = <T>(promise: Promise<T>): Promise<Result<T>> => promise.then(success, asFailure);
