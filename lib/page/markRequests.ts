import type { Failure } from '~/lib/papers/result';
import type { ExtensionApi } from './extensionApi';
import { onTrusted } from './onTrusted';
import type { PaperOnPage } from './paperOnPage';
import { processInSlices } from './processInSlices';

/** Cards whose marks are requested in one message; the protocol allows more. */
const batch = 1000;
/** Milliseconds until failed requests are repeated; after the last, only when the pointer or the focus comes to a card. */
const rests = [1000, 4000, 16_000, 60_000];

/** Requests marks from the background. Papers without an answer are shown as unknown and requested again. */
export class MarkRequests {
  #failures = 0;
  #timer = 0;
  #isSending = false;

  /**
   * @param papers gives all papers of the page.
   * @param onFailure is called for each request that failed.
   */
  constructor(
    readonly api: ExtensionApi,
    readonly papers: () => Iterable<PaperOnPage>,
    readonly onFailure: (failure: Failure) => void,
    readonly signal: AbortSignal,
  ) {
    onTrusted(signal, 'abort', () => clearTimeout(this.#timer));
  }

  async send(papers: PaperOnPage[]): Promise<void> {
    for (let start = 0; start < papers.length; start += batch) {
      const some = papers.slice(start, start + batch);
      const versions = some.map((paper) => paper.version);
      const reply = await this.api.request('marks.get', { cards: some.map(({ identifiers }) => identifiers) });
      if (this.signal.aborted) return;
      if (!reply.ok) {
        for (const paper of papers.slice(start)) paper.answered = 'failed';
        this.onFailure(reply);
        return this.#sendLater();
      }
      this.#failures = 0;
      const marks = reply.value;
      await processInSlices(
        some.entries(),
        ([index, paper]) => {
          const mark = marks[index];
          paper.answered = mark ? 'yes' : 'failed';
          if (mark && paper.version === versions[index] && paper.requested === undefined) paper.mark = mark;
        },
        this.signal,
      );
    }
  }

  /** Requests the marks of all failed papers again. */
  async sendAgain(): Promise<void> {
    const failed = [...this.papers()].filter(({ answered }) => answered === 'failed');
    if (this.#isSending || failed.length === 0) return;
    this.#isSending = true;
    try {
      await this.send(failed);
    } finally {
      this.#isSending = false;
    }
  }

  #sendLater(): void {
    const rest = rests[this.#failures++];
    if (rest === undefined || !this.api.isExtensionAlive()) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.sendAgain(), rest);
  }
}
