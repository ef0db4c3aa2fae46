/** Results that can be sent between contexts, where a thrown error would lose its class. */

export const errorCodes = [
  /** The extension was updated or reloaded, or nothing listens for the message: the page must be reloaded. */
  'gone',
  /** The message does not match its schema, or the command cannot be carried out with these values. */
  'invalid',
  /** The sender may not request this. */
  'forbidden',
  /** The browser refused to store more. */
  'quota',
  /** The database was written by a newer Dogear. */
  'newer',
  /** Another tab holds the database open in an older version. */
  'blocked',
  'not-found',
  'failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** For the log, in English; the text shown to the user is chosen by `code`. */
  message: string;
}

export type Result<T> = { ok: true; value: T } | Failure;

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (code: ErrorCode, message: string): Failure => ({ ok: false, code, message });
