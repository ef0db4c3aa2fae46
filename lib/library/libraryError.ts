/** The one error class that leaves this room, and how the browser's and Dexie's errors become it. */
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
  QuotaExceededError: 'quota',
  VersionError: 'newer',
};

/** Why a connection was closed under its user, as far as that is known. */
export type Closure = { code: ErrorCode; message: string };

/** Dexie wraps what the browser said (an AbortError around a quota error, for example): the innermost known name decides. */
function* chainOf(error: unknown): Generator<{ name: string; message: string }> {
  let link: unknown = error;
  for (let depth = 0; depth < 5 && typeof link === 'object' && link !== null; depth++) {
    const { name, message, inner, cause } = link as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown };
    yield { name: String(name), message: String(message) };
    link = inner ?? cause;
  }
}

/** @param closure told when the database closed the connection; it explains a DatabaseClosedError. */
export function asLibraryError(error: unknown, closure?: Closure): LibraryError {
  if (error instanceof LibraryError) return error;
  const links = [...chainOf(error)];
  for (const { name, message } of links) {
    const code = codeOf[name];
    if (code) return new LibraryError(code, message, { cause: error });
  }
  if (closure && links.some(({ name }) => name === 'DatabaseClosedError')) {
    return new LibraryError(closure.code, closure.message, { cause: error });
  }
  return new LibraryError('failed', links[0]?.message ?? String(error), { cause: error });
}

export function asFailure(error: unknown): Failure {
  const { code, message } = asLibraryError(error);
  return failure(code, message);
}

/** A promise that never rejects: what goes wrong is in the result. */
export const toResult = <T>(promise: Promise<T>): Promise<Result<T>> => promise.then(success, asFailure);
