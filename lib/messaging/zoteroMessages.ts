/** What a page asks Zotero through the background, and what comes back: loopback is asked from the background only. */

export interface ZoteroRequest {
  method: 'GET' | 'POST';
  /** From the root of Zotero's server, with the query: `/connector/ping`. */
  path: string;
  /** JSON, for POST. */
  body?: string | undefined;
  /** Milliseconds after which the request is given up. */
  patience: number;
}

/**
 * `notAllowed`: the browser's permission for loopback is missing. `notRunning`: nothing listens. `slow`: no answer in time.
 * `notZotero`: another program answered, or the answer cannot be read. `gone`: the extension was updated.
 */
export type ZoteroDoorProblem = 'notAllowed' | 'notRunning' | 'slow' | 'notZotero' | 'cancelled' | 'gone';

export type ZoteroReply =
  | {
      answered: true;
      status: number;
      /** Of Zotero, e.g. `9.0.6`. */
      version: string;
      /** Without parameters, in lower case; empty for none. */
      mediaType: string;
      text: string;
    }
  | { answered: false; problem: ZoteroDoorProblem };
