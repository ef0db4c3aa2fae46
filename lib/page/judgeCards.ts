import { readSighting } from '~/lib/detection/readSighting';
import type { Judgement } from '~/lib/papers/judgement';
import type { PaperDraft } from '~/lib/papers/paper';
import type { MarkerStrings } from './markerStrings';
import type { PageSession } from './pageSession';
import type { JudgementWords, PaperOnPage, PlacedCard } from './paperOnPage';
import { processInSlices } from './processInSlices';

/** Cards in one message. */
const batch = 50;

export interface JudgeCards {
  /** Adds cards that came near the window. */
  add(cards: Iterable<PlacedCard>): void;
  /** Asks about the added cards whose papers were not asked about, and about those for which there was no answer. */
  judge(): Promise<void>;
  /** Makes the next `judge` ask again about the added cards of some records; without `ids` about all added cards. */
  renew(ids?: ReadonlySet<string>): void;
}

const wordsOf = ({ watched, muted, hint, because }: Judgement, words: MarkerStrings): JudgementWords => ({
  watched: [words.watched(watched.map(({ name }) => name)), muted && words.muted].filter(Boolean).join('\n'),
  because: words.because(hint, because),
});

/** Asks the background what the library says about the papers of cards near the window, and shows it on their markers. */
export function judgeCards(session: PageSession): JudgeCards {
  const { api, words, signal } = session;
  const near = new WeakSet<PlacedCard>();
  const waiting = new Set<PlacedCard>();
  const asked = new WeakSet<PaperOnPage>();
  let isBusy = false;

  /** @returns whether the background answered. */
  const send = async (cards: readonly PlacedCard[]): Promise<boolean> => {
    const papers: PaperOnPage[] = [];
    const drafts: PaperDraft[] = [];
    const read = ({ paper, sighting }: PlacedCard): void => {
      const draft = asked.has(paper) ? null : readSighting(sighting);
      if (!draft) return;
      asked.add(paper);
      papers.push(paper);
      drafts.push(draft);
    };
    if (!(await processInSlices(cards, read, signal)) || drafts.length === 0) return true;
    const reply = await api.request('cards.judge', { drafts });
    for (const [index, paper] of papers.entries()) {
      const judgement = reply.ok ? reply.value?.[index] : null;
      if (judgement) paper.judge(judgement, wordsOf(judgement, words));
      else if (!reply.ok) asked.delete(paper);
    }
    return reply.ok;
  };

  const judge = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (waiting.size > 0 && !signal.aborted) {
        const some = [...waiting].slice(0, batch);
        for (const placed of some) waiting.delete(placed);
        if (await send(some)) continue;
        // The next call asks again.
        for (const placed of some) waiting.add(placed);
        break;
      }
    } finally {
      isBusy = false;
    }
  };

  return {
    add(cards) {
      for (const placed of cards) {
        near.add(placed);
        waiting.add(placed);
      }
    },
    judge,
    renew(ids) {
      for (const placed of session.order) {
        const { paper } = placed;
        if (!near.has(placed) || !(ids?.has(paper.mark.id ?? '') ?? true)) continue;
        asked.delete(paper);
        waiting.add(placed);
      }
    },
  };
}
