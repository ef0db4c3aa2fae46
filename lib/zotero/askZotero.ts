/**
 * The door to Zotero's HTTP server on this computer. It is asked from the background only: pages of an extension may not reach
 * loopback in every browser.
 */
import type { ZoteroReply, ZoteroRequest } from '~/lib/messaging/zoteroMessages';

/** `httpServer.port` of Zotero, whose default nobody changes (zotero/zotero, defaults/preferences/zotero.js, 2026). */
const server = 'http://127.0.0.1:23119';

/** The version of the connector's protocol. Zotero closes the connection of a browser that does not send it. */
const apiVersion = '3';

/** Longest answer that is read, in bytes: the list of 20,000 collections has some 2 MB. */
const longest = 8_000_000;

interface Door {
  fetch?: typeof fetch | undefined;
  /** Address of the server, without a slash at its end; tests give another one. */
  at?: string | undefined;
}

/**
 * Asks once. Never rejects. Nothing is followed to another address, no cookie goes along, and an answer without Zotero's own
 * header is not read (zotero/zotero, chrome/content/zotero/xpcom/server/server.js, 2026).
 */
export async function askZotero(
  { method, path, body, patience }: ZoteroRequest,
  signal: AbortSignal,
  { fetch: get = fetch, at = server }: Door = {},
): Promise<ZoteroReply> {
  const late = AbortSignal.timeout(patience);
  try {
    const response = await get(`${at}${path}`, {
      method,
      headers: {
        'X-Zotero-Connector-API-Version': apiVersion,
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
      },
      ...(method === 'POST' && { body: body ?? '{}' }),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, late]),
    });
    const version = response.headers.get('X-Zotero-Version');
    if (version === null) {
      await response.body?.cancel();
      return { answered: false, problem: 'notZotero' };
    }
    const text = await textOf(response);
    if (text === undefined) return { answered: false, problem: 'notZotero' };
    const mediaType = (response.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return { answered: true, status: response.status, version, mediaType, text };
  } catch {
    // A connection that was refused, closed or redirected is a TypeError without details.
    return { answered: false, problem: signal.aborted ? 'cancelled' : late.aborted ? 'slow' : 'notRunning' };
  }
}

/** @returns undefined for a text that is too long. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return '';
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length <= longest) continue;
    await reader.cancel();
    return undefined;
  }
  return text;
}
