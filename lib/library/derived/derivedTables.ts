import { tallies } from './counters';
import type { DerivedTable } from './derivedTable';
import { twins } from './duplicateIndex';
import { names } from './identifierIndex';
import { tagUse } from './tagCounts';

/**
 * Every table that is made from papers and annotations alone. Whoever changes records goes through this list, and so does
 * whoever makes the tables anew. Those that read before they write stand first: the database does one thing after the other.
 */
export const derivedTables: readonly DerivedTable[] = [tallies, twins, tagUse, names];
