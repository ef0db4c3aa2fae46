/**
 * The connector's protocol, version 3: which collections Zotero has, and saving one paper. Each paper is saved in a session of its
 * own, because Zotero sets tags for a whole session (zotero/zotero, chrome/content/zotero/xpcom/server/server_connector.js and
 * saveSession.js, 2026).
 */
import type { ZoteroReply, ZoteroRequest } from '~/lib/messaging/zoteroMessages';
import type { ZoteroItem } from './zoteroItem';
import { answerOf, ZoteroError, type ZoteroProblem } from './zoteroProblem';

/** Asks Zotero once; never rejects. */
export type Ask = (request: ZoteroRequest, signal?: AbortSignal) => Promise<ZoteroReply>;

/** A library or collection that can be saved to. */
export interface ZoteroTarget {
  /** `L1` for a library, `C23` for a collection. */
  id: string;
  name: string;
  /** 0 for a library, 1 for its collections, and so on. */
  level: number;
  /** Whether files can be added. */
  filesEditable: boolean;
  /** Whether Zotero lists it among those that were used last. */
  recent: boolean;
}

export interface ZoteroTargets {
  /** In the order of Zotero's tree. */
  targets: ZoteroTarget[];
  /** The one that is selected in Zotero, or else the first. */
  selected: string;
}

/** Milliseconds. Zotero looks a PDF up on the web, and downloads it. */
const patience = { question: 8_000, save: 60_000, pdf: 180_000 };

/** Most libraries and collections that are listed. */
const mostTargets = 20_000;

const post = async (ask: Ask, path: string, body: object, time: number, signal: AbortSignal | undefined) =>
  answerOf(await ask({ method: 'POST', path: `/connector/${path}`, body: JSON.stringify(body), patience: time }, signal));

/** Asks for nothing, to learn whether a Zotero answers that Dogear can send to. @throws ZoteroError */
export async function ping(ask: Ask, signal?: AbortSignal): Promise<void> {
  await post(ask, 'ping', {}, patience.question, signal);
}

/** @throws ZoteroError `readOnly` if there is no library that can be changed. */
export async function readTargets(ask: Ask, signal?: AbortSignal): Promise<ZoteroTargets> {
  const { value } = await post(ask, 'getSelectedCollection', {}, patience.question, signal);
  const { targets, id, libraryID } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(targets)) throw new ZoteroError('notZotero');
  const read = targets.slice(0, mostTargets).flatMap(targetOf);
  const [first] = read;
  if (!first) throw new ZoteroError('readOnly');
  const wanted = typeof id === 'number' ? `C${id}` : `L${libraryID}`;
  return { targets: read, selected: read.some((each) => each.id === wanted) ? wanted : first.id };
}

function targetOf(value: unknown): ZoteroTarget[] {
  const { id, name, level, filesEditable, recent } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[LC]\d{1,15}$/.test(id) || typeof name !== 'string') return [];
  const depth = typeof level === 'number' && level > 0 ? Math.min(Math.floor(level), 50) : 0;
  return [{ id, name: name.slice(0, 1000), level: depth, filesEditable: filesEditable !== false, recent: recent === true }];
}

export interface SaveOptions {
  target: string;
  /** The reader's own tags; Zotero marks them as such. */
  tags: string[];
  /** Whether Zotero is asked to find a PDF. */
  pdf: boolean;
  /** Set for a paper whose last attempt was given up: if Zotero knows the session, it has the paper. */
  again?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export interface Saved {
  /** `none`: Zotero knows no open PDF. */
  pdf: 'added' | 'none' | 'failed' | undefined;
  /** Present if the paper is in Zotero, but its collection and tags could not be set. */
  unplaced?: ZoteroProblem | undefined;
}

/**
 * Saves one paper. When the item was saved, nothing that fails afterwards is thrown.
 * @param session names the attempt; another one for each paper.
 * @throws ZoteroError
 */
export async function saveItem(ask: Ask, session: string, item: ZoteroItem, options: SaveOptions): Promise<Saved> {
  const { target, tags, pdf, again, signal } = options;
  const reply = await ask(
    {
      method: 'POST',
      path: '/connector/saveItems',
      body: JSON.stringify({ sessionID: session, uri: item.url, items: [item] }),
      patience: patience.save,
    },
    signal,
  );
  if (!(again && reply.answered && reply.status === 409)) answerOf(reply);
  const unplaced = await attempt(() =>
    post(ask, 'updateSession', { sessionID: session, target, tags, note: '' }, patience.save, signal),
  );
  return { pdf: pdf ? await findPdf(ask, session, item.id, signal) : undefined, unplaced };
}

async function attempt(work: () => Promise<unknown>): Promise<ZoteroProblem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof ZoteroError) return error.problem;
    throw error;
  }
}

async function findPdf(ask: Ask, session: string, item: string, signal: AbortSignal | undefined): Promise<Saved['pdf']> {
  const names = { sessionID: session, itemID: item };
  try {
    const { value } = await post(ask, 'hasAttachmentResolvers', names, patience.question, signal);
    if (value !== true) return 'none';
    await post(ask, 'saveAttachmentFromResolver', names, patience.pdf, signal);
    return 'added';
  } catch (error) {
    // Zotero answers 500 when it finds none.
    if (error instanceof ZoteroError) return error.problem === 'refused' ? 'none' : 'failed';
    throw error;
  }
}
