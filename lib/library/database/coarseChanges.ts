/**
 * What live queries are told of very many changes: "anything in this table". Dexie otherwise collects every key and every index key
 * that a transaction writes, sends them to all pages and workers of the extension, and compares them there with what each
 * query read: for an import that takes longer than to write the rows.
 */
import { type DBCore, type DBCoreTable, type ObservabilitySet, RangeSet, type Transaction } from 'dexie';

interface CoarseTransaction extends IDBTransaction {
  /** What Dexie tells of the transaction once it is committed. */
  mutatedParts?: ObservabilitySet;
}

const coarse = new WeakSet<object>();

/** What the transaction writes from here on is told by table. */
export function reportByTable({ idbtrans }: Transaction): void {
  coarse.add(idbtrans);
}

/** Below the middleware of Dexie that collects keys, which is on level 0; and above all of Dexie's own. */
const below = -0.5;
const above = 3;

/** For `Dexie.use`: the first lets the second go around what collects the keys. */
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
