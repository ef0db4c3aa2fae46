/** Where a paper stands in the triage of its page, and how many stand there. */
import type { Veil } from '~/lib/messaging/protocol';
import type { PaperOnPage } from '~/lib/page/paperOnPage';
import { isSkipped, type Mark } from '~/lib/papers/annotation';
import type { Veiling } from './cardLayer';

/** `new` and `seen` papers are undecided; a `seen` one was shown on an earlier day, or matches a muted search. */
export type Standing = 'new' | 'seen' | 'skipped' | 'starred' | 'toRead' | 'other';

export function standingOf(mark: Mark): Standing {
  if (mark.starred) return 'starred';
  if (isSkipped(mark)) return 'skipped';
  if (mark.status === 'to-read') return 'toRead';
  if (mark.status || mark.tagCount > 0 || mark.hasNote) return 'other';
  return mark.seen ? 'seen' : 'new';
}

function standingIn({ shown, judgement }: PaperOnPage): Standing {
  const standing = standingOf(shown);
  return standing === 'new' && judgement.muted ? 'seen' : standing;
}

/** Whether a paper is still to be decided about. One that was seen is so only where such cards are shown like others. */
export const isLeft = (standing: Standing | undefined, veil: Veil): boolean =>
  standing === 'new' || (standing === 'seen' && veil === 'show');

/** @param muted whether a muted search matches; it makes a paper step back until the user decides about it. */
export function veilingOf(standing: Standing, veil: Veil, muted: boolean): Veiling {
  if (veil === 'show') return '';
  if (standing === 'skipped' || (muted && (standing === 'new' || standing === 'seen'))) return 'skipped';
  return standing === 'seen' ? 'seen' : '';
}

export class Standings {
  readonly #of = new Map<PaperOnPage, Standing>();
  readonly counts: Record<Standing, number> = { new: 0, seen: 0, skipped: 0, starred: 0, toRead: 0, other: 0 };

  /** How many papers each watched search matches, by its name. */
  get watched(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { judgement } of this.#of.keys())
      for (const { name } of judgement.watched) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  get papers(): Iterable<PaperOnPage> {
    return this.#of.keys();
  }

  get size(): number {
    return this.#of.size;
  }

  get(paper: PaperOnPage): Standing | undefined {
    return this.#of.get(paper);
  }

  /** @returns where it stands now. */
  update(paper: PaperOnPage): Standing {
    this.remove(paper);
    const standing = standingIn(paper);
    this.#of.set(paper, standing);
    this.counts[standing]++;
    return standing;
  }

  remove(paper: PaperOnPage): void {
    const standing = this.#of.get(paper);
    if (!standing) return;
    this.counts[standing]--;
    this.#of.delete(paper);
  }
}
