import { counters } from './counters';
import type { DerivedTable } from './derivedTable';
import { duplicateIndex } from './duplicateIndex';
import { identifierIndex } from './identifierIndex';
import { tagCounts } from './tagCounts';

/**
 * All tables that are computed from papers and annotations alone: every change of records updates them, and the rebuild
 * compares and repairs them. Those that read before they write come first, because the database runs requests in order.
 */
export const derivedTables: readonly DerivedTable[] = [counters, duplicateIndex, tagCounts, identifierIndex];
