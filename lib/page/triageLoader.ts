/** Triage is a script of its own, so that pages without papers do not load it. */
import type { TriageSettings } from '~/lib/messaging/protocol';
import type { ExtensionApi } from './extensionApi';
import { logFailure } from './logFailure';
import type { PageMode } from './pageExtension';
import { loadPart } from './pageParts';
import type { PageSession } from './pageSession';

/** Adds triage to a page session, with all that it found so far. */
export type StartMode = (session: PageSession, settings?: TriageSettings, keyboard?: boolean) => PageMode;

/** @returns undefined if the background did not load it. */
export const loadTriage = (api: ExtensionApi): Promise<StartMode | undefined> => loadPart<StartMode>(api, 'triage');

/** Loads triage when a page session first finds cards, or later if that fails, and keeps the settings for it until then. */
export class TriageLoader {
  mode: PageMode | undefined;
  /** Resolves when the load ends; undefined before it begins. */
  loaded: Promise<PageMode | undefined> | undefined;
  #settings: TriageSettings | undefined;
  #keyboard = true;

  constructor(session: PageSession, load: ((api: ExtensionApi) => Promise<StartMode | undefined>) | undefined) {
    const begin = (): void => {
      if (session.order.length === 0) return;
      session.onCards = undefined;
      this.loaded = load?.(session.api).then((start) => {
        // Tried again after the next scan, or when the user comes to a card.
        if (!start) session.onCards = begin;
        if (!start || session.signal.aborted) return undefined;
        this.mode = start(session, this.#settings, this.#keyboard);
        return this.mode;
      });
      this.loaded?.catch(logFailure);
    };
    session.onCards = begin;
  }

  set(settings: TriageSettings | undefined, keyboard: boolean): void {
    this.#settings = settings;
    this.#keyboard = keyboard;
    this.mode?.set(settings, keyboard);
  }
}
