/** Why Zotero did not do what it was asked for. The sentences are `zotero.problem` in the locale file. */
import type { ZoteroDoorProblem, ZoteroReply } from '~/lib/messaging/zoteroMessages';

/**
 * Beyond those of the door: `old`: Zotero is older than version 7, or than the request. `readOnly`: the library or collection may
 * not be changed. `refused`: Zotero answered with another error.
 */
export type ZoteroProblem = ZoteroDoorProblem | 'old' | 'readOnly' | 'refused';

/** Problems that the next request meets too. */
export const lasting: ReadonlySet<ZoteroProblem> = new Set<ZoteroProblem>([
  'notAllowed',
  'notRunning',
  'notZotero',
  'cancelled',
  'gone',
  'old',
  'readOnly',
]);

export class ZoteroError extends Error {
  constructor(readonly problem: ZoteroProblem) {
    super(`Zotero: ${problem}`);
  }
}

/** Sessions as Dogear uses them exist since version 7 (2024). */
const oldest = 7;

/** A status that is not an error, with its body. @throws ZoteroError */
export function answerOf(reply: ZoteroReply): { status: number; value: unknown } {
  if (!reply.answered) throw new ZoteroError(reply.problem);
  const { status, version, mediaType, text } = reply;
  // `7.0.11`, `8.0-beta.3+ab12`; anything else is not Zotero's.
  const major = /^(\d{1,4})\./.exec(version)?.[1];
  if (major === undefined) throw new ZoteroError('notZotero');
  if (Number(major) < oldest) throw new ZoteroError('old');
  const value = mediaType === 'application/json' && text !== '' ? parsed(text) : undefined;
  if (status >= 200 && status < 300) return { status, value };
  const { error, libraryEditable } = (value ?? {}) as { error?: unknown; libraryEditable?: unknown };
  if (libraryEditable === false) throw new ZoteroError('readOnly');
  if (status === 404 || error === 'CONNECTOR_VERSION_OUTDATED') throw new ZoteroError('old');
  throw new ZoteroError('refused');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ZoteroError('notZotero');
  }
}
