import type { PlacedEntry } from '~/lib/library/import/placedEntry';
import { tagKey } from '~/lib/papers/tag';

/** What files say of a person's dealings with the papers, as far as an import may take it over. */
export interface FoundMarks {
  /** Different keywords, and the most frequent of them. */
  keywords: { count: number; first: string[] };
  /** Different collections, and the most frequent of them, as nested tags. */
  collections: { count: number; first: string[] };
  /** Papers with a star, a reading state or a priority. */
  marked: number;
  /** Papers with a note. */
  noted: number;
  /** Papers without a star, a state, a tag and a note. */
  unmarked: number;
}

/** Names that are shown as examples. */
const examples = 5;

export function foundMarks(entries: readonly PlacedEntry[]): FoundMarks {
  const [keywords, collections] = [new Tally(), new Tally()];
  let [marked, noted, unmarked] = [0, 0, 0];
  for (const { marks } of entries) {
    for (const keyword of marks.keywords) keywords.add(keyword);
    for (const path of marks.collections) collections.add(path.join('/'));
    const isMarked = marks.starred === true || marks.status !== undefined || marks.priority !== undefined;
    if (isMarked) marked++;
    if (marks.note.trim() !== '') noted++;
    else if (!marks.starred && marks.status === undefined && marks.tags.length === 0) unmarked++;
  }
  return { keywords: keywords.most, collections: collections.most, marked, noted, unmarked };
}

class Tally {
  readonly #counts = new Map<string, { name: string; count: number }>();

  add(name: string): void {
    const key = tagKey(name);
    const counted = this.#counts.get(key);
    if (counted) counted.count++;
    else this.#counts.set(key, { name, count: 1 });
  }

  get most(): { count: number; first: string[] } {
    const sorted = [...this.#counts.values()].sort((a, b) => b.count - a.count);
    return { count: sorted.length, first: sorted.slice(0, examples).map(({ name }) => name) };
  }
}
