/** What a search asks for, once its text is understood; every value is folded as the index is. */
import type { Priority, Status } from '~/lib/papers/annotation';

/** Where words may stand. `any` is all of them but `site`. */
export const textFields = ['any', 'title', 'author', 'tag', 'venue', 'identifier', 'note', 'abstract', 'site'] as const;

export type TextField = (typeof textFields)[number];

export type Expression =
  /** All of them hold; of nothing: every paper. */
  | { kind: 'all'; of: Expression[] }
  /** At least one holds. */
  | { kind: 'any'; of: Expression[] }
  | { kind: 'not'; of: Expression }
  /** `searchable` text that stands somewhere in the field; of a tag, an identifier, a venue or a site it is the beginning. */
  | { kind: 'text'; field: TextField; text: string }
  /** The whole of one value: `tagKey` of a tag, `searchable` of anything else. */
  | { kind: 'value'; field: 'tag' | 'venue' | 'site' | 'author'; value: string }
  /** `tagKey` of a tag: the tag itself and every one below it, `nlp` and `nlp/parsing`. */
  | { kind: 'under'; tag: string }
  /** Milliseconds since the epoch, `from` included, `before` not. A paper that was never starred has no such time. */
  | { kind: 'time'; field: 'added' | 'updated' | 'starred'; from?: number | undefined; before?: number | undefined }
  /** ISO 8601 dates, any precision, both included: `2023` to `2025-06` holds the whole of June. */
  | { kind: 'published'; from?: string | undefined; to?: string | undefined }
  | { kind: 'status'; status: Status | null }
  | { kind: 'priority'; priority: Priority | null }
  | { kind: 'has'; what: 'star' | 'note' | 'tag' | 'abstract' | 'date' };

/** Every paper. */
export const anything: Expression = { kind: 'all', of: [] };
