import { strongFirst } from '~/lib/papers/identifiers/titleIdentifier';
import type { Bibliography, Paper } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';
import { mergeBibliography } from './mergeBibliography';

/**
 * Fills the gaps of a bibliography from another one of the same paper. Nothing is replaced but a text by a longer one that begins
 * with it, a title that is only an address, authors by a fuller list, a date by a more precise or earlier one, and what is known
 * of a preprint by its publication.
 */
export function fillBibliography(known: Bibliography, given: Bibliography): Bibliography {
  // `mergeBibliography` prefers what is seen later, but the key, the extra fields and the links that were there first.
  const later = { ...given, citationKey: known.citationKey ?? given.citationKey, extra: { ...given.extra, ...known.extra } };
  const filled = mergeBibliography(later, known);
  return { ...filled, links: { ...filled.links, ...known.links } };
}

/** Fills the gaps of a record from what a file says of the paper. The record stays the same one, also as to when it was refreshed. */
export const fillPaper = (record: Paper, given: Paper): Paper => ({
  ...fillBibliography(record, given),
  id: record.id,
  identifiers: strongFirst([...new Set([...record.identifiers, ...given.identifiers])]).slice(0, limits.identifiers),
  sites: record.sites,
  createdAt: record.createdAt,
  refreshedAt: record.refreshedAt,
});
