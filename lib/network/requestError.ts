export const requestFailures = [
  /** The user has not switched the service on. */
  'off',
  /** The browser has no permission for the host. */
  'notAllowed',
  /** No connection, or one that broke. */
  'offline',
  'timeout',
  /** The answer is larger than expected. */
  'tooLarge',
  /** The answer was to be read elsewhere. */
  'redirected',
  /** The answer has another format than it was asked for, such as a page of HTML. */
  'wrongType',
  /** The answer does not have the documented shape, or is about other papers. */
  'invalid',
  /** Too many requests, also after waiting. */
  'busy',
  /** The service is out of order. */
  'server',
  'notFound',
  /** Any other status: the service does not accept the question. */
  'refused',
  /** The user cancelled. */
  'cancelled',
] as const;

export type RequestFailure = (typeof requestFailures)[number];

export class RequestError extends Error {
  constructor(
    readonly code: RequestFailure,
    readonly status?: number,
  ) {
    super(status === undefined ? code : `${code} (${status})`);
    this.name = 'RequestError';
  }
}

/** @returns the error's code; `offline` for what `fetch` throws. */
export const failureOf = (error: unknown): RequestFailure => (error instanceof RequestError ? error.code : 'offline');
