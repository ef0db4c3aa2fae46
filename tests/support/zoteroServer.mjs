/**
 * A stand-in for the part of Zotero desktop's HTTP server that Dogear asks, after what zotero/zotero does in
 * chrome/content/zotero/xpcom/server/{server,server_connector,saveSession,server_localAPI}.js (2026): which requests it refuses
 * and how, what a session changes, and what the local API finds.
 */
import { createServer } from 'node:http';

const letters = '23456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/** A key of an item: eight letters and digits, without those that look alike. The number makes it another one each time. */
const keyOf = (number) =>
  Array.from({ length: 8 }, (_, at) => letters[Math.floor(number / letters.length ** (7 - at)) % letters.length]).join('');

/** The port on which Zotero listens. */
export const zoteroPort = 23119;

const library = (id, name) => ({ id: `L${id}`, name, filesEditable: true, level: 0 });
const collection = (id, name, level = 1) => ({ id: `C${id}`, name, filesEditable: true, level });

/** My library with two collections, one in the other, and a group. */
export const sampleTargets = [
  library(1, 'My Library'),
  collection(12, 'Reading'),
  collection(13, 'This week', 2),
  library(4, 'Reading group'),
];

const readBody = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

class Answer extends Error {
  constructor(status, type, text = '') {
    super(`${status}`);
    Object.assign(this, { status, type, text });
  }
}
const json = (status, value) => new Answer(status, 'application/json', JSON.stringify(value));
const plain = (status, text = '') => new Answer(status, 'text/plain', text);

/**
 * Starts the server on 127.0.0.1. Rejects with `EADDRINUSE` where the port is taken.
 * @param options `behave` is called with the path of each request and its parsed body; what it returns happens in place of the
 *   usual answer: `hang`, `close`, `html`, `redirect`, or `{ status, value }`.
 */
export async function startZotero(options = {}) {
  const {
    port = zoteroPort,
    version = '9.0.6',
    localApi = true,
    targets = sampleTargets,
    selected = 'C12',
    editable = true,
    openPdfs = () => true,
    behave = () => undefined,
  } = options;
  const state = { items: [], sessions: new Map(), log: [], selected, keys: 0 };

  const connector = {
    ping: () => json(200, { prefs: { downloadAssociatedFiles: true, supportsAttachmentUpload: true } }),
    getSelectedCollection() {
      const at = targets.find((target) => target?.id === state.selected) ?? targets[0];
      const isLibrary = at?.level === 0;
      return json(200, {
        libraryID: 1,
        libraryName: 'My Library',
        libraryEditable: editable,
        filesEditable: at?.filesEditable ?? false,
        editable,
        id: isLibrary || !at ? null : Number(at.id.slice(1)),
        name: at?.name ?? '',
        targets: targets.map((target) => (target?.id === 'C13' ? { ...target, recent: true } : target)),
        tags: {},
      });
    },
    saveItems({ sessionID, items }) {
      if (state.sessions.has(sessionID)) return json(409, { error: 'SESSION_EXISTS' });
      state.sessions.set(sessionID, new Map());
      if (!editable) return json(500, { libraryEditable: false });
      for (const { id, notes = [], tags = [], attachments: _, ...fields } of items) {
        state.keys += 1;
        const item = {
          ...fields,
          key: keyOf(state.keys * 1_000_003),
          // What comes with an item are automatic tags.
          tags: tags.map((tag) => ({ tag: tag.tag ?? tag, type: 1 })),
          notes: notes.map(({ note }) => note),
          collections: state.selected.startsWith('C') ? [state.selected] : [],
          attachments: [],
        };
        state.items.push(item);
        state.sessions.get(sessionID).set(id, item);
      }
      return new Answer(201, 'application/json');
    },
    updateSession({ sessionID, target, tags = [], note }) {
      if (!sessionID) return json(400, { error: 'SESSION_ID_NOT_PROVIDED' });
      const session = state.sessions.get(sessionID);
      if (!session) return json(400, { error: 'SESSION_NOT_FOUND' });
      if (!targets.some(({ id }) => id === target)) return json(400, { error: 'COLLECTION_NOT_FOUND' });
      // The selection of Zotero's window moves along.
      state.selected = target;
      const manual = (typeof tags === 'string' ? tags.split(',') : tags).map((tag) => ({ tag: tag.trim() }));
      for (const item of session.values()) {
        item.tags = [...item.tags.filter(({ type }) => type === 1), ...manual];
        item.collections = target.startsWith('C') ? [target] : [];
        if (note) item.notes.push(note);
      }
      return json(200, {});
    },
    hasAttachmentResolvers({ sessionID, itemID }) {
      const item = state.sessions.get(sessionID)?.get(itemID);
      return item ? json(200, Boolean(item.DOI)) : json(400, { error: 'SESSION_NOT_FOUND' });
    },
    saveAttachmentFromResolver({ sessionID, itemID }) {
      const item = state.sessions.get(sessionID)?.get(itemID);
      if (!item) return json(400, { error: 'SESSION_NOT_FOUND' });
      if (!openPdfs(item)) return plain(500, 'Failed to save an attachment');
      item.attachments.push('Full Text PDF');
      return plain(201, 'Full Text PDF');
    },
  };

  /** Every word must occur in a field; the search by title looks at titles, creators and years only. */
  const search = (query) => {
    const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const textOf = (item) =>
      query.get('qmode') === 'everything'
        ? JSON.stringify(item)
        : [item.title, item.date, ...(item.creators ?? []).flatMap(({ firstName, lastName }) => [firstName, lastName])].join(' ');
    return state.items
      .filter((item) => words.every((word) => textOf(item).toLowerCase().includes(word)))
      .toReversed()
      .slice(0, Number(query.get('limit') ?? 1000))
      .map((item) => ({ key: item.key, version: 1, data: item }));
  };

  const answer = async (request, url) => {
    const { headers, method } = request;
    if (!/^(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?$/i.test(headers.host ?? '')) throw plain(400, 'Invalid Host header\n');
    const name = /^\/connector\/(\w+)$/.exec(url.pathname)?.[1];
    const isApi = url.pathname === '/api/users/0/items';
    if (!isApi && !(name && Object.hasOwn(connector, name))) throw plain(404, 'No endpoint found\n');
    if (method === 'HEAD' || method === 'OPTIONS') throw plain(200);
    if (method !== 'GET' && headers['content-length'] === undefined) throw plain(400, 'Content-length not provided\n');
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || 'origin' in headers;
    if (isBrowser && !headers['x-zotero-connector-api-version'] && !headers['zotero-allowed-request']) return 'close';
    if (isApi) {
      if (!localApi) throw plain(403, 'Local API is not enabled');
      throw json(200, search(url.searchParams));
    }
    if (method !== 'POST' && name !== 'ping') throw plain(400, 'Endpoint does not support method\n');
    if (method === 'POST' && headers['content-type']?.split(';')[0] !== 'application/json')
      throw plain(400, 'Endpoint does not support content-type\n');
    if (Number(headers['x-zotero-connector-api-version']) < 3) throw json(400, { error: 'CONNECTOR_VERSION_OUTDATED' });
    throw connector[name](request.parsed);
  };

  const special = {
    close: (response) => response.socket.destroy(),
    hang: () => undefined,
    html: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
    redirect: (response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/elsewhere' }).end(),
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const body = await readBody(request);
    try {
      request.parsed = body === '' ? {} : JSON.parse(body);
    } catch {
      request.parsed = {};
    }
    state.log.push({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: request.parsed,
    });
    const own = await behave(url.pathname, request.parsed);
    if (typeof own === 'string') return void special[own](response);
    let said;
    try {
      said = own ? json(own.status, own.value) : await answer(request, url);
    } catch (thrown) {
      if (!(thrown instanceof Answer)) throw thrown;
      said = thrown;
    }
    if (said === 'close') return void response.socket.destroy();
    const { status, type, text } = said;
    response.writeHead(status, { 'X-Zotero-Version': version, 'X-Zotero-Connector-API-Version': '3', 'Content-Type': type });
    response.end(text);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    ...state,
    port: server.address().port,
    at: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
