/** A search as parsed from its text. Every value is folded in the same way as the text of the index. */
import type { Priority, Status } from '~/lib/papers/annotation';

/** The fields in which a text is searched. `any` is all of them except `site`. */
export const textFields = ['any', 'title', 'author', 'tag', 'venue', 'identifier', 'note', 'abstract', 'site'] as const;

export type TextField = (typeof textFields)[number];

/** `read`: when the status became `read`. */
export const timeFields = ['added', 'updated', 'starred', 'read'] as const;

export type TimeField = (typeof timeFields)[number];

export type Expression =
  /** All parts match; without parts, every paper matches. */
  | { kind: 'all'; of: Expression[] }
  /** At least one part matches. */
  | { kind: 'any'; of: Expression[] }
  | { kind: 'not'; of: Expression }
  /** `searchable` text that occurs anywhere in the field; a tag, an identifier, a venue or a site must begin with it. */
  | { kind: 'text'; field: TextField; text: string }
  /** A complete value: `tagKey` of a tag, `searchable` of any other value. */
  | { kind: 'value'; field: 'tag' | 'venue' | 'site' | 'author'; value: string }
  /** `tagKey` of a tag: the tag itself and every one below it, `nlp` and `nlp/parsing`. */
  | { kind: 'under'; tag: string }
  /** Milliseconds since the epoch, `from` inclusive, `before` exclusive. A paper without a star has no `starred` time. */
  | { kind: 'time'; field: TimeField; from?: number | undefined; before?: number | undefined }
  /** ISO 8601 dates of any precision, both inclusive: `2023` to `2025-06` includes all of June. */
  | { kind: 'published'; from?: string | undefined; to?: string | undefined }
  | { kind: 'status'; status: Status | null }
  | { kind: 'priority'; priority: Priority | null }
  | { kind: 'has'; what: 'star' | 'note' | 'tag' | 'abstract' | 'date' };

/** Matches every paper. */
export const anything: Expression = { kind: 'all', of: [] };
