import { counters } from './counters';
import type { DerivedTable } from './derivedTable';
import { duplicateIndex } from './duplicateIndex';
import { identifierIndex } from './identifierIndex';
import { tagCounts } from './tagCounts';

/**
 * Every table that is made from papers and annotations alone. Whoever changes records goes through this list, and so does
 * whoever makes the tables anew. Those that read before they write stand first: the database does one thing after the other.
 */
export const derivedTables: readonly DerivedTable[] = [counters, duplicateIndex, tagCounts, identifierIndex];
