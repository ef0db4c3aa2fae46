/**
 * Reports the changes of large transactions to live queries by table: "any row of this table may have changed". By default Dexie
 * collects every key and every index key that a transaction writes, sends them to all pages and workers of the extension, and
 * compares them there with what each query read. For an import this takes longer than writing the rows.
 */
import { type DBCore, type DBCoreTable, type ObservabilitySet, RangeSet, type Transaction } from 'dexie';

interface CoarseTransaction extends IDBTransaction {
  /** What Dexie reports about the transaction after its commit. */
  mutatedParts?: ObservabilitySet;
}

const coarse = new WeakSet<object>();

/** Reports everything that the transaction writes from now on by table. */
export function reportByTable({ idbtrans }: Transaction): void {
  coarse.add(idbtrans);
}

/** Levels of the two middlewares: below Dexie's middleware that collects keys, at level 0, and above all of Dexie's own. */
const below = -0.5;
const above = 3;

/** Middlewares for `Dexie.use`: the first captures the core below the key collection, so that the second can bypass it. */
export function coarseChanges() {
  let beneath: DBCore | undefined;
  return [
    {
      stack: 'dbcore' as const,
      name: 'beneath the collecting of keys',
      level: below,
      create: (core: DBCore): Partial<DBCore> => {
        beneath = core;
        return {};
      },
    },
    {
      stack: 'dbcore' as const,
      name: 'coarse changes',
      level: above,
      create: (core: DBCore): Partial<DBCore> => ({
        table: (name: string) => {
          const table = core.table(name);
          const direct = beneath?.table(name);
          return direct ? { ...table, mutate: mutateBy(core, table, direct) } : table;
        },
      }),
    },
  ];
}

function mutateBy(core: DBCore, table: DBCoreTable, direct: DBCoreTable): DBCoreTable['mutate'] {
  const { name, schema } = table;
  const parts = ['', ':dels', ...schema.indexes.map((index) => index.name ?? '')].map(
    (part) => `idb://${core.schema.name}/${name}/${part}`,
  );
  return (request) => {
    if (!coarse.has(request.trans)) return table.mutate(request);
    const transaction = request.trans as CoarseTransaction;
    transaction.mutatedParts ??= {};
    for (const part of parts) transaction.mutatedParts[part] ??= new RangeSet(core.MIN_KEY, core.MAX_KEY);
    return direct.mutate(request);
  };
}
